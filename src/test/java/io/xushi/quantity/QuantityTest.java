package io.xushi.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

    private static final Measure YI = new Measure("亿元");

    @Test
    void adds_and_subtracts_in_one_measure() {
        Quantity sum =
                Quantity.of(new BigDecimal("31.2"), YI).plus(Quantity.of(new BigDecimal("0.8"), new Measure(" 亿元 ")));

        assertThat(sum).isEqualTo(Quantity.of(new BigDecimal("32.0"), YI)).hasToString("32 亿元");
        assertThat(sum.minus(sum).amount().isZero()).isTrue();
    }

    @Test
    void never_converts_silently() {
        assertThatThrownBy(() -> Quantity.of(BigDecimal.ONE, YI).plus(Quantity.of(BigDecimal.ONE, new Measure("万元"))))
                .hasMessage("亿元 and 万元 cannot be added up");
        assertThatThrownBy(() -> Quantity.of(BigDecimal.ONE, YI).minus(Quantity.of(BigDecimal.ONE, Measure.PERCENT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_measure_has_a_name_and_both_per_cent_signs_are_one() {
        assertThat(new Measure("％")).isEqualTo(Measure.PERCENT);
        assertThat(new Measure("％").isPercent()).isTrue();
        assertThat(Measure.PERCENTAGE_POINT.isPercent()).isFalse();
        assertThatThrownBy(() -> new Measure("  ")).isInstanceOf(IllegalArgumentException.class);
    }
}
