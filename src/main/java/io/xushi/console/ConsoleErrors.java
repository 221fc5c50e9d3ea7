package io.xushi.console;

import io.xushi.check.SchemesInForce;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Error pages in the console's look and the reader's language; they never show what an exception says. */
@Component
class ConsoleErrors implements ErrorViewResolver {

    private static final String WORDED = "400 403 404 405 413 500 503";

    private final SchemesInForce schemes;

    ConsoleErrors(SchemesInForce schemes) {
        this.schemes = schemes;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, @Nullable Object> model) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var locale = RequestContextUtils.getLocale(request);
        Frame frame = Frame.of(request, path.startsWith("/") ? path : "/", schemes, locale);
        String word = String.valueOf(status.value());
        String worded = WORDED.contains(word) ? word : status.is5xxServerError() ? "500" : "400";
        return new ModelAndView("console/error", Map.of("frame", frame, "code", word, "worded", worded), status);
    }
}
