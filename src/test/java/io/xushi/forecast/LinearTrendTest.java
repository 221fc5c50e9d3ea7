package io.xushi.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Ratio;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinearTrendTest {

    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final Horizon YEAR = new Horizon(YearMonth.of(2024, 1), YearMonth.of(2024, 12), JUNE);

    private static NavigableMap<YearMonth, BigDecimal> january(int... values) {
        NavigableMap<YearMonth, BigDecimal> months = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            months.put(YearMonth.of(2024, 1 + i), BigDecimal.valueOf(values[i]));
        }
        return months;
    }

    private static LinearTrend line(NavigableMap<YearMonth, BigDecimal> months, boolean accumulates) {
        return LinearTrend.upTo(JUNE, new History(months, accumulates)).orElseThrow();
    }

    @Test
    void runs_as_near_to_the_points_as_a_straight_line_can() {
        // Months from -5 to 0 with their mean of -2.5, values with theirs of 4:
        // Σ(x - x̄)(y - ȳ) = 2.5·3 + 1.5·1 + 0.5·2 + 0.5·0 + 1.5·2 + 2.5·4 = 23, Σ(x - x̄)² = 17.5
        // slope 23 / 17.5 = 46/35, level 4 + 2.5 · 46/35 = 51/7
        LinearTrend line = line(january(1, 3, 2, 4, 6, 8), false);

        assertThat(line.slope()).isEqualTo(Ratio.of(46, 35));
        assertThat(line.level()).isEqualTo(Ratio.of(51, 7));
        assertThat(line.end(Ratio.of(8), YEAR, false)).isEqualTo(Ratio.of(51, 7).plus(Ratio.of(6 * 46, 35)));
    }

    @Test
    void amounts_that_were_never_negative_do_not_become_so() {
        // 60, 50 … 10; then 0, and nothing below
        assertThat(line(january(60, 50, 40, 30, 20, 10), true).end(Ratio.of(210), YEAR, true))
                .isEqualTo(Ratio.of(210));
        // -10 … -50 beside, where amounts can be negative
        assertThat(line(january(35, 25, 15, 5, -5, -15), true).end(Ratio.of(60), YEAR, true))
                .isEqualTo(Ratio.of(60 - 25 - 35 - 45 - 55 - 65 - 75));
    }

    @Test
    void looks_at_two_years_and_needs_six_months_in_them() {
        NavigableMap<YearMonth, BigDecimal> months = january(5, 5, 5, 5, 5);
        months.put(YearMonth.of(2022, 6), BigDecimal.TEN);
        assertThat(LinearTrend.upTo(JUNE, new History(months, false))).isEmpty();

        months.put(YearMonth.of(2022, 7), BigDecimal.valueOf(5));
        assertThat(line(months, false).slope()).isEqualTo(Ratio.ZERO);
    }
}
