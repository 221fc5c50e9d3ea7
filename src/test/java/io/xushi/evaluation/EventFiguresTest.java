package io.xushi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.fact.EventAttributes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFiguresTest {

    private static EventFigures events(String... texts) {
        return new EventFigures(Arrays.stream(texts).map(EventAttributes::of).toList());
    }

    @Test
    void none_did_not_occur() {
        assertThat(events().getOccurred()).isFalse();
        assertThat(events().category("重大").getOccurred()).isFalse();
        assertThat(events("x=1").getOccurred()).isTrue();
    }

    /** An attribute that is not stated leaves it open, a circumstance that is not stated does not apply. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            类别=重大;人数=3;瞒报,    true
            类别=特大;人数=3;瞒报=是, true
            类别=较大;人数=3;瞒报,    false
            类别=重大;人数=2.99;瞒报, false
            类别=重大;人数=3,         false
            类别=重大;瞒报,           open
            人数=5;瞒报,              open
            类别=重大;人数=0.0005万人;瞒报, true
            类别=重大;人数=5 起;瞒报, open
            类别=重大;人数=３人;瞒报, true
            人数=5,                   false
            人数=2;瞒报,              false
            类别=重大;人数=三;瞒报,   open
            """)
    void is_narrowed_by_what_is_stated(String event, String occurred) {
        EventFigures narrowed = events(event)
                .category("重大", "特大")
                .attribute("人数", "AT_LEAST", "3", "人")
                .circumstance("瞒报", "迟报");
        assertThat(String.valueOf(narrowed.getOccurred()).replace("null", "open"))
                .isEqualTo(occurred);
        assertThat(narrowed.count()).isEqualTo(occurred.equals("true") ? 1 : 0);
    }

    @Test
    void one_that_is_sure_decides_whatever_else_is_open() {
        assertThat(events("类别=重大", "x=1").category("重大").getOccurred()).isTrue();
        assertThat(events("类别=一般", "x=1").category("重大").getOccurred()).isNull();
    }
}
