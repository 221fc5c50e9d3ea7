package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Ratio;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceQuotaTest {

    /** 15 % of 10 is 1.5; a third of 9 is 3 exactly. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            15,    DOWN,    10, 1
            15,    HALF_UP, 10, 2
            15,    UP,      10, 2
            14.9,  HALF_UP, 10, 1
            100/3, UP,      9,  3
            100/3, DOWN,    9,  3
            15,    DOWN,    0,  0
            100,   DOWN,    7,  7
            """)
    void places_are_a_rounded_share(String percent, RoundingMode rounding, int units, int places) {
        assertThat(new PlaceQuota(Ratio.parse(percent), rounding, true).places(units))
                .isEqualTo(places);
    }

    /** Three places; two units share the third. */
    @Test
    void a_tie_at_the_end_is_in_or_out_as_a_whole() {
        PlaceQuota all = new PlaceQuota(Ratio.of(30), RoundingMode.DOWN, true);
        PlaceQuota none = new PlaceQuota(Ratio.of(30), RoundingMode.DOWN, false);
        assertThat(all.includes(3, 2, 10)).isTrue();
        assertThat(none.includes(3, 2, 10)).isFalse();
        assertThat(none.includes(3, 1, 10)).isTrue();
        assertThat(none.includes(2, 2, 10)).isTrue();
        assertThat(all.includes(4, 1, 10)).isFalse();
    }
}
