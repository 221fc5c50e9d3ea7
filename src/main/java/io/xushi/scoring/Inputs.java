package io.xushi.scoring;

import io.xushi.calendar.WorkingDays;
import io.xushi.fact.Duty;
import io.xushi.indicator.Figure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a clause may ask of one unit; its figures are those of the indicator that the clause is about. */
public interface Inputs {

    Operand figure(Figure figure);

    /** The value that a figure is measured from, in the figure's measure. */
    Operand reference(Reference reference, Figure of);

    /** Whether the target is met; {@code null} when a value that decides is missing. */
    @Nullable
    Boolean met();

    Duty duty(String name);

    /** How often an event happened. */
    int events(String name);

    /** The points that the clause's assessor gave. */
    Optional<Judgement> judgement();

    WorkingDays workingDays();
}
