package io.xushi.console;

import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.SchemesInForce;
import io.xushi.check.SchemesInForce.Standing;
import io.xushi.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The way in: the only scheme's overview, or the list of schemes; and the language switch. */
@Controller
class HomeController {

    private final SchemesInForce schemes;
    private final CheckLedger ledger;
    private final Desks desks;
    private final LocaleResolver locales;

    HomeController(SchemesInForce schemes, CheckLedger ledger, Desks desks, LocaleResolver locales) {
        this.schemes = schemes;
        this.ledger = ledger;
        this.desks = desks;
        this.locales = locales;
    }

    /** A scheme in the list. */
    record Entry(
            String id,
            String title,
            @Nullable String document,
            @Nullable String period,
            @Nullable String cutOff,
            boolean refused) {}

    @GetMapping("/")
    String home(Model model, Locale locale) {
        List<Standing> all = schemes.all();
        if (all.size() == 1) {
            return "redirect:/schemes/" + all.get(0).id() + "/overview";
        }
        Figures figures = desks.figures(locale);
        model.addAttribute(
                "schemes",
                all.stream().map(standing -> entry(standing, figures)).toList());
        return "console/schemes";
    }

    private Entry entry(Standing standing, Figures figures) {
        var rules = standing.rules();
        String title = Frame.title(standing, figures.language());
        if (rules == null) {
            return new Entry(standing.id(), title, null, null, null, true);
        }
        var span = rules.scheme().period();
        String cutOff = ledger.latestDone(standing.id(), CheckPlan.MONITORING)
                .map(check -> figures.day(check.plan().dataCutOff()))
                .orElse(null);
        return new Entry(
                standing.id(),
                title,
                rules.scheme().document(),
                figures.span(span.from(), span.to()),
                cutOff,
                standing.isRefused());
    }

    @GetMapping("/schemes/{id}")
    String scheme(@PathVariable String id, Locale locale) {
        return "redirect:/schemes/" + desks.open(id, locale).scheme().id() + "/overview";
    }

    /** Remembers the language and goes back to the page; anything but a path of this server leads home. */
    @GetMapping("/language/{language}")
    ResponseEntity<Void> language(
            @PathVariable String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(
                request, response, Language.of(Locale.forLanguageTag(language)).locale());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(isOwnPath(back) ? back : request.getContextPath() + "/"))
                .build();
    }

    // A second slash or a backslash would make it another host's address.
    private static boolean isOwnPath(String back) {
        try {
            URI uri = new URI(back);
            return back.matches("/([^/\\\\].*)?") && !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
