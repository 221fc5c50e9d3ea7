package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What several units reached, against which one of them is measured. Immutable. */
public final class Field {

    public static final Field EMPTY = new Field(List.of(), 0);

    private final List<Ratio> ascending;
    private final List<Ratio> distinct;
    private final int without;

    /** @param without how many further units have no value */
    public Field(Collection<Ratio> values, int without) {
        this.ascending = values.stream().sorted().toList();
        this.distinct = ascending.stream().distinct().toList();
        this.without = without;
    }

    /** How many units have a value. */
    public int size() {
        return ascending.size();
    }

    /** How many units have none, and so count for nothing. */
    public int without() {
        return without;
    }

    public Optional<Ratio> least() {
        return ascending.stream().findFirst();
    }

    public Optional<Ratio> most() {
        return ascending.isEmpty() ? Optional.empty() : Optional.of(ascending.get(ascending.size() - 1));
    }

    public Optional<Ratio> mean() {
        return ascending.isEmpty()
                ? Optional.empty()
                : Optional.of(ascending.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(Ratio.of(size())));
    }

    /** Place of a value from 1, those behind a tie skipped. */
    public int place(Ratio value, RankOrder order) {
        return 1 + better(ascending, value, order);
    }

    /** Place of a value from 1, none skipped. */
    public int densePlace(Ratio value, RankOrder order) {
        return 1 + better(distinct, value, order);
    }

    /** How many different values there are. */
    public int places() {
        return distinct.size();
    }

    /** How many units have exactly this value. */
    public int tied(Ratio value) {
        return size() - better(ascending, value, RankOrder.HIGH_FIRST) - better(ascending, value, RankOrder.LOW_FIRST);
    }

    /** The nearest better value; empty for the best. */
    public Optional<Ratio> nextBetter(Ratio value, RankOrder order) {
        int better = better(distinct, value, order);
        if (better == 0) {
            return Optional.empty();
        }
        return Optional.of(distinct.get(order == RankOrder.HIGH_FIRST ? distinct.size() - better : better - 1));
    }

    private static int better(List<Ratio> values, Ratio value, RankOrder order) {
        int at = Collections.binarySearch(values, value);
        int first = at;
        int behind = at;
        if (at < 0) {
            first = -at - 1;
            behind = first;
        } else {
            while (first > 0 && values.get(first - 1).equals(value)) {
                first--;
            }
            while (behind < values.size() && values.get(behind).equals(value)) {
                behind++;
            }
        }
        return order == RankOrder.LOW_FIRST ? first : values.size() - behind;
    }
}
