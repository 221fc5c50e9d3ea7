package io.xushi.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Measure;
import io.xushi.wording.Language;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Single lines: what is read alike, and every mistake's whole text in both languages. */
class SentenceReaderTest {

    private static final List<Measure> MEASURES = List.of(new Measure("亿元"), new Measure("件"), Measure.PERCENT);

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            其完成率不低于 80%      | 其完成率大于等于 80%
            其完成率不低于 80%      | 其完成率达到８０％。
            其完成率不低于 80%      | 其 完 成 率 不少于80 ﹪
            其完成率不低于 80%      | 其完成率≥80%
            其完成率不低于 80%      | 其完成率>=80％；
            其完成率超过 80%        | 其完成率大于80%
            其完成率超过 80%        | 其完成率＞80%
            其完成率超过 80%        | 其完成率高于　80%
            其完成率不超过 80%      | 其完成率≤80%
            其完成率不超过 80%      | 其完成率＜＝80%
            其完成率不超过 80%      | 其完成率不高于80%
            其完成率不超过 80%      | 其完成率小于等于80%
            其完成率低于 80%        | 其完成率<80%
            其完成率低于 80%        | 其完成率小于80.%
            其进度差低于 -10 个百分点 | 其进度差低于－１０个百分点
            其进度差低于 -10 个百分点 | 其进度差低于−10 pp
            其进度差低于 -10 个百分点 | 其进度差低于–10个百分点
            其进度差低于 0.5 个百分点 | 其进度差低于０．５０个百分点
            """)
    void reads_spellings_of_one_comparison_alike(String written, String alike) {
        String line = alike.replace("80.%", "80%");
        Sentence read = read(line, Language.ZH, Stage.ALERTS, Section.CONDITION);
        assertThat(problems.sorted()).isEmpty();
        assertThat(new ClausePrinter(Language.ZH).sentence(read)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            实绩以目标为准，每高 1 亿元加 1 分，最多 2 分，按整步计       | 实绩以目标为准,每超1亿元加1分,最多2分,按整步计。
            实绩以目标为准，每低 1 亿元扣 1/3 分，扣完为止，按比例计      | 实绩 以目标为准，每少１亿元减 1/3 分，扣完为止,按比例计；
            完成率从 80%（含）到 90%（不含）得 2 分                     | 完成率从80％(含)到９０%（不含)得2分
            一票否决：总分计零分                                        | 一票否决:总分计零分
            每有 10 件加 0.5 分，不设限，起步即计                       | 每有10.0件加0.50分，不设限，起步即计
            """)
    void reads_spellings_and_punctuation_of_points_alike(String written, String alike) {
        Sentence read = read(alike, Language.ZH, Stage.SCORING, Section.RESULT);
        assertThat(problems.sorted()).isEmpty();
        assertThat(new ClausePrinter(Language.ZH).sentence(read)).isEqualTo(written);
    }

    private Sentence read(String line, Language language, Stage stage, Section section) {
        return new SentenceReader(language, MEASURES)
                .read(line, stage, section, column -> Place.at("f", 1, column), problems)
                .orElse(null);
    }

    /** The whole texts stand in {@code mistakes.txt}: what was written, and the message in Chinese and in English. */
    @ParameterizedTest
    @MethodSource
    void says_what_is_wrong_with_a_line_and_how_to_mend_it(String written, String told) {
        String[] parts = written.split(" \\| ", 4);
        Stage stage = Stage.valueOf(parts[1].toUpperCase(Locale.ROOT));
        Section section = Section.valueOf(parts[2].toUpperCase(Locale.ROOT));
        assertThat(read(parts[3], Language.valueOf(parts[0].toUpperCase(Locale.ROOT)), stage, section))
                .isNull();
        String both = problems.sorted().stream()
                .map(problem -> problem.in(Language.ZH) + "\n" + problem.in(Language.EN))
                .collect(Collectors.joining("\n"));
        assertThat(both).isEqualTo(told);
    }

    static Stream<Arguments> says_what_is_wrong_with_a_line_and_how_to_mend_it() throws IOException {
        try (InputStream file = SentenceReaderTest.class.getResourceAsStream("mistakes.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.strip().split("\n\n")).map(block -> {
                int end = block.indexOf('\n');
                return Arguments.of(block.substring(0, end), block.substring(end + 1));
            });
        }
    }
}
