package io.xushi.evaluation;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.scheme.Condition;
import io.xushi.scoring.Reference;

/** What a clause shows beside its points, without giving any (列示). */
sealed interface Shown {

    record Target(String indicator) implements Shown {}

    record Compared(String indicator, Figure figure, Comparison comparison, Reference reference) implements Shown {}

    record Against(Condition.FigureOf figure, Comparison comparison, Condition.FigureOf other) implements Shown {}

    record InTime(String duty) implements Shown {}
}
