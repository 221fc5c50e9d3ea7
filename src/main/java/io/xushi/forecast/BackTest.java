package io.xushi.forecast;

import io.xushi.quantity.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a method says now, and what it would have said of earlier periods in the same month of them, with nothing known
 * that came later.
 *
 * @param estimate of this period's end
 * @param trials by how many periods ago
 */
record BackTest(ForecastMethod method, Ratio estimate, NavigableMap<Integer, Trial> trials) {

    /** Fewer errors than these have no spread. */
    static final int LEAST = 2;

    /** What was said of a period's end, and what it was. */
    record Trial(Ratio estimate, Ratio actual) {

        BigDecimal error(boolean inPercent) {
            Ratio error = estimate.minus(actual);
            return (inPercent ? error.dividedBy(actual).asPercent() : error).toDecimal();
        }
    }

    /** Every method that says something now and can be tested on enough earlier periods, the plainest first. */
    static List<BackTest> of(History history, Horizon horizon) {
        return ForecastMethod.of(history).stream()
                .flatMap(method -> method
                        .estimate(history, horizon)
                        .map(estimate -> new BackTest(method, estimate, trials(method, history, horizon)))
                        .stream())
                .filter(test -> test.trials().size() >= LEAST)
                .toList();
    }

    private static NavigableMap<Integer, Trial> trials(ForecastMethod method, History history, Horizon horizon) {
        NavigableMap<Integer, Trial> trials = new TreeMap<>();
        for (int ago = 1; !horizon.before(ago).last().isBefore(history.months().firstKey()); ago++) {
            Horizon earlier = horizon.before(ago);
            int periods = ago;
            history.of(earlier.first(), earlier.last())
                    .ifPresent(actual -> method.estimate(history, earlier)
                            .ifPresent(estimate -> trials.put(periods, new Trial(estimate, actual))));
        }
        return trials;
    }

    /**
     * Whether errors of these tests make sense in per cent: where what was and what is expected are above zero
     * throughout.
     */
    static boolean inPercent(Collection<BackTest> tests) {
        return tests.stream()
                .flatMap(test -> Stream.concat(
                        Stream.of(test.estimate()),
                        test.trials().values().stream().map(Trial::actual)))
                .allMatch(value -> value.signum() > 0);
    }

    /**
     * The test with the least mean absolute error; of equal ones the first method. Only periods on which each was tested
     * are compared, since a bad year would else count against those alone whose data reach so far back; where these are
     * too few, the one with the fewest periods is left out.
     */
    static BackTest best(List<BackTest> tests, boolean inPercent) {
        List<BackTest> compared = new ArrayList<>(tests);
        compared.sort(Comparator.comparing(test -> -test.trials().size()));
        while (common(compared).size() < LEAST) {
            compared.remove(compared.size() - 1);
        }
        Set<Integer> periods = common(compared);
        return compared.stream()
                .min(Comparator.comparing((BackTest test) -> test.meanError(periods, inPercent))
                        .thenComparing(BackTest::method))
                .orElseThrow();
    }

    private static Set<Integer> common(List<BackTest> tests) {
        Set<Integer> common = new TreeSet<>(tests.get(0).trials().keySet());
        tests.forEach(test -> common.retainAll(test.trials().keySet()));
        return common;
    }

    /** Mean absolute error over all trials. */
    BigDecimal meanError(boolean inPercent) {
        return meanError(trials.keySet(), inPercent);
    }

    private BigDecimal meanError(Set<Integer> periods, boolean inPercent) {
        BigDecimal sum = trials.entrySet().stream()
                .filter(trial -> periods.contains(trial.getKey()))
                .map(trial -> trial.getValue().error(inPercent).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(periods.size()), MathContext.DECIMAL128);
    }

    /**
     * How far the value will lie from the estimate: the root of the mean squared error, over one trial less than there
     * were. Errors are taken from zero, not from their mean, so that a method that is always too high is not trusted
     * more.
     */
    BigDecimal spread(boolean inPercent) {
        BigDecimal sum = trials.values().stream()
                .map(trial -> trial.error(inPercent).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal error = sum.divide(BigDecimal.valueOf(degrees()), MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL128);
        return inPercent ? error.movePointLeft(2).multiply(estimate.toDecimal()) : error;
    }

    /** Degrees of freedom of the spread. */
    int degrees() {
        return trials.size() - 1;
    }
}
