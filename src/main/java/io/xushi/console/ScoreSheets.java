package io.xushi.console;

import io.xushi.evaluation.EvaluationDocument.ItemCard;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.scheme.Assessment;
import io.xushi.scoring.LineStatus;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prepares a unit's score sheet from its card. */
final class ScoreSheets {

    private final Desk desk;
    private final Figures figures;

    ScoreSheets(Desk desk) {
        this.desk = desk;
        this.figures = desk.figures();
    }

    /** Empty where the card has no points, because its scheme only monitors. */
    Optional<ScoreSheet> of(UnitCard card) {
        String total = card.total();
        if (total == null) {
            return Optional.empty();
        }
        return Optional.of(new ScoreSheet(
                figures.amount(total),
                full(card.items()),
                card.complete()
                        ? null
                        : word(openEnd(card.mostPossible() == null ? null : figures.amount(card.mostPossible()))),
                card.provisional(),
                !desk.scheme().assessment().grades().isEmpty(),
                grade(card.grade()),
                card.vetoed(),
                card.selfTotal() == null ? null : figures.amount(card.selfTotal()),
                Stream.concat(card.totalWords().stream(), card.gradeWords().stream())
                        .map(this::word)
                        .toList(),
                card.nextGrade().stream().map(this::word).toList(),
                parts(card)));
    }

    /** How far an incomplete total can still go. */
    static Wording openEnd(@Nullable String most) {
        return most == null
                ? new Wording("加分未设上限", "no upper end")
                : Wording.of("最多可达 %s 分", "can reach %s points", most);
    }

    /** A grade's name in the reader's language; a grade that the scheme no longer has is shown by its id. */
    @Nullable
    String grade(@Nullable String id) {
        Assessment assessment = desk.scheme().assessment();
        return id == null
                ? null
                : word(assessment.grade(id).map(grade -> grade.name()).orElse(Wording.same(id)));
    }

    private String word(Wording wording) {
        return wording.in(desk.language());
    }

    private @Nullable String full(List<ItemCard> items) {
        return sum(items, ItemCard::full);
    }

    private List<ScoreSheet.Part> parts(UnitCard card) {
        Map<@Nullable Wording, List<ItemCard>> byPart = new LinkedHashMap<>();
        card.items()
                .forEach(item -> byPart.computeIfAbsent(item.part(), any -> new ArrayList<>())
                        .add(item));
        List<ScoreSheet.Part> parts = new ArrayList<>();
        byPart.forEach((part, items) -> parts.add(new ScoreSheet.Part(
                part == null ? null : word(part),
                full(items),
                sum(items, ItemCard::self),
                Objects.requireNonNullElse(sum(items, ItemCard::points), Figures.NONE),
                items.stream().map(item -> entry(card, item)).toList())));
        return parts;
    }

    private @Nullable String sum(List<ItemCard> items, Function<ItemCard, @Nullable String> figure) {
        return items.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal::add)
                .map(sum -> figures.amount(sum.toPlainString()))
                .orElse(null);
    }

    private ScoreSheet.Entry entry(UnitCard card, ItemCard item) {
        return new ScoreSheet.Entry(
                item.item(),
                word(item.title()),
                item.full() != null,
                item.full() == null || item.outsideFull() ? null : figures.amount(item.full()),
                item.self() == null ? null : figures.amount(item.self()),
                figures.amount(item.points()),
                new BigDecimal(item.sum()).compareTo(new BigDecimal(item.points())) == 0
                        ? null
                        : figures.amount(item.sum()),
                item.complete(),
                card.lines().stream()
                        .filter(line -> line.item().equals(item.item()))
                        .map(this::line)
                        .toList());
    }

    private ScoreSheet.Line line(LineCard line) {
        String points = line.points();
        LineStatus status = LineStatus.valueOf(line.status().toUpperCase(Locale.ROOT));
        return new ScoreSheet.Line(
                line.branch(),
                line.title(),
                line.self() == null ? null : figures.amount(line.self()),
                figures.amount(points),
                status == LineStatus.SCORED ? null : new ScoreSheet.Status(word(status.wording()), tone(status)),
                status.isOpen() && line.mostPossible() != null ? figures.amount(line.mostPossible()) : null,
                adds(line) ? word(line.explanation()) : "",
                points == null || new BigDecimal(points).signum() <= 0,
                word(line.wouldGive()),
                word(line.reading()),
                line.source(),
                operands(line));
    }

    // Of a condition that does not hold, what is and what must be are nearly the same words; once is enough.
    private boolean adds(LineCard line) {
        String wouldGive = word(line.wouldGive());
        return wouldGive.isEmpty()
                || !Stream.of(word(line.explanation()).split("[；;] ?", -1))
                        .map(part -> part.replaceFirst("^[^：:]*[：:] ?", ""))
                        .allMatch(wouldGive::contains);
    }

    private static Tone tone(LineStatus status) {
        return switch (status) {
            case SCORED -> Tone.MET;
            case NO_DATA, NOT_DUE, NOT_APPLICABLE, JUDGEMENT_MISSING -> Tone.NONE;
            case OVERDUE, CONFLICT -> Tone.MISSED;
        };
    }

    private List<ScoreSheet.Amount> operands(LineCard line) {
        List<ScoreSheet.Amount> amounts = new ArrayList<>();
        line.operands()
                .forEach((name, operand) -> amounts.add(new ScoreSheet.Amount(
                        name,
                        operand.value() == null
                                ? word(LineStatus.NO_DATA.wording())
                                : figures.amount(operand.value(), operand.measure()),
                        operand.sources())));
        return amounts;
    }
}
