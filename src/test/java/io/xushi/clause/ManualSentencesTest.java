package io.xushi.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.manual.Manual;
import io.xushi.quantity.Measure;
import io.xushi.wording.Language;
import io.xushi.wording.Problems;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manual names every sentence and every word in both languages, and shows every sentence in an example. */
class ManualSentencesTest {

    private static final List<Measure> MEASURES = Stream.of("亿元", "吨", "起", "个", "次", "人", "万人", "天", "项", "家", "分")
            .map(Measure::new)
            .toList();

    private static final String TEXT = tight(Manual.text());

    private static String tight(String text) {
        return text.replace("\\|", "|").replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @EnumSource
    void every_sentence_is_named_in_both_languages(SentenceForm form) {
        for (Language language : Language.values()) {
            String limit = Gap.of("limit:limit").display(language);
            String shown = form.display(language).replace(limit, language == Language.ZH ? "‹限›" : "‹limit›");
            assertThat(TEXT.contains("`" + tight(shown) + "`")).as(shown).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_word_is_named_in_both_languages(WordList list) {
        assertThat(list.words())
                .filteredOn(word -> !word.code().equals("PERIODS_MET"))
                .flatExtracting(word -> List.of(word.zh(), word.en()))
                .allMatch(word -> TEXT.contains("`" + tight(word) + "`"));
    }

    @Test
    void every_sentence_stands_in_an_example_that_is_run() {
        Set<SentenceForm> unused = EnumSet.allOf(SentenceForm.class);
        Problems problems = new Problems();
        for (Manual.Fence fence : Manual.read().fences()) {
            boolean run = Set.of("例", "示例", "example", "十分钟").contains(fence.use());
            for (Stage stage : Stage.values()) {
                if (run && fence.file().endsWith(stage.fileStem() + ".dslr")) {
                    ClauseReader.read(
                                    "README.md:" + fence.line(), fence.text(), scheme(fence), stage, MEASURES, problems)
                            .stream()
                            .flatMap(clause -> Stream.of(clause.scope(), clause.conditions(), clause.results()))
                            .flatMap(List::stream)
                            .forEach(sentence -> unused.remove(sentence.form()));
                }
            }
        }
        assertThat(problems.sorted()).isEmpty();
        assertThat(unused).isEmpty();
    }

    /** What the last section offers for the wordings of documents must be sentences. */
    @Test
    void every_wording_is_rendered_by_sentences() {
        String last = Manual.text().substring(Manual.text().lastIndexOf("\n## "));
        SentenceMatcher matcher = new SentenceMatcher(Language.ZH, MEASURES);
        List<String> offered = last.lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> Pattern.compile("`([^`]+)`").matcher(line).results())
                .map(found -> found.group(1).replace("N", "1").replace("“…”", "“甲”"))
                .filter(sentence -> !sentence.contains("…") && !sentence.contains("/"))
                .toList();
        assertThat(offered)
                .hasSizeGreaterThan(30)
                .allMatch(sentence -> Stream.of(SentenceForm.values())
                        .anyMatch(form ->
                                matcher.match(form, TightLine.of(sentence)).matched()));
    }

    private static String scheme(Manual.Fence fence) {
        return Arrays.stream(fence.text().split("[“”\"]", -1))
                .skip(1)
                .findFirst()
                .orElse("");
    }
}
