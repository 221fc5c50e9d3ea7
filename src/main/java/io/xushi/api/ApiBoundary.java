package io.xushi.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around every request under /api: caps its body, and turns whatever goes wrong outside the controllers, container and
 * filters included, into a problem.
 */
final class ApiBoundary extends OncePerRequestFilter {

    private static final long MAX_JSON = DataSize.ofMegabytes(1).toBytes();
    // The parts' own headers and the fields beside the file.
    private static final long MULTIPART_EXTRA = DataSize.ofMegabytes(1).toBytes();

    private final long maxBody;

    ApiBoundary(DataSize maxBody) {
        this.maxBody = maxBody.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ProblemWriter.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (request.getContentLengthLong() > most) {
            ProblemWriter.write(request, response, CommonProblems.tooLarge(most));
            return;
        }
        try {
            chain.doFilter(new CappedRequest(request, most), new WithoutErrorPages(request, response));
        } catch (ServletException | RuntimeException failure) {
            ProblemWriter.write(request, response, ApiErrors.problem(request, failure));
        }
    }

    private long most(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("application/json")) {
            return MAX_JSON;
        }
        return type != null && type.startsWith("multipart/") ? maxBody + MULTIPART_EXTRA : maxBody;
    }

    private static final class WithoutErrorPages extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse original;

        WithoutErrorPages(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.original = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            ProblemWriter.write(request, original, CommonProblems.status(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
