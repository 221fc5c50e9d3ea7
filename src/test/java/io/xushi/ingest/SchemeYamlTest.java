package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.AlertPolicy;
import io.xushi.alert.LevelScale;
import io.xushi.calendar.Rhythm;
import io.xushi.calendar.Span;
import io.xushi.scheme.ScheduleSeed;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.StandingRule;
import io.xushi.scoring.Ties;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeYamlTest {

    private final Problems problems = new Problems();

    private Optional<Scheme> read(String yaml) {
        return new SchemeFileFormats().scheme("s.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    }

    private String en() {
        return Reading.en(problems.sorted());
    }

    private static final Scheme FULL = new Scheme(
            "hangzhou-2007",
            new Wording("目标责任制", "Targets"),
            "杭经运行〔2007〕217号",
            new Wording("演示数据", "demonstration figures"),
            "hangzhou",
            new Span(LocalDate.of(2007, 1, 1), LocalDate.of(2007, 11, 30)),
            Map.of("区", "甲组", "县(市)", "乙组", "开发区", "乙组"),
            new LevelScale(List.of(
                    new AlertLevel("yellow", new Wording("黄色", "yellow")), new AlertLevel("red", Wording.same("红")))),
            new StandingRule("工业投资", true, Ties.DENSE),
            new AlertPolicy(2, 3),
            List.of(new ScheduleSeed("monitoring", Rhythm.parse("5th working day of the month, 09:00"))));

    @Test
    void reads_every_key() {
        assertThat(read("""
                id: hangzhou-2007
                title: {zh: 目标责任制, en: Targets}
                document: 杭经运行〔2007〕217号
                notice: {zh: 演示数据, en: demonstration figures}
                dataset: hangzhou
                period: {from: 2007-01-01, to: 2007-11-30}
                groups: {甲组: 区, 乙组: [县(市), 开发区]}
                levels: {yellow: {zh: 黄色, en: yellow}, red: 红}
                standing: {by: completion, indicator: 工业投资, within: group, ties: dense}
                alerts: {raise_after: 2, clear_after: 3}
                calendar: {check: "5th working day of the month, 09:00"}
                """)).contains(FULL);
        assertThat(en()).isEmpty();
    }

    @Test
    void reads_chinese_keys_and_words_alike() {
        assertThat(read("""
                方案: hangzhou-2007
                标题: {中文: 目标责任制, 英文: Targets}
                文件: 杭经运行〔2007〕217号
                说明: {zh: 演示数据, en: demonstration figures}
                数据集: hangzhou
                考核期: {起: 2007-01-01, 止: 2007-11-30}
                组别: {甲组: [区], 乙组: [县(市), 开发区]}
                预警级别: {yellow: {zh: 黄色, en: yellow}, red: 红}
                排名: {依据: 完成率, 指标: 工业投资, 范围: 组内, 并列: 不空位}
                预警: {几次后预警: 2, 几次后销号: 3}
                日程: {监测: 每月第5个工作日 09:00}
                """)).contains(FULL);
        assertThat(en()).isEmpty();
    }

    @Test
    void a_few_keys_are_enough() {
        Scheme scheme = read("id: a\ntitle: 甲\nperiod: 2021\n").orElseThrow();

        assertThat(scheme.period()).isEqualTo(new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
        assertThat(scheme.dataset()).isEqualTo("a");
        assertThat(scheme.standing()).isEqualTo(new StandingRule(null, false, Ties.SKIP));
        assertThat(scheme.alerts()).isEqualTo(new AlertPolicy(1, 1));
        assertThat(scheme.schedules()).isEmpty();
    }

    @Test
    void tells_everything_that_is_wrong_with_line_and_column_in_both_languages() {
        Optional<Scheme> scheme = read("""
                id: 湘 西
                title:
                  zh: 甲
                perod: 2021
                period: 21
                alerts: {raise_after: 0, raise_after: x}
                levels: [a]
                标题: x
                calendar: {check: daily}
                standing: {by: points, indicator: 甲}
                groups: {A: [x, y], B: x}
                """);

        assertThat(scheme).isEmpty();
        assertThat(en()).isEqualTo("""
                s.yaml:1:5: '湘 西' may have ASCII letters, digits and - _ . only, begins with a letter or digit and has at most 64 characters; write it like xiangxi-2021
                s.yaml:3:3: write both languages, {zh: …, en: …}, or one text
                s.yaml:4:1: there is no key 'perod' here. Did you mean 'period'?
                s.yaml:5:9: '21' is not a year; write 2021 or {from: 2021-01-01, to: 2021-12-31}
                s.yaml:6:23: '0' is not a whole number from 1 to 99
                s.yaml:6:26: 'raise_after' is there twice; keep one
                s.yaml:7:9: this must be a block of keys; write it like: {yellow: {zh: 黄色, en: yellow}, red: {zh: 红色, en: red}}
                s.yaml:8:1: '标题' is there twice; keep one
                s.yaml:9:19: 'daily' is not a rhythm; write '5th working day of the month, 09:00' or '每月第5个工作日 09:00'
                s.yaml:10:16: 'points' is not known; write total or completion
                s.yaml:10:35: a standing by total has no indicator; write by: completion
                s.yaml:11:24: unit type 'x' is already in group 'A'""");
        assertThat(Reading.zh(problems.sorted()))
                .contains("s.yaml:4:1: 没有“perod”这一项。是不是：period？")
                .contains("s.yaml:6:23: “0”不是 1 至 99 的整数")
                .contains("s.yaml:10:16: “points”无法识别，可写：总分、完成率（total、completion）");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            title: x                          | s.yaml:1:1: 'id' (方案) is missing
            id: a                             | s.yaml:1:1: 'title' (标题) is missing
            id: [a, b]                        | s.yaml:1:5: this must be one text or number
            id:                               | s.yaml:1:4: this is empty
            period: {from: 2021-01-01}        | s.yaml:1:9: 'to' (止) is missing
            period: {from: 2021-1-1, to: x}   | s.yaml:1:16: '2021-1-1' is not a date
            period: {from: 2021-12-31, to: 2021-01-01} | s.yaml:1:9: the period runs from 2021-12-31 to 2021-01-01
            period: {from: 2021-01-05, to: 2021-01-31} | s.yaml:1:9: the period runs from 2021-01-05 to 2021-01-31
            levels: {红: 红}                   | s.yaml:1:13: level id '红' must begin with an ASCII letter
            levels: {a: 红, b: 红}             | s.yaml:1:19: ids and names of levels must differ
            standing: {by: completion}        | s.yaml:1:11: 'indicator' (指标) is missing
            id: !!java.util.Date 2021         | s.yaml:1:5: the YAML is malformed (Global tag is not allowed
            id: !date 2021                    | s.yaml:1:5: this must be one text or number
            id: a: b                          | s.yaml:1:6: the YAML is malformed (mapping values are not allowed here)
            - a                               | s.yaml:1:1: the file must be lines of 'key: value'
            """)
    void tells_how_to_write_it(String yaml, String message) {
        assertThat(read(yaml)).isEmpty();
        assertThat(en().lines()).anySatisfy(line -> assertThat(line).startsWith(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: &a [*a]",
                "a: \t- b",
                "--- 1\n--- 2",
                "id: 'x",
                "\0",
                "? [a]\n: b",
                "{{}: 1}",
                "id: &x {a: 1}\ntitle: *x",
                "<<: {id: a}"
            })
    void never_fails_on_odd_yaml(String yaml) {
        assertThat(read(yaml)).isEmpty();
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void refuses_texts_that_would_grow_without_end() {
        assertThat(read("[".repeat(5_000))).isEmpty();
        assertThat(read("# " + "x".repeat(2_000_000) + "\nid: a")).isEmpty();
        assertThat(en()).contains("s.yaml");
    }
}
