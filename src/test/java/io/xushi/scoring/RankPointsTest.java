package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points by place: 10 for the first and 2 less for each further one, unless a test says otherwise. */
class RankPointsTest {

    private static final PlaceScale FALLING = new PlaceScale.Falling(r("10"), r("2"), r("1"));

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static RankPoints ranked(RankOrder order, PlaceScale scale, PlaceTies ties) {
        return new RankPoints(new Subject.OfFigure(Figure.ACTUAL), Population.GROUP, order, scale, ties);
    }

    private static Effect effect(RankPoints points, String own, int without, String... field) {
        return points.compute(Given.figure(Figure.ACTUAL, own).field(without, field), Ratio.ZERO);
    }

    /**
     * 9, 7 and 7, 5. Skipping, 5 is fourth: 10 - 3 x 2; dense it is third: 10 - 2 x 2; the two at 7 share the second and
     * third places: (8 + 6) / 2.
     */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "SKIP,  9, 10",
        "SKIP,  7, 8",
        "SKIP,  5, 4",
        "DENSE, 9, 10",
        "DENSE, 7, 8",
        "DENSE, 5, 6",
        "MEAN,  9, 10",
        "MEAN,  7, 7",
        "MEAN,  5, 4"
    })
    void ties_give_as_the_scheme_says(PlaceTies ties, String own, String points) {
        RankPoints ranked = ranked(RankOrder.HIGH_FIRST, FALLING, ties);

        assertThat(effect(ranked, own, 0, "7", "5", "9", "7").points()).isEqualTo(r(points));
    }

    /** The same field from below: 5 is first, 7 and 7 share the second and third, 9 is fourth, or third. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"SKIP, 5, 10", "SKIP, 7, 8", "SKIP, 9, 4", "DENSE, 9, 6", "MEAN, 7, 7", "MEAN, 9, 4"})
    void less_may_be_better(PlaceTies ties, String own, String points) {
        RankPoints ranked = ranked(RankOrder.LOW_FIRST, FALLING, ties);

        assertThat(effect(ranked, own, 0, "7", "5", "9", "7").points()).isEqualTo(r(points));
    }

    /** Three of three: (10 + 8 + 6) / 3. */
    @ParameterizedTest
    @CsvSource({"SKIP, 10", "DENSE, 10", "MEAN, 8"})
    void all_equal_are_all_first_or_share_everything(PlaceTies ties, String points) {
        assertThat(effect(ranked(RankOrder.HIGH_FIRST, FALLING, ties), "4", 0, "4", "4", "4")
                        .points())
                .isEqualTo(r(points));
    }

    /** From 10 to 4 over four places: steps of 2; dense there are three places: steps of 3. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"SKIP,  7, 8", "SKIP,  5, 4", "DENSE, 7, 7", "DENSE, 5, 4", "MEAN,  7, 7", "MEAN,  5, 4"})
    void evenly_means_over_the_places_that_there_are(PlaceTies ties, String own, String points) {
        RankPoints ranked = ranked(RankOrder.HIGH_FIRST, new PlaceScale.Even(r("10"), r("4")), ties);

        assertThat(effect(ranked, own, 0, "7", "5", "9", "7").points()).isEqualTo(r(points));
    }

    @ParameterizedTest
    @CsvSource({"SKIP", "DENSE", "MEAN"})
    void a_single_unit_is_first(PlaceTies ties) {
        Effect only = effect(ranked(RankOrder.HIGH_FIRST, new PlaceScale.Even(r("10"), r("4")), ties), "-3", 2, "-3");

        assertThat(only.points()).isEqualTo(r("10"));
        assertThat(only.wouldGive()).isNull();
    }

    @Test
    void who_is_not_in_the_field_has_no_place() {
        Effect effect = effect(ranked(RankOrder.HIGH_FIRST, FALLING, PlaceTies.SKIP), "8", 0, "7", "9");

        assertThat(effect.points()).isNull();
        assertThat(effect.gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(effect.words()).isEqualTo(new Wording("实绩：缺数，不计分", "actual: no data, no points"));
    }

    @Test
    void who_has_no_value_has_no_place_either() {
        Effect effect = ranked(RankOrder.HIGH_FIRST, FALLING, PlaceTies.SKIP)
                .compute(Given.nothing().field(0, "7", "9"), Ratio.ZERO);

        assertThat(effect.points()).isNull();
        assertThat(effect.gap()).isEqualTo(LineStatus.NOT_DUE);
    }

    @Test
    void says_the_place_the_ties_those_without_data_and_what_a_better_place_needs() {
        Effect tied = effect(ranked(RankOrder.HIGH_FIRST, FALLING, PlaceTies.SKIP), "7", 2, "7", "5", "9", "7");

        assertThat(tied.words())
                .isEqualTo(new Wording(
                        "实绩 7 亿元，在本组中从高到低排第 2 名（2 个单位并列），共 4 个单位（另有 2 个单位缺数）：得 8 分",
                        "actual 7 亿元: among the peer group, from high to low, place 2 (2 tied) of 4"
                                + " (2 further units have no data): 8 points"));
        assertThat(tied.wouldGive()).isEqualTo(new Wording("名次再进须好于 9 亿元", "a better place needs better than 9 亿元"));

        Effect third = effect(ranked(RankOrder.HIGH_FIRST, FALLING, PlaceTies.DENSE), "5", 0, "7", "5", "9", "7");
        assertThat(third.words())
                .isEqualTo(new Wording(
                        "实绩 5 亿元，在本组中从高到低排第 3 名，共 4 个单位：得 6 分",
                        "actual 5 亿元: among the peer group, from high to low, place 3 of 4: 6 points"));

        Effect first = effect(ranked(RankOrder.LOW_FIRST, FALLING, PlaceTies.SKIP), "5", 0, "7", "5", "9", "7");
        assertThat(first.words().zh()).contains("从低到高排第 1 名，共 4 个单位");
        assertThat(first.wouldGive()).isNull();
    }

    @Test
    void units_may_be_ranked_by_points_of_another_clause() {
        RankPoints ranked = new RankPoints(
                new Subject.OfClause("A-1"), Population.ALL, RankOrder.HIGH_FIRST, FALLING, PlaceTies.SKIP);

        assertThat(ranked.compute(Given.nothing().reference("CLAUSE A-1", "3").field(0, "3", "8", "5"), Ratio.ZERO)
                        .points())
                .isEqualTo(r("6"));
    }

    @Test
    void the_first_place_is_full_marks_and_the_most() {
        RankPoints ranked = ranked(RankOrder.HIGH_FIRST, FALLING, PlaceTies.SKIP);
        assertThat(ranked.full()).isEqualTo(r("10"));
        assertThat(ranked.most(Ratio.ZERO)).isEqualTo(r("10"));

        PlaceScale losses = new PlaceScale.Listed(List.of(r("-1"), r("-2")), r("-3"));
        assertThat(ranked(RankOrder.LOW_FIRST, losses, PlaceTies.SKIP).most(Ratio.ZERO))
                .isEqualTo(Ratio.ZERO);
    }
}
