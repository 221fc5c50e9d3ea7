package io.xushi.scoring;

import io.xushi.calendar.WorkingDays;
import io.xushi.fact.Duty;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a clause may ask of one unit; its figures are those of the indicator that the clause is about. */
public interface Inputs {

    Operand figure(Figure figure);

    /** The value that a figure is measured from, in the figure's measure. */
    Operand reference(Reference reference, Figure of);

    /**
     * By how much the actual value must change for a figure to change by so much; nothing where that is not simple.
     *
     * @param change in the figure's own measure of differences
     */
    default Optional<Operand> inActual(Figure figure, Ratio change) {
        return Optional.empty();
    }

    /** Whether the target is met; {@code null} when a value that decides is missing. */
    @Nullable
    Boolean met();

    Duty duty(String name);

    /** How often an event happened, or how much of something its records state. */
    Operand events(PerEvent.EventCount events, Measure measure);

    /**
     * At the ends of how many of the scheme's periods so far a comparison holds; missing where one cannot be told.
     *
     * @param months length of a period
     */
    Operand periods(Figure figure, Comparison comparison, Reference reference, int months);

    /** A number of the unit's own. */
    Operand record(String name, Measure measure);

    /** By what the unit is measured against others; points of clauses out of their scope are not applicable. */
    Operand subject(Subject subject);

    /** What all units of a population reached. */
    Field field(Subject subject, Population population);

    /** The points that the clause's assessors gave. */
    Optional<JudgedPoints> judgement();

    /** Who of the clause's several assessors is still to judge; empty where it has one, or none is missing. */
    default Optional<Wording> awaited() {
        return Optional.empty();
    }

    WorkingDays workingDays();
}
