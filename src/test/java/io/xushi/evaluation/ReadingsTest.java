package io.xushi.evaluation;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.fact.KnownFacts;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Reading;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.pace.Pace;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.RuleSet;
import io.xushi.target.Bound;
import io.xushi.target.Demand;
import io.xushi.target.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that need no target: actual, growth, fall and rise, and how many periods met what each must. */
class ReadingsTest {

    private static final Target TARGET = new Target("投资", null, Bound.AT_LEAST, Ratio.of(12), null, null, "T-1");
    private static final LocalDate SEPTEMBER = LocalDate.of(2021, 9, 30);
    private static final RuleSet RULES = aScheme().read();
    private static final Indicator INVESTMENT = RULES.indicators().find("投资").orElseThrow();

    private static Readings readings(LocalDate cutOff, String... periodsAndValues) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < periodsAndValues.length; i += 2) {
            observations.add(new Observation(
                    "u",
                    "inv",
                    Period.parse(periodsAndValues[i]),
                    new BigDecimal(periodsAndValues[i + 1]),
                    Basis.REPORTED,
                    Status.FINAL,
                    null,
                    null,
                    null,
                    i));
        }
        Pace pace = new Pace(
                new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)), cutOff, WorkingDays.mondayToFriday());
        return new Readings(
                new Readings.Rulings(RULES),
                Map.of("inv", new Series(INVESTMENT, observations)),
                new KnownFacts(List.of(), pace.span().from(), cutOff),
                pace,
                LocalDate.of(2021, 10, 20));
    }

    private static Ratio value(Reading reading) {
        return reading.value().orElse(null);
    }

    /** 4.80 / 4.00 - 1 = 20 %. */
    @ParameterizedTest
    @CsvSource({"4.80, 4.00, 20, -20, 0.8", "3, 4, -25, 25, -1", "4, 4, 0, 0, 0"})
    void grows_against_the_same_stretch_of_last_year(
            String actual, String before, String growth, String fall, String rise) {
        Readings readings = readings(SEPTEMBER, "2021-09", actual, "2020-09", before);
        assertThat(value(readings.figure(INVESTMENT, Figure.GROWTH))).isEqualTo(Ratio.of(growth));
        assertThat(value(readings.figure(INVESTMENT, Figure.FALL))).isEqualTo(Ratio.of(fall));
        assertThat(value(readings.figure(INVESTMENT, Figure.RISE))).isEqualTo(Ratio.of(rise));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void growth_on_nothing_is_missing_but_a_rise_is_not(String before) {
        Readings readings = readings(SEPTEMBER, "2021-09", "5", "2020-09", before);
        assertThat(readings.figure(INVESTMENT, Figure.GROWTH)).isEqualTo(new Reading.Absent(Absence.MISSING));
        assertThat(readings.figure(INVESTMENT, Figure.FALL)).isEqualTo(new Reading.Absent(Absence.MISSING));
        assertThat(value(readings.figure(INVESTMENT, Figure.RISE)))
                .isEqualTo(Ratio.of(5).minus(Ratio.of(before)));
    }

    @Test
    void without_last_year_there_is_no_change_and_without_this_year_nothing() {
        Readings readings = readings(SEPTEMBER, "2021-09", "5");
        assertThat(value(readings.actual(INVESTMENT))).isEqualTo(Ratio.of(5));
        assertThat(value(readings.figure(INVESTMENT, Figure.GROWTH))).isNull();
        assertThat(value(readings.figure(INVESTMENT, Figure.RISE))).isNull();
        assertThat(value(readings(SEPTEMBER, "2020-09", "5").figure(INVESTMENT, Figure.GROWTH)))
                .isNull();
    }

    /** Cumulative 3, 5, 9, 12 at the ends of months: 3, 2, 4, 3 by themselves; at least 3 in three of four. */
    @Test
    void counts_the_periods_that_met_and_is_missing_when_one_is() {
        String[] months = {"2021-01", "3", "2021-02", "5", "2021-03", "9", "2021-04", "12"};
        Demand monthly = new Demand(
                Figure.PERIODS_MET, Bound.AT_LEAST, Ratio.of(12), null, new Demand.EachPeriod(1, Ratio.of(3)));
        Demand quarterly = new Demand(
                Figure.PERIODS_MET, Bound.AT_LEAST, Ratio.of(4), null, new Demand.EachPeriod(3, Ratio.of(9)));
        Demand ceiling = new Demand(
                Figure.PERIODS_MET,
                Bound.AT_LEAST,
                Ratio.of(12),
                null,
                new Demand.EachPeriod(1, Figure.ACTUAL, Bound.AT_MOST, Ratio.of(3)));
        LocalDate april = LocalDate.of(2021, 4, 30);
        assertThat(value(readings(april, months)
                        .values(INVESTMENT, TARGET, Map.of())
                        .of(ceiling)))
                .as("3, 2 and 3, not 4")
                .isEqualTo(Ratio.of(3));
        assertThat(value(readings(april, months)
                        .values(INVESTMENT, TARGET, Map.of())
                        .of(monthly)))
                .isEqualTo(Ratio.of(3));
        assertThat(value(readings(april, months)
                        .values(INVESTMENT, TARGET, Map.of())
                        .of(quarterly)))
                .isEqualTo(Ratio.of(1));
        assertThat(value(readings(LocalDate.of(2021, 3, 30), months)
                        .values(INVESTMENT, TARGET, Map.of())
                        .of(monthly)))
                .isEqualTo(Ratio.of(1));
        assertThat(value(readings(april, "2021-01", "3", "2021-04", "12")
                        .values(INVESTMENT, TARGET, Map.of())
                        .of(monthly)))
                .isNull();
    }

    @Test
    void the_last_month_by_itself() {
        assertThat(value(readings(SEPTEMBER, "2021-08", "7", "2021-09", "9.5")
                        .values(INVESTMENT, TARGET, Map.of())
                        .lastMonth()))
                .isEqualTo(Ratio.of("2.5"));
        assertThat(value(readings(SEPTEMBER, "2021-09", "9.5")
                        .values(INVESTMENT, TARGET, Map.of())
                        .lastMonth()))
                .isNull();
    }
}
