package io.xushi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    private static final Demand AMOUNT = new Demand(Figure.ACTUAL, Bound.AT_LEAST, Ratio.of(120));
    private static final Demand GROWTH = new Demand(Figure.GROWTH, Bound.MORE_THAN, Ratio.of(8));
    private static final Responsible LED = Responsible.NOBODY.ledBy("发改委", List.of("统计局"));
    private static final Baseline BASE = new Baseline(2020, Ratio.of(90));

    private static Target target(Revision revision, Demand... demands) {
        return new Target("投资", "省定", List.of(demands), Ratio.of(130), "省", "T-1", BASE, LED, revision);
    }

    /** 100 until the end of June, 120 from the first of July on. */
    @ParameterizedTest
    @CsvSource({"2021-01-01, 100", "2021-06-30, 100", "2021-07-01, 120", "2021-12-31, 120"})
    void before_a_revision_the_old_amount_counts(LocalDate day, String amount) {
        Target revised = target(new Revision(LocalDate.of(2021, 7, 1), Ratio.of(100), "市政府", "增资"), AMOUNT, GROWTH);

        assertThat(revised.asOf(day).amount()).isEqualTo(Ratio.of(amount));
    }

    @Test
    void before_a_revision_everything_else_is_the_same_and_nothing_is_revised() {
        Target revised = target(new Revision(LocalDate.of(2021, 7, 1), Ratio.of(100), "市政府", "增资"), AMOUNT, GROWTH);

        assertThat(revised.asOf(LocalDate.of(2021, 6, 30))).isEqualTo(target(null, AMOUNT.with(Ratio.of(100)), GROWTH));
        assertThat(revised.asOf(LocalDate.of(2021, 7, 1))).isEqualTo(revised);
    }

    @Test
    void a_target_that_was_never_revised_is_always_the_same() {
        Target target = target(null, AMOUNT);

        assertThat(target.asOf(LocalDate.of(1999, 1, 1))).isEqualTo(target);
    }

    @Test
    void pace_is_that_of_the_first_demand_and_others_are_found_by_their_figure() {
        Target target = target(null, GROWTH, AMOUNT);

        assertThat(target.first()).isEqualTo(GROWTH);
        assertThat(target.amount()).isEqualTo(Ratio.of(8));
        assertThat(target.bound()).isEqualTo(Bound.MORE_THAN);
        assertThat(target.amountOf(Figure.ACTUAL)).contains(Ratio.of(120));
        assertThat(target.amountOf(Figure.GROWTH)).contains(Ratio.of(8));
        assertThat(target.amountOf(Figure.RISE)).isEmpty();
    }

    @Test
    void a_plain_target_asks_for_an_amount_of_nobody_in_particular() {
        Target plain = new Target("投资", null, Bound.AT_MOST, Ratio.of(5), null, null, "T-2");

        assertThat(plain.demands()).containsExactly(new Demand(Figure.ACTUAL, Bound.AT_MOST, Ratio.of(5)));
        assertThat(plain.responsible()).isEqualTo(Responsible.NOBODY);
        assertThat(plain.base()).isNull();
        assertThat(plain.revision()).isNull();
    }

    @Test
    void a_target_asks_for_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> target(null)).withMessage("a target asks for something");
    }

    @Test
    void a_leader_answers_beside_the_units() {
        assertThat(LED.answeredBy("副市长")).isEqualTo(new Responsible("发改委", List.of("统计局"), "副市长"));
        assertThat(LED.answeredBy("副市长").ledBy("财政局", List.of())).isEqualTo(new Responsible("财政局", List.of(), "副市长"));
    }
}
