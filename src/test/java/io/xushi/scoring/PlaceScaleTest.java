package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceScaleTest {

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    /** 5 - 0.5 x (place - 1), at least 3. */
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 4.5", "4, 3.5", "5, 3", "6, 3", "30, 3"})
    void falls_by_the_same_for_every_place_down_to_the_least(int place, String points) {
        PlaceScale scale = new PlaceScale.Falling(r("5"), r("0.5"), r("3"));
        assertThat(scale.points(place, 30)).isEqualTo(r(points));
        assertThat(scale.first()).isEqualTo(r("5"));
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "2, 5", "3, 3", "4, 1", "9, 1"})
    void listed_places_have_their_points_and_all_others_the_rest(int place, String points) {
        PlaceScale scale = new PlaceScale.Listed(List.of(r("6"), r("5"), r("3")), r("1"));
        assertThat(scale.points(place, 9)).isEqualTo(r(points));
        assertThat(scale.first()).isEqualTo(r("6"));
    }

    /** 10 - (10 - 4) x (place - 1) / (places - 1). */
    @ParameterizedTest(name = "place {0} of {1}: {2}")
    @CsvSource({"1, 4, 10", "2, 4, 8", "3, 4, 6", "4, 4, 4", "1, 2, 10", "2, 2, 4", "2, 8, 64/7", "1, 1, 10"})
    void evenly_the_last_has_the_last_points_and_a_single_one_the_first(int place, int places, String points) {
        assertThat(new PlaceScale.Even(r("10"), r("4")).points(place, places)).isEqualTo(r(points));
    }

    @Test
    void evenly_may_also_rise() {
        assertThat(new PlaceScale.Even(r("-3"), r("0")).points(2, 4)).isEqualTo(r("-2"));
    }
}
