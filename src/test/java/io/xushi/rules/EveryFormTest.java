package io.xushi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.clause.Clause;
import io.xushi.clause.ClausePrinter;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.EvaluatingUnits;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeBuilder;
import io.xushi.wording.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole language goes from sentences to rules and results, in both languages alike. */
class EveryFormTest {

    private static final WorkingDays EVERY_WEEKDAY = new WorkingDays(Set.of(), Set.of(), Set.of(2021));

    private static RuleSet english(RuleSet chinese) {
        SchemeBuilder builder = EveryForm.scheme();
        for (Stage stage : Stage.values()) {
            builder.file(
                    stage.fileStem() + ".dslr",
                    new ClausePrinter(Language.EN).file("demo", stage, chinese.clauses(stage)));
        }
        return builder.read();
    }

    private static List<UnitCard> evaluate(RuleSet rules, LocalDate cutOff) {
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            return new EvaluatingUnits(rules, book, EVERY_WEEKDAY)
                    .evaluate(
                            List.of(EveryForm.full(rules), EveryForm.empty(), EveryForm.province(rules)),
                            Period.parse("2021-09"),
                            cutOff,
                            cutOff)
                    .units();
        }
    }

    @Test
    void the_scheme_is_sound() {
        assertThat(EveryForm.scheme().refusal(Language.ZH)).isEmpty();
    }

    @Test
    void every_form_stands_in_every_stage_that_takes_it() {
        RuleSet rules = EveryForm.scheme().read();
        Set<String> missing = new TreeSet<>();
        for (SentenceForm form : SentenceForm.values()) {
            for (Stage stage : form.stages()) {
                missing.add(stage + " " + form);
            }
        }
        for (Clause clause : rules.clauses()) {
            Stream.of(clause.scope(), clause.conditions(), clause.results())
                    .flatMap(List::stream)
                    .forEach(sentence -> missing.remove(clause.stage() + " " + sentence.form()));
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void sentences_in_chinese_and_english_print_the_same_bytes(Stage stage) {
        RuleSet chinese = EveryForm.scheme().read();
        assertThat(DroolsCompiler.drl(english(chinese), stage)).isEqualTo(DroolsCompiler.drl(chinese, stage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-01-15", "2021-01-31", "2021-03-31", "2021-05-20", "2021-09-30", "2021-12-31"})
    void every_rule_judges_with_data_and_without(LocalDate cutOff) {
        RuleSet rules = EveryForm.scheme().read();
        List<UnitCard> cards = evaluate(rules, cutOff);
        assertThat(cards).extracting(UnitCard::unit).containsExactly("甲县", "乙县", "全省");
        assertThat(cards)
                .allSatisfy(card -> assertThat(card.lines())
                        .allSatisfy(line -> assertThat(line.points() == null)
                                .as(line.clause() + " " + line.status())
                                .isEqualTo(!line.status().equals("scored"))));
        assertThat(evaluate(english(rules), cutOff))
                .usingRecursiveComparison()
                .ignoringFields("ruleVersion")
                .isEqualTo(cards);
    }

    @Test
    void a_unit_with_all_its_data_has_points_from_every_clause() {
        UnitCard card =
                evaluate(EveryForm.scheme().read(), LocalDate.of(2021, 9, 30)).get(0);
        assertThat(card.lines())
                .filteredOn(line -> !line.status().equals("scored"))
                .extracting(LineCard::clause)
                .isEmpty();
        assertThat(card.complete()).isTrue();
        assertThat(card.grade()).isNotNull();
    }

    @Test
    void a_unit_without_data_has_no_points_from_figures_and_no_grade() {
        UnitCard card =
                evaluate(EveryForm.scheme().read(), LocalDate.of(2021, 9, 30)).get(1);
        assertThat(card.complete()).isFalse();
        assertThat(card.grade()).isNull();
        assertThat(card.lines())
                .filteredOn(line -> List.of(
                                "R-1", "R-2", "R-3", "R-4", "R-5", "R-6", "R-7", "R-8", "R-9", "R-10", "R-11", "R-14",
                                "R-15")
                        .contains(line.clause()))
                .hasSize(13)
                .allSatisfy(line -> assertThat(line.points()).as(line.clause()).isNull());
    }
}
