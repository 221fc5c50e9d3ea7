package io.xushi.console;

import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.CheckResults;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.intake.ImportRegister;
import io.xushi.wording.Language;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Units by their place. */
@Controller
class RankingController {

    private final Desks desks;
    private final CheckLedger ledger;
    private final CheckResults results;
    private final ImportRegister imports;
    private final Digests digests;
    private final TotalRanking totals;

    RankingController(
            Desks desks,
            CheckLedger ledger,
            CheckResults results,
            ImportRegister imports,
            Digests digests,
            TotalRanking totals) {
        this.desks = desks;
        this.ledger = ledger;
        this.results = results;
        this.imports = imports;
        this.digests = digests;
        this.totals = totals;
    }

    /**
     * One unit's row.
     *
     * @param reason why it has no place; {@code null} where it has one
     */
    record Row(
            String place,
            String code,
            String name,
            @Nullable String group,
            @Nullable Light light,
            String target,
            String actual,
            String expected,
            @Nullable String reason) {}

    /** The table. {@code indicator} is what ranks. */
    record Table(
            String title,
            LastCheck last,
            String indicator,
            String measure,
            boolean withinGroup,
            List<Row> rows,
            Pager pager) {}

    @GetMapping("/schemes/{id}/ranking")
    String ranking(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        Desk desk = desks.open(id, locale);
        ledger.latestDone(id, CheckPlan.MONITORING).ifPresent(check -> {
            String indicator = desk.scheme().standing().indicator();
            if (indicator == null) {
                model.addAttribute("totals", totals.of(desk, check, lines(desk, check), page));
            } else {
                model.addAttribute("table", table(desk, indicator, check, page));
            }
        });
        return "console/ranking";
    }

    private List<Digest.Line> lines(Desk desk, CheckRecord check) {
        return digests.of(check.plan().identity(), desk.rules()).assessed().stream()
                .sorted(order(desk))
                .toList();
    }

    private Table table(Desk desk, String indicator, CheckRecord check, int page) {
        String identity = check.plan().identity();
        List<Digest.Line> lines = lines(desk, check);
        Pager pager = Pager.of(page, lines.size());
        List<UnitCard> cards = pager.slice(lines).stream()
                .map(line -> results.card(identity, line.code()))
                .flatMap(Optional::stream)
                .toList();
        BigDecimal scale = Bar.scale(cards.stream()
                .map(card -> ranked(desk, indicator, card)
                        .map(ProgressCard::completionPercent)
                        .orElse(""))
                .filter(percent -> percent != null && !percent.isEmpty())
                .toList());
        List<ProgressCard> column = cards.stream()
                .flatMap(card -> ranked(desk, indicator, card).stream())
                .toList();
        int targets = Figures.decimals(column.stream().map(ProgressCard::target).toList());
        int actuals = Figures.decimals(column.stream().map(ProgressCard::actual).toList());
        return new Table(
                desk.scheme().title().in(desk.language()),
                LastCheck.of(check, desk, imports),
                indicator,
                column.isEmpty() ? "" : column.get(0).measure(),
                desk.scheme().standing().withinGroup(),
                cards.stream()
                        .map(card -> row(desk, indicator, card, scale, targets, actuals))
                        .toList(),
                pager);
    }

    private static Comparator<Digest.Line> order(Desk desk) {
        return desk.scheme().standing().withinGroup() ? Digest.Line.BY_GROUP : Digest.Line.BY_PLACE;
    }

    private static Optional<ProgressCard> ranked(Desk desk, String indicator, UnitCard card) {
        String name = desk.rules()
                .indicators()
                .find(indicator)
                .map(found -> found.name())
                .orElse(indicator);
        return card.progress().stream()
                .filter(progress -> progress.indicator().equals(name) && progress.targetName() == null)
                .findFirst();
    }

    private static Row row(Desk desk, String indicator, UnitCard card, BigDecimal scale, int targets, int actuals) {
        Figures figures = desk.figures();
        ProgressCard progress = ranked(desk, indicator, card).orElse(null);
        return new Row(
                card.rank() == null ? Figures.NONE : figures.count(card.rank()),
                card.code(),
                card.unit(),
                card.group(),
                progress == null ? null : desk.lights().of(card, progress, scale),
                progress == null ? Figures.NONE : figures.amount(progress.target(), targets),
                progress == null ? Figures.NONE : figures.amount(progress.actual(), actuals),
                progress == null ? Figures.NONE : figures.percent(progress.expectedPercent()),
                card.rank() == null ? reason(desk, progress) : null);
    }

    private static String reason(Desk desk, @Nullable ProgressCard progress) {
        boolean zh = desk.language() == Language.ZH;
        if (progress == null) {
            return zh ? "没有下达该项目标" : "has no such target";
        }
        if (progress.actual() == null) {
            return Lights.state(progress).wording().in(desk.language());
        }
        return zh ? "目标为零，无法计算完成率" : "the target is zero, so there is no completion";
    }
}
