package io.xushi.api;

import io.xushi.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The language that a request asks for in {@code Accept-Language}: Chinese unless it prefers English. */
final class AskedLanguage {

    private AskedLanguage() {}

    static Language of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Language"));
    }

    /** The language of the request that this thread answers. */
    static Language now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Language.ZH;
    }

    static Language of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.ZH;
        }
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .map(LanguageRange::getRange)
                .filter(range -> range.equals("*") || isOf(range, "zh") || isOf(range, "en"))
                .findFirst()
                .map(range -> isOf(range, "en") ? Language.EN : Language.ZH)
                .orElse(Language.ZH);
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static boolean isOf(String range, String language) {
        return range.equals(language) || range.startsWith(language + "-");
    }
}
