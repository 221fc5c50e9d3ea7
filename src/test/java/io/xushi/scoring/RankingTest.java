package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    private static List<Integer> places(Ties ties, int... results) {
        Map<Integer, Integer> byIndex = new LinkedHashMap<>();
        for (int i = 0; i < results.length; i++) {
            byIndex.put(i, results[i]);
        }
        Map<Integer, Integer> places = Ranking.places(byIndex, Comparator.naturalOrder(), ties);
        return byIndex.keySet().stream().map(places::get).toList();
    }

    @ParameterizedTest
    @CsvSource({"SKIP, 1-2-2-4", "DENSE, 1-2-2-3"})
    void equal_results_share_a_place(Ties ties, String expected) {
        assertThat(String.join(
                        "-",
                        places(ties, 9, 7, 7, 5).stream().map(String::valueOf).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SKIP, 3", "DENSE, 2"})
    void ties_at_the_top_move_who_comes_next(Ties ties, int third) {
        assertThat(places(ties, 7, 9, 9)).containsExactly(third, 1, 1);
    }

    @Test
    void everybody_equal_is_everybody_first() {
        assertThat(places(Ties.SKIP, 3, 3, 3)).containsOnly(1);
        assertThat(places(Ties.DENSE, 3, 3, 3)).containsOnly(1);
        assertThat(places(Ties.SKIP)).isEmpty();
    }

    @Test
    void comes_in_order_of_place_and_within_a_place_as_given() {
        Map<String, Integer> results = new LinkedHashMap<>();
        results.put("c", 1);
        results.put("b", 5);
        results.put("a", 5);

        assertThat(Ranking.places(results, Comparator.naturalOrder(), Ties.SKIP).keySet())
                .containsExactly("b", "a", "c");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52, 53})
    void a_place_is_one_more_than_the_number_of_better_results(long seed) {
        int[] results = new Random(seed).ints(60, 0, 12).toArray();
        List<Integer> skip = places(Ties.SKIP, results);
        List<Integer> dense = places(Ties.DENSE, results);
        for (int i = 0; i < results.length; i++) {
            int own = results[i];
            assertThat(skip.get(i))
                    .isEqualTo(1
                            + (int) Arrays.stream(results)
                                    .filter(other -> other > own)
                                    .count());
            assertThat(dense.get(i))
                    .isEqualTo(1
                            + (int) Arrays.stream(results)
                                    .filter(other -> other > own)
                                    .distinct()
                                    .count());
        }
    }
}
