package io.xushi.api;

import io.xushi.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Writes problems as {@code application/problem+json} in the asked language. */
final class ProblemWriter {

    private ProblemWriter() {}

    static void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        Language language = AskedLanguage.of(request);
        byte[] body = ApiJson.write(problem.members(), language);
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", tag(language));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    static String tag(Language language) {
        return switch (language) {
            case ZH -> Locale.SIMPLIFIED_CHINESE.toLanguageTag();
            case EN -> Locale.ENGLISH.toLanguageTag();
        };
    }

    /** Whether errors of this request are for programs; those of the console's pages are not. */
    static boolean isForPrograms(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return isApi(request) || accept == null || !accept.contains("text/html");
    }

    static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/api") || path.startsWith("/api/");
    }
}
