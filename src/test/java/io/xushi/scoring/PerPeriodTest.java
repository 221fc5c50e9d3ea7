package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import org.junit.jupiter.api.Test;

/** 0.5 points less for every month below 100 % of the pace, at most 2. */
class PerPeriodTest {

    private static final PerPeriod LOSS = new PerPeriod(
            Figure.PACE_COMPLETION,
            Comparison.LESS_THAN,
            new Reference.Number(Ratio.HUNDRED, Measure.PERCENT),
            1,
            new PerCount(Ratio.ONE, Sign.DEDUCT, Ratio.of("0.5"), Limit.parse("MOST 2"), PartStep.WHOLE));

    private static Given months(String count) {
        return Given.nothing().reference("PERIODS PACE_COMPLETION LESS_THAN " + LOSS.reference(), count);
    }

    @Test
    void every_period_counts_up_to_the_limit() {
        Effect effect = LOSS.compute(months("3"), Ratio.of(6));
        assertThat(effect.points()).isEqualTo(Ratio.of("-1.5"));
        assertThat(effect.words().zh()).contains("每 1 个月 扣 0.5 分", "3 步：扣 1.5 分");
        assertThat(effect.operands()).hasSize(1);
        assertThat(LOSS.compute(months("5"), Ratio.of(6)).points()).isEqualTo(Ratio.of(-2));
        assertThat(LOSS.compute(months("0"), Ratio.of(6)).points()).isEqualTo(Ratio.ZERO);
    }

    @Test
    void a_period_that_cannot_be_told_leaves_it_open() {
        assertThat(LOSS.compute(Given.nothing(), Ratio.of(6)).points()).isNull();
    }

    @Test
    void says_what_its_count_says() {
        assertThat(LOSS.sign()).isEqualTo(Sign.DEDUCT);
        assertThat(LOSS.limit()).isEqualTo(LOSS.count().limit());
        assertThat(LOSS.most(Ratio.of(6))).isEqualTo(Ratio.ZERO);
        PerPeriod gain = new PerPeriod(
                LOSS.figure(),
                LOSS.comparison(),
                LOSS.reference(),
                3,
                new PerCount(Ratio.ONE, Sign.ADD, Ratio.ONE, Limit.parse("MOST 4"), PartStep.WHOLE));
        assertThat(gain.most(Ratio.of(6))).isEqualTo(Ratio.of(4));
    }
}
