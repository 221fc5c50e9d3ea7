package io.xushi.evaluation;

import io.xushi.indicator.Direction;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition.FigureOf;
import io.xushi.scheme.Conditions.About;
import io.xushi.target.Demand;
import io.xushi.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How good a unit's result is: more is better. The bound of the target says which way is good; without a target the
 * direction of the indicator does; where neither does, nothing is better than anything.
 *
 * @param indicator that {@code about} names
 */
record Goodness(Indicator indicator, About about) {

    @Nullable
    Ratio of(Dossier dossier) {
        Progress progress =
                dossier.theProgress(about.indicator(), about.target()).orElse(null);
        if (progress == null) {
            Ratio actual = dossier.operand(new FigureOf(about.indicator(), "", Figure.ACTUAL))
                    .value();
            return actual == null ? null : towards(indicator.direction(), actual);
        }
        Ratio value = progress.actual();
        return value == null ? null : towards(progress.target().first(), value);
    }

    private static @Nullable Ratio towards(Direction direction, Ratio actual) {
        return switch (direction) {
            case UP -> actual;
            case DOWN -> actual.negate();
            case WITHIN -> null;
        };
    }

    private static Ratio towards(Demand demand, Ratio value) {
        return switch (demand.bound()) {
            case AT_LEAST, MORE_THAN -> value;
            case AT_MOST, LESS_THAN -> value.negate();
            case EXACTLY -> value.minus(demand.amount()).abs().negate();
            case WITHIN -> outside(demand, value).negate();
        };
    }

    private static Ratio outside(Demand demand, Ratio value) {
        Ratio below = demand.amount().minus(value);
        Ratio above = demand.upper() == null ? Ratio.ZERO : value.minus(demand.upper());
        return Ratio.max(Ratio.ZERO, Ratio.max(below, above));
    }

    /** What says so. */
    Wording reason(Dossier dossier) {
        return dossier.theProgress(about.indicator(), about.target()).isPresent()
                ? new Wording("按目标", "by the target")
                : new Wording("按指标的方向", "by the indicator's direction");
    }
}
