package io.xushi.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a scheme stands, for the wall and for the desk. */
@Controller
class OverviewController {

    private final Desks desks;
    private final Overviews overviews;

    OverviewController(Desks desks, Overviews overviews) {
        this.desks = desks;
        this.overviews = overviews;
    }

    @GetMapping("/schemes/{id}/overview")
    String overview(
            @PathVariable String id,
            @RequestParam(defaultValue = "worst") String order,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        model.addAttribute("page", overviews.of(desks.open(id, locale), order, show, page));
        return "console/overview";
    }

    /** The part that renews itself; nothing at all while the page is still right, so that it stays calm. */
    @GetMapping("/schemes/{id}/overview/live")
    String live(
            @PathVariable String id,
            @RequestParam(defaultValue = "worst") String order,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String state,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        OverviewPage now = overviews.of(desks.open(id, locale), order, show, page);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (now.state().equals(state)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        model.addAttribute("page", now);
        return "console/overview :: live";
    }
}
