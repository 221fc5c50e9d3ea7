package io.xushi.api;

import io.xushi.wording.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows programs by their token; a wrong one ends the request, whatever it asks for. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String KNOWN = TokenFilter.class.getName() + ".known";
    private static final String BEARER = "Bearer ";

    private final ApiToken token;

    TokenFilter(ApiToken token) {
        this.token = token;
    }

    /** Whether the request carries the token, so that it needs none against forgery. */
    static boolean isKnown(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(KNOWN));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            if (!token.matches(header.substring(BEARER.length()).strip())) {
                refuse(request, response);
                return;
            }
            request.setAttribute(KNOWN, true);
        }
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        ProblemWriter.write(
                request,
                response,
                ApiProblem.of(
                        401,
                        "invalid-token",
                        new Wording("API 令牌不对", "Invalid API token"),
                        new Wording(
                                "Authorization 头中的令牌不是本服务的 API 令牌；请核对令牌，或在读取时去掉这个头",
                                "the token in the Authorization header is not this server's API token; check it, or"
                                        + " leave the header out when only reading")));
    }
}
