package io.xushi.console;

import io.xushi.alert.AlertState;
import io.xushi.check.AlertBook;
import io.xushi.check.AlertQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The alerts of a scheme. */
@Controller
class AlertController {

    private static final String ALL = "all";

    private final Desks desks;
    private final AlertBook book;

    AlertController(Desks desks, AlertBook book) {
        this.desks = desks;
        this.book = book;
    }

    /** The list with its filters. {@code state} and {@code level} are those chosen; level may be empty. */
    record AlertsPage(
            String title,
            String state,
            String level,
            List<Desk.Choice> states,
            List<Desk.Choice> levels,
            List<AlertView> alerts,
            Pager pager) {}

    @GetMapping("/schemes/{id}/alerts")
    String alerts(
            @PathVariable String id,
            @RequestParam(defaultValue = "raised") String state,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        Desk desk = desks.open(id, locale);
        long total = book.count(query(id, state, level, 0));
        Pager pager = Pager.of(page, total);
        List<AlertView> alerts = book.alerts(query(id, state, level, pager.offset())).stream()
                .map(alert -> AlertView.of(desk, alert, book.events(id, alert.key())))
                .toList();
        model.addAttribute(
                "page",
                new AlertsPage(
                        desk.scheme().title().in(desk.language()),
                        state,
                        level,
                        states(desk, state),
                        levels(desk, level),
                        alerts,
                        pager));
        return "console/alerts";
    }

    private static AlertQuery query(String id, String state, String level, int offset) {
        return new AlertQuery(id, states(state), level.isEmpty() ? null : level, null, offset, Pager.SIZE);
    }

    private static Set<AlertState> states(String word) {
        if (word.equals(ALL)) {
            return Set.of();
        }
        @Nullable AlertState state = null;
        for (AlertState each : AlertState.values()) {
            state = id(each).equals(word) ? each : state;
        }
        if (state == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Set.of(state);
    }

    private static String id(AlertState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<Desk.Choice> states(Desk desk, String chosen) {
        List<Desk.Choice> choices = new ArrayList<>();
        for (AlertState state : List.of(AlertState.RAISED, AlertState.PENDING, AlertState.RESOLVED)) {
            choices.add(new Desk.Choice(
                    id(state), state.wording().in(desk.language()), id(state).equals(chosen)));
        }
        choices.add(new Desk.Choice(ALL, "", chosen.equals(ALL)));
        return choices;
    }

    private static List<Desk.Choice> levels(Desk desk, String chosen) {
        List<Desk.Choice> choices = new ArrayList<>();
        choices.add(new Desk.Choice("", "", chosen.isEmpty()));
        desk.levelsWorstFirst()
                .forEach(level -> choices.add(new Desk.Choice(
                        level.id(), level.name().in(desk.language()), level.id().equals(chosen))));
        return choices;
    }
}
