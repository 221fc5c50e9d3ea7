package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfClausesTest {

    private static final List<String> THREE = List.of("A-1", "A-2", "A-3");

    private static Given points(String first, String second, String third) {
        return Given.nothing()
                .reference("CLAUSE A-1", first)
                .reference("CLAUSE A-2", second)
                .reference("CLAUSE A-3", third);
    }

    /** Of 6, -3 and 4. */
    @ParameterizedTest
    @CsvSource({
        "LOWEST,  -3,  '%s，取最低者：-3 分', '%s; the lowest: -3 points'",
        "HIGHEST, 6,   '%s，取最高者：6 分', '%s; the highest: 6 points'",
        "MEAN,    7/3, '%s，取平均：≈2.3333 分', '%s; the mean: ≈2.3333 points'",
        "SUM,     7,   '%s，取合计：7 分', '%s; the sum: 7 points'"
    })
    void takes_the_lowest_highest_mean_or_sum(Pick pick, String expected, String zh, String en) {
        OfClauses of = new OfClauses(pick, THREE);
        Effect effect = of.compute(points("6", "-3", "4"), Ratio.ZERO);

        assertThat(effect.points()).isEqualTo(Ratio.parse(expected));
        assertThat(effect.words())
                .isEqualTo(new Wording(
                        zh.formatted("CLAUSE A-1 6 分、CLAUSE A-2 -3 分、CLAUSE A-3 4 分"),
                        en.formatted("CLAUSE A-1 6 分, CLAUSE A-2 -3 分, CLAUSE A-3 4 分")));
        assertThat(effect.operands()).hasSize(3);
        assertThat(of.full()).isEqualTo(Ratio.ZERO);
        assertThat(of.most(Ratio.ZERO)).isNull();
    }

    /** (6 + 4) / 2: the second does not apply to the unit. */
    @Test
    void clauses_that_do_not_apply_are_left_out() {
        Given given = points("6", "0", "4").notApplicable("CLAUSE A-2");

        assertThat(new OfClauses(Pick.MEAN, THREE).compute(given, Ratio.ZERO).points())
                .isEqualTo(Ratio.of(5));
        assertThat(new OfClauses(Pick.LOWEST, THREE).compute(given, Ratio.ZERO).points())
                .isEqualTo(Ratio.of(4));
    }

    @Test
    void where_none_applies_neither_does_this_one() {
        Given given = Given.nothing().notApplicable("CLAUSE A-1").notApplicable("CLAUSE A-2");
        Effect effect = new OfClauses(Pick.SUM, List.of("A-1", "A-2")).compute(given, Ratio.ZERO);

        assertThat(effect.points()).isNull();
        assertThat(effect.gap()).isEqualTo(LineStatus.NOT_APPLICABLE);
        assertThat(effect.words())
                .isEqualTo(new Wording("条款 A-1、A-2：缺项，不计分", "clauses A-1、A-2: not applicable, no points"));
    }

    @Test
    void one_without_points_leaves_it_open() {
        Effect effect = new OfClauses(Pick.SUM, THREE)
                .compute(Given.nothing().reference("CLAUSE A-1", "6").notApplicable("CLAUSE A-2"), Ratio.ZERO);

        assertThat(effect.points()).isNull();
        assertThat(effect.gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(effect.words().en()).startsWith("CLAUSE A-3:");
    }
}
