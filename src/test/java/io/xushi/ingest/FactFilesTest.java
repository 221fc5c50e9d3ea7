package io.xushi.ingest;

import static io.xushi.ingest.Reading.en;
import static io.xushi.ingest.Reading.facts;
import static io.xushi.ingest.Reading.zh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.xushi.calendar.Period;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import io.xushi.intake.ReceivedFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactFilesTest {

    private static final String HEADER = "unit,kind,name,period,value\n";

    private static Read one(String kind, String value) {
        return facts(HEADER + "luxi," + kind + ",x,,\"" + value.replace("\"", "\"\"") + "\"\n");
    }

    // Whether a clause asks for "x" is another question.
    private static String errors(Read read) {
        return read.problems().stream()
                .filter(problem -> problem.isError())
                .map(problem -> problem.wording().en())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void reads_every_column_into_a_fact() {
        Read read = facts("""
                unit,kind,name,period,value,known_at,note
                luxi,record,人口,2007,120 万人,2007-10-12,"一, 二"
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(facts(read))
                .containsExactly(new Fact(
                        "luxi",
                        FactKind.RECORD,
                        "人口",
                        Period.year(2007),
                        "120 万人",
                        Instant.parse("2007-10-11T16:00:00Z"),
                        "一, 二",
                        2));
    }

    @Test
    void keeps_what_both_languages_say_alike() {
        Read chinese = facts("""
                值,时期,名称,类别,单位
                1.2,,面积,资料,泸溪县
                是,,贫困县,标签,泸溪县
                ,,民族县,标签,泸溪县
                没有任务,,垃圾处理场建设,事项,泸溪县
                2007年11月4日,2007-Q4,垃圾处理场建设,事项,泸溪县
                类别＝特大； 影响人数=12 ；迟报,,事故,事件,泸溪县
                没有,,灾害,豁免,泸溪县
                """);
        Read english = facts("""
                unit,kind,name,period,value
                luxi,record,面积,,1.2
                luxi,tag,贫困县,,yes
                luxi,tag,民族县,,
                luxi,duty,垃圾处理场建设,,No task
                luxi,duty,垃圾处理场建设,2007-Q4,2007-11-04
                luxi,event,事故,,类别=特大;影响人数=12;迟报
                luxi,exemption,灾害,,no
                """);

        assertThat(chinese.problems()).isEmpty();
        assertThat(english.problems()).isEmpty();
        assertThat(facts(chinese)).isEqualTo(facts(english));
        assertThat(facts(english))
                .extracting(Fact::kind, Fact::period, Fact::value)
                .containsExactly(
                        tuple(FactKind.RECORD, null, "1.2"),
                        tuple(FactKind.TAG, null, "yes"),
                        tuple(FactKind.TAG, null, "yes"),
                        tuple(FactKind.DUTY, null, "no task"),
                        tuple(FactKind.DUTY, Period.parse("2007-Q4"), "2007-11-04"),
                        tuple(FactKind.EVENT, null, "类别=特大;影响人数=12;迟报"),
                        tuple(FactKind.EXEMPTION, null, "no"));
    }

    @ParameterizedTest
    @CsvSource({
        "duty,完成,done",
        "duty,已完成,done",
        "duty,未完成,not done",
        "duty,在建,在建",
        "duty,3号楼在建,3号楼在建",
        "record,-3,-3",
        "record,120万人,120万人",
        "record,45.6 %,45.6 %",
        "tag,有,yes",
        "exemption,否,no",
        "event,'',''",
        "event,' ; 迟报;;',迟报",
        "event,编号=A-1;撤销=是,编号=A-1;撤销=是"
    })
    void keeps_values_in_one_form(String kind, String written, String kept) {
        Read read = one(kind, written);

        assertThat(errors(read)).isEmpty();
        assertThat(facts(read)).extracting(Fact::value).containsExactly(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record|约120万人|value: '约120万人' is not a number; write it like 1234.5 or -3",
                "record|1,200 人|value: '1,200' has thousands separators; write 1200",
                "record|12-13 人|value: '12-13 人' must be one number, with its measure behind it if any, such as 1.2 or"
                        + " 120 万人",
                "record|--|value: '--' is not a number; leave the cell empty where there is no figure",
                "tag|也许|value: '也许' is not known; write yes or no",
                "duty|2007/11/14|value: '2007/11/14' is not a day; write it like 2007-11-14",
                "duty|2007-02-30|value: '2007-02-30' is not a day; write it like 2007-11-14",
                "duty|2007年13月1日|value: '2007年13月1日' is not a day; write it like 2007-11-14",
                "duty|39400|value: '39400' is not a day; write it like 2007-11-14",
                "duty|#REF!|value: a formula failed (#REF!); mend it or write the value",
                "event|=12|value: '=12' has no name before its equals sign",
                "event|类别=大;类别=小|value: '类别' is there twice",
                "event|#DIV/0!|value: a formula failed (#DIV/0!); mend it or write the value",
                "fact|1|kind: 'fact' is not known; write record, tag, duty, event or exemption"
            })
    void says_how_a_value_is_written(String kind, String value, String told) {
        Read read = one(kind, value);

        assertThat(read.batch()).isNull();
        assertThat(errors(read)).isEqualTo(told);
    }

    @Test
    void tells_everything_that_is_wrong_at_once_in_both_languages() {
        Read read = facts("""
                unit,kind,name,period,value,known_at
                泸西县,标签,贫困县,2007-13,,
                luxi,标记,,,x,soon
                luxi,资料,人口,,多,
                """);

        assertThat(read.batch()).isNull();
        assertThat(read.refusedRows()).isEqualTo(3);
        assertThat(en(read.problems())).isEqualTo("""
                facts.csv:2: period: '2007-13' is not a period; write it like 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01..02
                facts.csv:2: unit: there is no unit '泸西县'. Did you mean '泸溪县'?
                facts.csv:3: kind: '标记' is not known; write record, tag, duty, event or exemption
                facts.csv:3: known_at: 'soon' is neither a date nor a time; write it like 2021-10-12 or 2021-10-12T09:00
                facts.csv:3: name: this cell must not be empty
                facts.csv:4: value: '多' is not a number; write it like 1234.5 or -3""");
        assertThat(zh(read.problems()))
                .contains("facts.csv:3: 类别：“标记”无法识别，可写：资料、标签、事项、事件、豁免（record、tag、duty、event、exemption）");
    }

    @Test
    void a_name_that_no_rule_asks_for_is_a_warning_where_rules_ask_for_any_of_the_kind() {
        Read read = facts(HEADER + "luxi,tag,贫因县,,\nluxi,event,贫因县,,\n");

        assertThat(facts(read)).hasSize(2);
        assertThat(en(read.problems()))
                .isEqualTo("warning facts.csv:2: name: no rule asks for the tag '贫因县'. Did you mean '贫困县'?");
        assertThat(zh(read.problems())).isEqualTo("warning facts.csv:2: 名称：没有规则用到标签“贫因县”。是不是：贫困县？");
    }

    @Test
    void an_empty_number_or_state_is_no_fact_and_no_error() {
        Read read = facts(HEADER + "luxi,record,人口,,\nluxi,duty,垃圾处理场建设,,\n");

        assertThat(facts(read)).isEmpty();
        assertThat(read.refusedRows()).isZero();
        assertThat(en(read.problems())).isEqualTo("""
                warning facts.csv:2: value: there is no value; the row is left out
                warning facts.csv:3: value: there is no value; the row is left out""");
    }

    @Test
    void refuses_both_that_contradict_each_other_and_takes_once_what_is_there_twice() {
        Read read = Reading.file(DataKind.FACTS, """
                unit,kind,name,value
                luxi,record,人口,120
                泸溪县,资料,人口,121
                jishou,tag,贫困县,是
                jishou,tag,贫困县,yes
                luxi,event,事故,类别=大;迟报
                luxi,event,事故,迟报;类别=大
                luxi,event,事故,类别=小
                luxi,event,事故,编号=1;类别=大
                luxi,event,事故,编号=1;类别=小
                """.getBytes(StandardCharsets.UTF_8), true);

        assertThat(facts(read)).extracting(Fact::value).containsExactly("yes", "类别=大;迟报", "类别=小");
        assertThat(read.refusedRows()).isEqualTo(4);
        assertThat(en(read.problems())).isEqualTo("""
                facts.csv:3: value: row 2 has 120 for the same, this one 121; keep one
                warning facts.csv:5: value: the same as row 4; taken once
                warning facts.csv:7: value: the same as row 6; taken once
                facts.csv:10: value: row 9 has 编号=1;类别=大 for the same, this one 编号=1;类别=小; keep one""");
    }

    @Test
    void the_same_may_become_known_again_later() {
        Read read = facts("""
                unit,kind,name,value,known_at
                luxi,duty,垃圾处理场建设,在建,2007-10-01
                luxi,duty,垃圾处理场建设,完成,2007-11-01
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(facts(read)).extracting(Fact::value).containsExactly("在建", "done");
    }

    @Test
    void takes_quotes_and_angle_brackets_as_they_are() {
        Read read = facts(
                "unit,kind,name,value,note\nluxi,event,\"<b>\"\"x\"\"</b>\",\"a=<i>'1'</i>;\"\"b\"\"\",\"<b>\n'&\"\n");

        assertThat(errors(read)).isEmpty();
        assertThat(facts(read))
                .extracting(Fact::name, Fact::value, Fact::note)
                .containsExactly(tuple("<b>\"x\"</b>", "a=<i>'1'</i>;\"b\"", "<b>\n'&"));
    }

    @Test
    void refuses_what_is_too_long() {
        assertThat(errors(one("event", "x".repeat(10_000_000))))
                .isEqualTo("a cell is longer than 32767 characters; where that is not meant, a quote is not closed");
        assertThat(errors(one("event", "x".repeat(2001))))
                .isEqualTo("value: the event has 2001 characters, at most 2000; explain it in the note");
        assertThat(errors(one("duty", "建".repeat(51))))
                .endsWith("has 51 characters, at most 50; explain it in the note");
        assertThat(errors(facts(HEADER + "luxi,tag," + "x".repeat(201) + ",,\n")))
                .endsWith("has 201 characters, at most 200");
    }

    @Test
    void reads_what_the_cells_of_a_workbook_show() {
        byte[] workbook = Workbooks.of(sheet -> {
            Workbooks.row(sheet, 0, "单位", "类别", "名称", "值");
            Workbooks.row(sheet, 1, "泸溪县", "资料", "人口");
            sheet.value(1, 3, 12345);
            Workbooks.row(sheet, 2, "泸溪县", "资料", "=1+1", "3");
        });
        Read read = new DataFileReader()
                .read(
                        DataKind.FACTS,
                        new ReceivedFile(
                                "f.xlsx",
                                Workbooks.changed(
                                        workbook, xml -> xml.replace("<v>12345</v>", "<f>SUM(1,2)</f><v>3.3</v>"))),
                        Reading.KNOWN,
                        false);
        Read unsaved = new DataFileReader()
                .read(
                        DataKind.FACTS,
                        new ReceivedFile(
                                "f.xlsx",
                                Workbooks.changed(workbook, xml -> xml.replace("<v>12345</v>", "<f>SUM(1,2)</f>"))),
                        Reading.KNOWN,
                        false);

        assertThat(read.problems()).isEmpty();
        assertThat(facts(read))
                .extracting(Fact::name, Fact::value)
                .containsExactly(tuple("人口", "3.3"), tuple("=1+1", "3"));
        assertThat(en(unsaved.problems())).contains("f.xlsx!D2: the formula was saved without its result");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void never_fails_on_spoilt_bytes(long seed) {
        Random random = new Random(seed);
        byte[] good = Stream.of(
                        HEADER,
                        "luxi,record,人口,2007,120 万人\n",
                        "泸溪县,事项,垃圾处理场建设,,2007年11月14日\n",
                        "luxi,event,事故,,\"编号=1；影响人数＝12;迟报\"\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 400; round++) {
            byte[] spoilt = good.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            Read read = Reading.file(DataKind.FACTS, spoilt, random.nextBoolean());
            assertThat(read.batch() != null || !read.problems().isEmpty()).isTrue();
        }
    }
}
