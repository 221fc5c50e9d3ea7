package io.xushi.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivationCyclesTest {

    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    @Test
    void there_is_none_where_many_need_the_same() {
        parts.put("甲", List.of("乙", "丙", "x"));
        parts.put("乙", List.of("丁"));
        parts.put("丙", List.of("乙", "丁"));
        parts.put("丁", List.of("x"));

        assertThat(DerivationCycles.among(parts)).isEmpty();
    }

    @Test
    void tells_each_once() {
        parts.put("甲", List.of("乙"));
        parts.put("乙", List.of("丙"));
        parts.put("丙", List.of("x", "乙"));
        parts.put("丁", List.of("丁"));
        parts.put("戊", List.of("丁", "丙"));

        assertThat(DerivationCycles.among(parts)).containsExactly(List.of("乙", "丙", "乙"), List.of("丁", "丁"));
    }

    @Test
    void a_long_chain_is_walked_to_its_end() {
        for (int i = 0; i < 100_000; i++) {
            parts.put("i" + i, List.of("i" + (i + 1)));
        }
        assertThat(DerivationCycles.among(parts)).isEmpty();

        parts.put("i100000", List.of("i0"));
        assertThat(DerivationCycles.among(parts)).hasSize(1);
    }
}
