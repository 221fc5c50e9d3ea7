package io.xushi.console;

import io.xushi.check.SchemesInForce;
import io.xushi.check.SchemesInForce.Standing;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What stands around every page.
 *
 * @param lang of the page, as HTML names it
 * @param back address of this page, to which the language switch returns
 * @param base path of the scheme's pages; {@code null} outside a scheme
 * @param sections of the navigation: the scheme's pages
 * @param section of the navigation that this page belongs to
 */
record Frame(
        String lang,
        String otherLanguage,
        String back,
        @Nullable String base,
        @Nullable String title,
        List<String> sections,
        String section,
        boolean severalSchemes) {

    /** The pages of a scheme, in the order of the navigation. */
    private static final List<String> SECTIONS =
            List.of("overview", "ranking", "alerts", "judging", "checks", "imports", "rules");

    private static final String PREFIX = "/schemes/";

    /** @param uri the request's address as it was sent, still encoded */
    static Frame of(HttpServletRequest request, String uri, SchemesInForce schemes, Locale locale) {
        Language language = Language.of(locale);
        String query = request.getQueryString();
        String path = UriUtils.decode(uri.substring(request.getContextPath().length()), StandardCharsets.UTF_8);
        Optional<Standing> scheme = schemeId(path).flatMap(schemes::find);
        return new Frame(
                language == Language.ZH ? "zh-CN" : "en",
                language == Language.ZH ? "en" : "zh",
                query == null || query.isEmpty() ? uri : uri + "?" + query,
                scheme.map(standing -> base(standing.id())).orElse(null),
                scheme.map(standing -> title(standing, language)).orElse(null),
                scheme.map(Frame::sections).orElse(List.of()),
                section(path),
                schemes.all().size() > 1);
    }

    static String base(String scheme) {
        return PREFIX + UriUtils.encodePathSegment(scheme, StandardCharsets.UTF_8);
    }

    static String title(Standing standing, Language language) {
        var rules = standing.rules();
        return rules == null ? standing.id() : rules.scheme().title().in(language);
    }

    // Where no person gives points, there is nothing to judge.
    private static List<String> sections(Standing standing) {
        RuleSet rules = standing.rules();
        boolean judged = rules != null && !rules.judgedClauses().isEmpty();
        return SECTIONS.stream()
                .filter(section -> judged || !section.equals("judging"))
                .toList();
    }

    private static Optional<String> schemeId(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String rest = path.substring(PREFIX.length());
        int slash = rest.indexOf('/');
        return Optional.of(slash < 0 ? rest : rest.substring(0, slash)).filter(id -> !id.isEmpty());
    }

    private static String section(String path) {
        return SECTIONS.stream()
                .filter(section -> path.matches(PREFIX + "[^/]+/" + section + "(/.*)?"))
                .findFirst()
                .orElse("");
    }
}
