package io.xushi.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.wording.Language;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue as a whole: every sentence reads back, in both languages, and no line is two sentences. */
class SentenceFormTest {

    private static final int TIMES = 60;

    @ParameterizedTest
    @EnumSource
    void a_printed_sentence_reads_back_as_itself_in_both_languages(SentenceForm form) {
        RandomClauses random = new RandomClauses(form.ordinal());
        for (int i = 0; i < TIMES; i++) {
            Sentence sentence = random.sentence(form);
            for (Language language : Language.values()) {
                String line = new ClausePrinter(language).sentence(sentence);
                assertThat(formsOf(line, language, form.section())).as(line).containsExactly(form);
                for (Stage stage : form.stages()) {
                    Problems problems = new Problems();
                    Optional<Sentence> read = new SentenceReader(language, RandomClauses.MEASURES)
                            .read(line, stage, form.section(), column -> Place.at("f", 1, column), problems);
                    assertThat(problems.sorted()).as(line).isEmpty();
                    assertThat(read.orElseThrow().slots()).as(line).isEqualTo(sentence.slots());
                    assertThat(new ClausePrinter(language).sentence(read.get())).isEqualTo(line);
                }
            }
        }
    }

    private static List<SentenceForm> formsOf(String line, Language language, Section section) {
        SentenceMatcher matcher = new SentenceMatcher(language, RandomClauses.MEASURES);
        return Stream.of(SentenceForm.values())
                .filter(form -> form.section() == section)
                .filter(form -> matcher.match(form, TightLine.of(line)).matched())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_of_a_form_have_the_same_gaps(SentenceForm form) {
        assertThat(gaps(form, Language.EN)).containsExactlyInAnyOrderElementsOf(gaps(form, Language.ZH));
    }

    private static List<Gap> gaps(SentenceForm form, Language language) {
        return form.template(language).pieces().stream()
                .filter(Template.Open.class::isInstance)
                .map(piece -> ((Template.Open) piece).gap())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void no_line_matches_two_forms_of_a_stage_and_section(Language language) {
        List<String> clashes = new ArrayList<>();
        List<SentenceForm> forms = List.of(SentenceForm.values());
        List<LineAutomaton> automata =
                forms.stream().map(form -> automaton(form, language)).toList();
        for (SentenceForm a : forms) {
            for (SentenceForm b : forms.subList(a.ordinal() + 1, forms.size())) {
                boolean together =
                        a.section() == b.section() && a.stages().stream().anyMatch(b::standsIn);
                if (together) {
                    LineAutomaton.clash(automata.get(a.ordinal()), automata.get(b.ordinal()))
                            .ifPresent(line -> clashes.add(a + " and " + b + " both take: " + line));
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    private static LineAutomaton automaton(SentenceForm form, Language language) {
        return LineAutomaton.of(form.template(language), language);
    }

    /** A proof that finds nothing must be shown to find something. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            TARGET_AT_LEAST,  目标达到{n:number}亿元,                      目标达到0亿元
            TARGET_AT_MOST,   目标控制在{n:number}个{m:measure},            目标控制在0个以内
            PATH_BY_DATE,     {m:number}月{d:number}日前达到{p:number}%,   0月0日前达到0%
            PATH_EVEN,        进度按工{x:measure}均分,                       进度按工作日均分
            UNIT_IS,          单位是“甲”,                               -
            ITS_FIGURE,       其完成率{c:COMPARISON}{n:number}%,           其完成率<0%
            ISSUED_BY,        由{a:names}下达,                             由"%"下达
            """)
    void a_planted_duplicate_is_found_with_the_shortest_clashing_line(SentenceForm form, String planted, String clash) {
        Template duplicate = Template.of(planted);
        Template template = form.template(Language.ZH);
        Optional<String> found = LineAutomaton.clash(
                LineAutomaton.of(template, Language.ZH, duplicate), LineAutomaton.of(duplicate, Language.ZH, template));
        if (clash.equals("-")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(clash);
        }
    }

    @Test
    void the_automaton_takes_whatever_the_matcher_takes() {
        Random chance = new Random(7);
        RandomClauses random = new RandomClauses(7);
        Map<Language, List<LineAutomaton>> automata = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            automata.put(
                    language,
                    Stream.of(SentenceForm.values())
                            .map(form -> automaton(form, language))
                            .toList());
        }
        int taken = 0;
        for (int i = 0; i < 4_000; i++) {
            Language language = random.oneOf(List.of(Language.values()));
            SentenceForm form = random.oneOf(List.of(SentenceForm.values()));
            SentenceForm other = random.oneOf(List.of(SentenceForm.values()));
            String line = new ClausePrinter(language).sentence(random.sentence(other));
            StringBuilder changed = new StringBuilder(line);
            if (i % 2 == 0) {
                int at = chance.nextInt(line.length());
                changed.replace(at, at + 1, random.oneOf(List.of("", "1", "\"", "的", "一二")));
            }
            TightLine tight = TightLine.of(changed.toString());
            for (SentenceForm each : List.of(form, other)) {
                boolean matched = new SentenceMatcher(language, RandomClauses.MEASURES)
                        .match(each, tight)
                        .matched();
                if (matched) {
                    taken++;
                    assertThat(automata.get(language).get(each.ordinal()).takes(tight.text()))
                            .as("%s: %s", each, tight.text())
                            .isTrue();
                }
            }
        }
        assertThat(taken).isGreaterThan(2_000);
    }

    @Test
    void the_automaton_takes_nothing_but_whole_lines() {
        LineAutomaton atLeast = automaton(SentenceForm.TARGET_AT_LEAST, Language.ZH);
        assertThat(atLeast.takes("目标达到5亿元")).isTrue();
        assertThat(atLeast.takes("目标达到5")).isFalse();
        assertThat(atLeast.takes("目标达到亿元")).isFalse();
        assertThat(atLeast.takes("目标达到5亿元7")).isFalse();
        assertThat(atLeast.takes("确保目标达到5亿元")).isFalse();
    }
}
