package io.xushi.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitDirectoryTest {

    private static Unit unit(String code, String name, String... aliases) {
        return new Unit(code, name, "", null, null, true, List.of(aliases));
    }

    @Test
    void finds_by_code_name_or_alias() {
        Unit luxi = unit("luxi", "泸溪县", "泸溪");
        UnitDirectory directory = new UnitDirectory(List.of(luxi));

        assertThat(directory.find("luxi")).contains(luxi);
        assertThat(directory.find(" 泸溪县 ")).contains(luxi);
        assertThat(directory.find("泸溪")).contains(luxi);
        assertThat(directory.find("泸")).isEmpty();
        assertThat(directory.names()).containsExactlyInAnyOrder("luxi", "泸溪县", "泸溪");
    }

    @Test
    void a_code_goes_before_a_name_and_a_name_before_an_alias() {
        Unit byAlias = unit("1", "甲", "乙", "2");
        Unit byCode = unit("2", "乙");
        UnitDirectory directory = new UnitDirectory(List.of(byAlias, byCode));

        assertThat(directory.find("2")).contains(byCode);
        assertThat(directory.find("乙")).contains(byCode);
        assertThat(directory.all()).containsExactly(byAlias, byCode);
    }

    @Test
    void a_unit_needs_a_code_and_a_name() {
        assertThatThrownBy(() -> unit(" ", "甲")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> unit("a", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
