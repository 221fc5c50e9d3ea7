package io.xushi.console;

import io.xushi.check.SchemesInForce;
import io.xushi.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Puts the frame around the console's pages, and shows what a scheme without rules has to say. */
@ControllerAdvice(basePackageClasses = ConsoleAdvice.class)
class ConsoleAdvice {

    private final SchemesInForce schemes;
    private final Clock clock;

    ConsoleAdvice(SchemesInForce schemes, Clock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        return Frame.of(request, request.getRequestURI(), schemes, locale);
    }

    @ExceptionHandler
    ModelAndView neverInForce(NeverInForceException never, HttpServletRequest request, Locale locale) {
        Figures figures = new Figures(Language.of(locale), clock.getZone());
        ModelAndView page = new ModelAndView(
                "console/refused",
                Map.of(
                        "frame", frame(request, locale),
                        "refusal", Objects.requireNonNull(Refusal.of(never.standing(), figures))));
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }
}
