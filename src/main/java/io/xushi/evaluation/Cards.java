package io.xushi.evaluation;

import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Reading;
import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.Scheme;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes results as the cards that others read; the only place where quotients are rounded. */
public final class Cards {

    private static final int QUOTIENT_SCALE = 10;

    private final Scheme scheme;

    public Cards(RuleSet rules) {
        this.scheme = rules.scheme();
    }

    /** The card of a unit, without its place. */
    public UnitCard card(UnitResult result) {
        boolean complete = result.progress().stream().noneMatch(progress -> progress.actual() == null);
        return new UnitCard(
                result.unit().name(),
                result.unit().code(),
                Groups.of(result.unit(), scheme),
                result.unit().assessed(),
                null,
                complete,
                null,
                null,
                false,
                null,
                false,
                List.of(),
                result.progress().stream().map(Cards::card).toList(),
                result.unit().assessed() ? alerts(result) : List.of(),
                result.warnings());
    }

    private static ProgressCard card(Progress progress) {
        return new ProgressCard(
                progress.indicator().name(),
                progress.target().name(),
                progress.indicator().measure().name(),
                decimal(progress.target().amount()),
                decimalOrNull(progress.target().stretch()),
                decimalOrNull(progress.actual()),
                quotient(progress.completion()),
                quotient(progress.expected()),
                quotient(progress.gap()),
                quotient(progress.lag()),
                quotient(progress.requiredRunRate()),
                quotient(progress.averageRunRate()),
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.target().clause(),
                sources(progress.reading()));
    }

    private static List<String> sources(Reading reading) {
        if (reading instanceof Reading.Present present) {
            return present.from().stream()
                    .map(Observation::source)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    /** One alert a target: the worst level that a clause gave, and the first clause that gave it. */
    private List<AlertCard> alerts(UnitResult result) {
        return result.progress().stream()
                .flatMap(progress -> worst(result, progress)
                        .map(found -> new AlertCard(
                                found.indicator(),
                                found.targetName(),
                                found.level(),
                                quotient(progress.gap()),
                                found.clause()))
                        .stream())
                .toList();
    }

    private Optional<LevelFinding> worst(UnitResult result, Progress progress) {
        return result.levels().stream()
                .filter(found -> found.indicator().equals(progress.indicator().name())
                        && Objects.equals(found.targetName(), progress.target().name()))
                .reduce((a, b) ->
                        scheme.levels().severity(b.level()) > scheme.levels().severity(a.level()) ? b : a);
    }

    private static String decimal(Ratio ratio) {
        return ratio.toDecimal().toPlainString();
    }

    private static @Nullable String decimalOrNull(@Nullable Ratio ratio) {
        return ratio == null ? null : decimal(ratio);
    }

    private static @Nullable String quotient(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.round(QUOTIENT_SCALE).toPlainString();
    }

    /** By place, those without one last, then by code. */
    public static Comparator<UnitCard> byPlace() {
        return Comparator.comparing(UnitCard::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(UnitCard::code);
    }
}
