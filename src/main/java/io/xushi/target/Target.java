package io.xushi.target;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is to reach on one indicator in the period of its scheme (目标).
 *
 * @param indicator name of the indicator
 * @param name tells targets on the same indicator apart, such as 省定; {@code null} for the only one
 * @param demands all of them must be met; pace and completion are those of the first
 * @param stretch what to strive for (力争目标), in the measure of the first demand, if stated
 * @param issuedBy the superior who set it, if stated
 * @param clause number of the clause that set it
 * @param base where it starts from, where it does not start from nothing
 * @param revision the change that is in force at the data cut-off, if there is one
 */
public record Target(
        String indicator,
        @Nullable String name,
        List<Demand> demands,
        @Nullable Ratio stretch,
        @Nullable String issuedBy,
        String clause,
        @Nullable Baseline base,
        Responsible responsible,
        @Nullable Revision revision) {

    public Target {
        demands = List.copyOf(demands);
        if (demands.isEmpty()) {
            throw new IllegalArgumentException("a target asks for something");
        }
    }

    /** A target that asks for an amount. */
    public Target(
            String indicator,
            @Nullable String name,
            Bound bound,
            Ratio amount,
            @Nullable Ratio stretch,
            @Nullable String issuedBy,
            String clause) {
        this(
                indicator,
                name,
                List.of(new Demand(Figure.ACTUAL, bound, amount)),
                stretch,
                issuedBy,
                clause,
                null,
                Responsible.NOBODY,
                null);
    }

    /** The demand by which pace and completion are measured. */
    public Demand first() {
        return demands.get(0);
    }

    public Ratio amount() {
        return first().amount();
    }

    public Bound bound() {
        return first().bound();
    }

    /** The amount that is demanded of a figure, if any is. */
    public Optional<Ratio> amountOf(Figure figure) {
        return demands.stream()
                .filter(demand -> demand.figure() == figure)
                .map(Demand::amount)
                .findFirst();
    }

    /** As it was on a day: before a revision the old amount counts. */
    public Target asOf(LocalDate day) {
        if (revision == null || !day.isBefore(revision.from())) {
            return this;
        }
        List<Demand> before = new ArrayList<>(demands);
        before.set(0, first().with(revision.before()));
        return new Target(indicator, name, before, stretch, issuedBy, clause, base, responsible, null);
    }
}
