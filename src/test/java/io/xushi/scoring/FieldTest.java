package io.xushi.scoring;

import static io.xushi.scoring.RankOrder.HIGH_FIRST;
import static io.xushi.scoring.RankOrder.LOW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Ratio;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {

    private static Field of(String values) {
        return new Field(
                Arrays.stream(values.trim().split("\\s+")).map(Ratio::parse).toList(), 0);
    }

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    /** Five units: 9, 7 and 7, 5, 2. */
    @ParameterizedTest(name = "{0}: place {1} or {2} from above, {3} or {4} from below, {5} tied")
    @CsvSource({
        "9,  1, 1, 5, 4, 1",
        "7,  2, 2, 3, 3, 2",
        "5,  4, 3, 2, 2, 1",
        "2,  5, 4, 1, 1, 1",
        // values that no unit has: where they would stand
        "10, 1, 1, 6, 5, 0",
        "8,  2, 2, 5, 4, 0",
        "6,  4, 3, 3, 3, 0",
        "1,  6, 5, 1, 1, 0"
    })
    void a_place_is_one_more_than_the_number_of_better_units(
            String value, int high, int highDense, int low, int lowDense, int tied) {
        Field field = of("7 2 9 5 7");

        assertThat(field.place(r(value), HIGH_FIRST)).isEqualTo(high);
        assertThat(field.densePlace(r(value), HIGH_FIRST)).isEqualTo(highDense);
        assertThat(field.place(r(value), LOW_FIRST)).isEqualTo(low);
        assertThat(field.densePlace(r(value), LOW_FIRST)).isEqualTo(lowDense);
        assertThat(field.tied(r(value))).isEqualTo(tied);
        assertThat(field.places()).isEqualTo(4);
    }

    @ParameterizedTest(name = "better than {0} is {1} from above, {2} from below")
    @CsvSource({"9, -, 7", "7, 9, 5", "5, 7, 2", "2, 5, -", "8, 9, 7", "10, -, 9", "1, 2, -"})
    void the_next_better_value_is_the_nearest_one(String value, String higher, String lower) {
        Field field = of("7 2 9 5 7");

        assertThat(field.nextBetter(r(value), HIGH_FIRST).map(Ratio::toString).orElse("-"))
                .isEqualTo(higher);
        assertThat(field.nextBetter(r(value), LOW_FIRST).map(Ratio::toString).orElse("-"))
                .isEqualTo(lower);
    }

    @Test
    void equal_numbers_are_tied_however_they_are_written() {
        Field field = of("0.50 1/2 0.5 3/6 1");

        assertThat(field.tied(r("2/4"))).isEqualTo(4);
        assertThat(field.place(r("0.5"), HIGH_FIRST)).isEqualTo(2);
        assertThat(field.place(r("0.5"), LOW_FIRST)).isEqualTo(1);
        assertThat(field.place(r("1"), LOW_FIRST)).isEqualTo(5);
        assertThat(field.densePlace(r("1"), LOW_FIRST)).isEqualTo(2);
    }

    /** (7 + 2 + 9 + 5 + 7) / 5 = 6. */
    @Test
    void tells_its_ends_and_its_mean() {
        Field field = new Field(List.of(r("7"), r("2"), r("9"), r("5"), r("7")), 3);

        assertThat(field.least()).contains(r("2"));
        assertThat(field.most()).contains(r("9"));
        assertThat(field.mean()).contains(r("6"));
        assertThat(field.size()).isEqualTo(5);
        assertThat(field.without()).isEqualTo(3);
    }

    @Test
    void negative_values_have_ends_and_a_mean_too() {
        assertThat(of("-3 -1 -5").least()).contains(r("-5"));
        assertThat(of("-3 -1 -5").most()).contains(r("-1"));
        assertThat(of("-3 -1 -5").mean()).contains(r("-3"));
    }

    @Test
    void all_equal_are_all_first() {
        Field field = of("4 4 4");

        assertThat(field.place(r("4"), HIGH_FIRST)).isEqualTo(1);
        assertThat(field.place(r("4"), LOW_FIRST)).isEqualTo(1);
        assertThat(field.places()).isEqualTo(1);
        assertThat(field.nextBetter(r("4"), HIGH_FIRST)).isEmpty();
    }

    @Test
    void without_units_there_is_nothing_to_tell() {
        assertThat(Field.EMPTY.size()).isZero();
        assertThat(Field.EMPTY.without()).isZero();
        assertThat(Field.EMPTY.least()).isEmpty();
        assertThat(Field.EMPTY.most()).isEmpty();
        assertThat(Field.EMPTY.mean()).isEmpty();
        assertThat(Field.EMPTY.tied(Ratio.ONE)).isZero();
        assertThat(Field.EMPTY.nextBetter(Ratio.ONE, LOW_FIRST)).isEmpty();
    }
}
