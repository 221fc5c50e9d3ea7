package io.xushi.scoring;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.wording.Wording;
import org.jspecify.annotations.Nullable;

/** A comparison within a scoring sentence. */
public record When(Figure figure, Comparison comparison, Reference reference) {

    /** Whether it holds; {@code null} when a value is missing. */
    @Nullable
    Boolean holds(Operand left, Operand right) {
        return left.value() == null || right.value() == null ? null : comparison.holds(left.value(), right.value());
    }

    /** Such as 完成率 104% 不低于 105%. */
    Wording said(Operand left, Operand right) {
        return Wording.of("%s %s %s", "%s is %s %s", left.said(), comparison.wording(), right.said());
    }
}
