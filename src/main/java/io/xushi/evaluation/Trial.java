package io.xushi.evaluation;

import io.xushi.clause.Clause;
import io.xushi.evaluation.FairnessFinding.Kind;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.LineStatus;
import io.xushi.scoring.Operand;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sweep with what came of each value, from the lowest value on.
 *
 * @param results in the order of the values
 */
record Trial(Sweep sweep, List<BigDecimal> values, List<UnitResult> results) {

    /** One value, the points that a clause gave for it, and how good it is, if that can be told. */
    private record Point(
            BigDecimal value, ScoreLine line, @Nullable Ratio goodness, Dossier dossier) {
        Ratio points() {
            return Objects.requireNonNull(line.points());
        }
    }

    /** The line of a clause, once it has its points. */
    static Optional<ScoreLine> line(UnitResult result, String base) {
        return result.scorecard().lines().stream()
                .filter(line ->
                        line.clause().equals(base) && line.status() == LineStatus.SCORED && line.points() != null)
                .findFirst();
    }

    /**
     * What is doubtful of one clause.
     *
     * @param base number without branch
     * @param full what the clause's movements are measured by; {@code null} when that is not known
     * @param share of it that a smallest step may move
     */
    List<FairnessFinding> findings(String base, Goodness goodness, @Nullable Ratio full, Ratio share) {
        List<FairnessFinding> found = new ArrayList<>();
        Point before = null;
        for (int i = 0; i < values.size(); i++) {
            UnitResult result = results.get(i);
            ScoreLine line = line(result, base).orElse(null);
            if (line == null) {
                continue;
            }
            Point point = new Point(values.get(i), line, goodness.of(result.dossier()), result.dossier());
            if (before != null) {
                unfair(before, point, goodness).ifPresent(found::add);
                cliff(before, point, full, share).ifPresent(found::add);
            }
            before = point;
        }
        return found;
    }

    private Optional<FairnessFinding> unfair(Point low, Point high, Goodness goodness) {
        if (low.goodness() == null || high.goodness() == null) {
            return Optional.empty();
        }
        int order = low.goodness().compareTo(high.goodness());
        Point worse = order < 0 ? low : high;
        Point better = order < 0 ? high : low;
        Ratio lost = worse.points().minus(better.points());
        if (order == 0 || lost.signum() <= 0) {
            return Optional.empty();
        }
        Clause clause = better.line().branch();
        return Optional.of(new FairnessFinding(
                Kind.BETTER_GETS_LESS,
                clause,
                lost,
                Wording.of(
                        "条款 %s：%s，结果变好了（%s），得分却从 %s 分降为 %s 分；核对加分、分档、系数在这里是否接得上",
                        "clause %s: %s, which is better (%s), yet the points fall from %s to %s; check whether gains,"
                                + " bands and factors join here",
                        clause.number(),
                        moved(worse, better),
                        goodness.reason(better.dossier()),
                        worse.points().shown(),
                        better.points().shown())));
    }

    private Optional<FairnessFinding> cliff(Point low, Point high, @Nullable Ratio full, Ratio share) {
        boolean smallest = high.value().subtract(low.value()).compareTo(sweep.step()) == 0;
        if (full == null || full.signum() <= 0 || !smallest) {
            return Optional.empty();
        }
        Ratio moved = high.points().minus(low.points()).abs().dividedBy(full);
        if (moved.compareTo(share) <= 0) {
            return Optional.empty();
        }
        Point fewer = low.points().compareTo(high.points()) <= 0 ? low : high;
        Point more = fewer == low ? high : low;
        Clause clause = more.line().branch();
        return Optional.of(new FairnessFinding(
                Kind.CLIFF,
                clause,
                moved,
                Wording.of(
                        "条款 %s：%s，只差最小的一步，得分从 %s 分变为 %s 分，差满分 %s 分的 %s%%；若非本意，改为按比例、按直线或分几档",
                        "clause %s: %s, a single smallest step, and the points move from %s to %s, %5$s points being full"
                                + " marks: %6$s %% of them; if that is not meant, give points in proportion, on a straight"
                                + " line or in more bands",
                        clause.number(),
                        moved(fewer, more),
                        fewer.points().shown(),
                        more.points().shown(),
                        full.shown(),
                        moved.asPercent()
                                .rounded(1, java.math.RoundingMode.HALF_UP)
                                .shown())));
    }

    private Wording moved(Point from, Point to) {
        return Wording.of(
                "案例“%s”的%s，指标“%s”（%s）从 %s 变为 %s",
                "%2$s in case \"%1$s\" moves indicator \"%3$s\" (%4$s) from %5$s to %6$s",
                sweep.situation().caseName(),
                sweep.situation().unit().unit().name(),
                sweep.indicator().name(),
                sweep.current().period(),
                shown(from.value()),
                shown(to.value()));
    }

    private Wording shown(BigDecimal value) {
        return Operand.unnamed(Ratio.of(value), sweep.indicator().measure()).shown();
    }
}
