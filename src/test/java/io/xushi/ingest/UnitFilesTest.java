package io.xushi.ingest;

import static io.xushi.ingest.Reading.en;
import static io.xushi.ingest.Reading.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import io.xushi.unit.Unit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFilesTest {

    @Test
    void reads_every_column_and_writes_parents_as_codes() {
        Read read = units("""
                单位代码,单位名称,单位类型,上级单位,考核组别,是否考核,别名
                gz,古丈县,县市,湘西州,甲组,是,古丈;Guzhang；古丈 县
                xx,湘西州,,,,否,
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(units(read))
                .containsExactly(
                        new Unit("gz", "古丈县", "县市", "xx", "甲组", true, List.of("古丈", "Guzhang", "古丈 县")),
                        new Unit("xx", "湘西州", "", null, null, false, List.of()));
    }

    @Test
    void a_parent_may_be_known_already() {
        assertThat(units(units("code,name,parent\nvillage,某村,泸溪县\n")))
                .extracting(Unit::parent)
                .containsExactly("luxi");
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "YES,true", "true,true", "是,true", "no,false", "false,false", "否,false", "'',true"})
    void assessed_is_yes_or_no(String word, boolean assessed) {
        assertThat(units(units("code,name,assessed\na,甲,%s\n".formatted(word))))
                .extracting(Unit::assessed)
                .containsExactly(assessed);
    }

    @Test
    void tells_circles_unknown_parents_and_repeated_names() {
        Read read = units("""
                code,name,parent,assessed,aliases
                a,甲,丙,,
                b,乙,a,,
                c,丙,b,,
                d,丁,d,maybe,
                e,戊,泸西县,,
                f,甲,,,
                a,己,,,
                g,庚,,,乙
                h,吉首市,,,
                """);

        assertThat(read.batch()).isNull();
        assertThat(en(read.problems())).isEqualTo("""
                units.csv:2: parent: the units above it form a circle: a → c → b → a
                units.csv:3: parent: the units above it form a circle: b → a → c → b
                units.csv:4: parent: the units above it form a circle: c → b → a → c
                units.csv:5: assessed: 'maybe' is not known; write yes or no
                units.csv:6: parent: there is no unit '泸西县'. Did you mean '泸溪县'?
                units.csv:7: name: '甲' is already a code, name or alias in row 2
                units.csv:8: code: 'a' is already a code, name or alias in row 2
                units.csv:9: aliases: '乙' is already a code, name or alias in row 3
                units.csv:10: name: '吉首市' is already a code, name or alias of unit jishou""");
    }

    @Test
    void a_unit_above_itself_is_a_circle() {
        assertThat(en(units("code,name,parent\na,甲,甲\n").problems()))
                .isEqualTo("units.csv:2: parent: the units above it form a circle: a → a");
    }

    @Test
    void a_circle_may_go_through_units_known_before() {
        Read read = units("code,name,parent\nluxi,泸溪县,村\nv,村,泸溪县\n");

        assertThat(read.problems()).hasSize(2);
    }

    @Test
    void leaves_out_units_below_one_that_is_left_out() {
        byte[] content = """
                code,name,parent
                a,甲,nobody
                b,乙,a
                c,丙,b
                d,丁,
                """.getBytes(StandardCharsets.UTF_8);

        Read read = Reading.file(DataKind.UNITS, content, true);

        assertThat(units(read)).extracting(Unit::code).containsExactly("d");
        assertThat(read.refusedRows()).isEqualTo(3);
        assertThat(en(read.problems()))
                .contains("units.csv:4: parent: the row of unit b above it is wrong and left out");
    }

    @Test
    void a_known_unit_may_be_renamed() {
        assertThat(units(units("code,name\nluxi,泸溪新区\n")))
                .extracting(Unit::name)
                .containsExactly("泸溪新区");
    }
}
