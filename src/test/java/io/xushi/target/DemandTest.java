package io.xushi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.target.Demand.EachPeriod;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {

    private static Demand demand(Bound bound) {
        return new Demand(Figure.ACTUAL, bound, Ratio.of(100), bound == Bound.WITHIN ? Ratio.of(110) : null, null);
    }

    @ParameterizedTest(name = "{0} 100 (to 110): {1} {2}")
    @CsvSource({
        "AT_LEAST,  99.9, false",
        "AT_LEAST,  100,  true",
        "MORE_THAN, 100,  false",
        "MORE_THAN, 100.1, true",
        "AT_MOST,   100,  true",
        "AT_MOST,   100.1, false",
        "LESS_THAN, 100,  false",
        "LESS_THAN, 99.9, true",
        "EXACTLY,   100,  true",
        "EXACTLY,   99.9, false",
        "EXACTLY,   100.1, false",
        "WITHIN,    99.9, false",
        "WITHIN,    100,  true",
        "WITHIN,    110,  true",
        "WITHIN,    110.1, false"
    })
    void a_bound_says_which_values_meet_it(Bound bound, String value, boolean met) {
        assertThat(demand(bound).isMetBy(Ratio.of(value))).isEqualTo(met);
    }

    /** 75 are expected by now; within, the upper end is 85 by now. */
    @ParameterizedTest(name = "{0}: {1} is {2} ahead")
    @CsvSource({
        "AT_LEAST,  80, 5",
        "AT_LEAST,  70, -5",
        "MORE_THAN, 80, 5",
        "AT_MOST,   80, -5",
        "AT_MOST,   70, 5",
        "LESS_THAN, 70, 5",
        "EXACTLY,   75, 0",
        "EXACTLY,   80, -5",
        "EXACTLY,   70, -5",
        "WITHIN,    70, -5",
        "WITHIN,    75, 0",
        "WITHIN,    77, 2",
        "WITHIN,    80, 5",
        "WITHIN,    83, 2",
        "WITHIN,    85, 0",
        "WITHIN,    90, -5"
    })
    void tells_how_far_a_value_is_on_the_good_side(Bound bound, String value, String ahead) {
        assertThat(demand(bound).ahead(Ratio.of(value), Ratio.of(75))).isEqualTo(Ratio.of(ahead));
    }

    @Test
    void only_two_bounds_want_more() {
        assertThat(Arrays.stream(Bound.values()).filter(Bound::upwards))
                .containsExactly(Bound.AT_LEAST, Bound.MORE_THAN);
    }

    @Test
    void only_what_grows_from_somewhere_is_reached_over_time() {
        assertThat(Arrays.stream(Figure.values())
                        .filter(figure -> figure != Figure.PERIODS_MET)
                        .filter(figure -> new Demand(figure, Bound.AT_LEAST, Ratio.ONE).isOverTime()))
                .containsExactly(Figure.ACTUAL, Figure.BASE_RISE, Figure.BASE_GROWTH, Figure.BASE_FALL);
    }

    @Test
    void another_amount_keeps_everything_else() {
        Demand within = demand(Bound.WITHIN);
        assertThat(within.with(Ratio.of(90)))
                .isEqualTo(new Demand(Figure.ACTUAL, Bound.WITHIN, Ratio.of(90), Ratio.of(110), null));

        EachPeriod each = new EachPeriod(3, Ratio.of(25));
        assertThat(each.figure()).isEqualTo(Figure.ACTUAL);
        Demand quarters = new Demand(Figure.PERIODS_MET, Bound.AT_LEAST, Ratio.of(4), null, each);
        assertThat(quarters.with(Ratio.of(3)).each()).isEqualTo(each);
    }

    @Test
    void refuses_an_end_or_a_period_where_it_says_nothing_and_asks_for_it_where_it_does() {
        Ratio one = Ratio.ONE;
        EachPeriod each = new EachPeriod(1, one);
        assertThatIllegalArgumentException().isThrownBy(() -> new Demand(Figure.ACTUAL, Bound.WITHIN, one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Demand(Figure.ACTUAL, Bound.AT_LEAST, one, one, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Demand(Figure.PERIODS_MET, Bound.AT_LEAST, one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Demand(Figure.ACTUAL, Bound.AT_LEAST, one, null, each));
    }
}
