package io.xushi.console;

import io.xushi.check.CheckRecord;
import io.xushi.check.CheckResults;
import io.xushi.evaluation.EvaluationDocument.ItemCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.intake.ImportRegister;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the ranking of a scheme whose units are ranked by their totals. */
@Component
class TotalRanking {

    private static final int SCALE = 10;

    private final CheckResults results;
    private final ImportRegister imports;

    TotalRanking(CheckResults results, ImportRegister imports) {
        this.results = results;
        this.imports = imports;
    }

    /**
     * The table.
     *
     * @param full full marks; {@code null} when the scheme lists no items
     * @param graded whether the scheme has grades
     * @param selfAssessed whether any unit on the page gave itself points
     */
    record Table(
            LastCheck last,
            @Nullable String full,
            boolean withinGroup,
            boolean graded,
            boolean selfAssessed,
            List<Row> rows,
            Pager pager) {}

    /**
     * One unit's row.
     *
     * @param open what an incomplete total can still become, in words; {@code null} when it is complete
     * @param placeless whether the unit has no place
     */
    record Row(
            String place,
            boolean placeless,
            boolean provisional,
            String code,
            String name,
            @Nullable String group,
            String total,
            @Nullable String open,
            @Nullable String grade,
            boolean vetoed,
            @Nullable String self,
            @Nullable Bar bar) {}

    /** @param lines of all assessed units, in the order of the table */
    Table of(Desk desk, CheckRecord check, List<Digest.Line> lines, int page) {
        Pager pager = Pager.of(page, lines.size());
        List<UnitCard> cards = pager.slice(lines).stream()
                .map(line -> results.card(check.plan().identity(), line.code()))
                .flatMap(Optional::stream)
                .toList();
        BigDecimal scale = Bar.scale(cards.stream()
                .map(TotalRanking::percent)
                .filter(Objects::nonNull)
                .toList());
        List<Row> rows = cards.stream().map(card -> row(desk, card, scale)).toList();
        return new Table(
                LastCheck.of(check, desk, imports),
                cards.stream()
                        .map(card -> full(card.items()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(full -> desk.figures().amount(full.toPlainString()))
                        .orElse(null),
                desk.scheme().standing().withinGroup(),
                !desk.scheme().assessment().grades().isEmpty(),
                rows.stream().anyMatch(row -> row.self() != null),
                rows,
                pager);
    }

    private static Row row(Desk desk, UnitCard card, BigDecimal scale) {
        Figures figures = desk.figures();
        String most = card.mostPossible();
        boolean open = card.total() != null && !card.complete();
        return new Row(
                card.rank() == null ? Figures.NONE : figures.count(card.rank()),
                card.rank() == null,
                card.provisional(),
                card.code(),
                card.unit(),
                card.group(),
                figures.amount(card.total()),
                open
                        ? ScoreSheets.openEnd(most == null ? null : figures.amount(most))
                                .in(desk.language())
                        : null,
                new ScoreSheets(desk).grade(card.grade()),
                card.vetoed(),
                card.selfTotal() == null ? null : figures.amount(card.selfTotal()),
                Bar.of(percent(card), null, scale));
    }

    private static @Nullable BigDecimal full(List<ItemCard> items) {
        return items.stream()
                .map(ItemCard::full)
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static @Nullable String percent(UnitCard card) {
        BigDecimal full = full(card.items());
        return card.total() == null || full == null || full.signum() <= 0
                ? null
                : new BigDecimal(card.total())
                        .movePointRight(2)
                        .divide(full, SCALE, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
