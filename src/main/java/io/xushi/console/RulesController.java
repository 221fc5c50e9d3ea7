package io.xushi.console;

import io.xushi.clause.Stage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The clauses in force, as sentences. */
@Controller
class RulesController {

    private final Desks desks;

    RulesController(Desks desks) {
        this.desks = desks;
    }

    /** The clauses of one stage. */
    record StageView(String anchor, String name, List<ClauseView> clauses) {}

    /** All of it. */
    record RulesPage(
            String title,
            @Nullable String document,
            String span,
            String version,
            String loadedAt,
            @Nullable Refusal refusal,
            List<Refusal.Trouble> warnings,
            List<StageView> stages) {}

    @GetMapping("/schemes/{id}/rules")
    String rules(@PathVariable String id, Locale locale, Model model) {
        Desk desk = desks.open(id, locale);
        List<StageView> stages = Stream.of(Stage.values())
                .map(stage -> new StageView(
                        stage.fileStem(),
                        stage.wording().in(desk.language()),
                        desk.rules().clauses(stage).stream()
                                .map(clause -> ClauseView.of(clause, desk.language()))
                                .toList()))
                .filter(stage -> !stage.clauses().isEmpty())
                .toList();
        model.addAttribute(
                "page",
                new RulesPage(
                        desk.scheme().title().in(desk.language()),
                        desk.scheme().document(),
                        desk.figures()
                                .span(
                                        desk.scheme().period().from(),
                                        desk.scheme().period().to()),
                        desk.rules().version(),
                        desk.figures().moment(desk.standing().loadedAt()),
                        Refusal.of(desk.standing(), desk.figures()),
                        Refusal.Trouble.of(desk.standing().warnings(), desk.figures()),
                        stages));
        return "console/rules";
    }
}
