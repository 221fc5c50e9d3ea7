package io.xushi.console;

import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The clauses of one stage, in the order of the document's items where it has any. */
    record StageView(String anchor, String name, int count, List<Group> groups) {}

    /** Clauses that share an item; {@code item} is {@code null} for those that have none. */
    record Group(@Nullable ItemView item, List<ClauseView> clauses) {}

    /** An item of the document. */
    record ItemView(String id, String title, @Nullable String part, String full) {}

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
                .filter(stage -> !desk.rules().clauses(stage).isEmpty())
                .map(stage -> stage(desk, stage))
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

    private static StageView stage(Desk desk, Stage stage) {
        List<Clause> clauses = desk.rules().clauses(stage);
        List<Group> groups = new ArrayList<>();
        Map<@Nullable Item, List<Clause>> byItem = stage == Stage.SCORING ? byItem(desk, clauses) : Map.of();
        if (byItem.isEmpty()) {
            groups.add(new Group(null, views(desk, clauses)));
        }
        byItem.forEach((item, own) -> groups.add(new Group(item == null ? null : view(desk, item), views(desk, own))));
        return new StageView(stage.fileStem(), stage.wording().in(desk.language()), clauses.size(), groups);
    }

    /** In the order of the items; clauses without one come last. */
    private static Map<@Nullable Item, List<Clause>> byItem(Desk desk, List<Clause> clauses) {
        Assessment assessment = desk.scheme().assessment();
        Map<@Nullable Item, List<Clause>> byItem = new LinkedHashMap<>();
        assessment.items().forEach(item -> byItem.put(item, new ArrayList<>()));
        clauses.forEach(clause -> byItem.computeIfAbsent(
                        assessment.itemOf(clause.base()).orElse(null), any -> new ArrayList<>())
                .add(clause));
        byItem.values().removeIf(List::isEmpty);
        return byItem;
    }

    private static ItemView view(Desk desk, Item item) {
        return new ItemView(
                item.id(),
                item.title().in(desk.language()),
                item.part() == null ? null : item.part().in(desk.language()),
                desk.figures().amount(item.points().toDecimal().toPlainString()));
    }

    private static List<ClauseView> views(Desk desk, List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> ClauseView.of(clause, desk.language()))
                .toList();
    }
}
