package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.ReferenceKind.OfPeers;
import io.xushi.scoring.ReferenceKind.Statistic;
import io.xushi.wording.Language;
import io.xushi.wording.Worded;
import io.xushi.wording.Wording;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of which sentences are made: they are read as they are written, and have a name in both languages. */
class ReferenceTest {

    @Test
    void references_are_read_as_they_are_written() {
        for (Reference reference : List.of(
                new Reference.Known(ReferenceKind.LAST_YEAR),
                new Reference.OfUnit("全省 平均"),
                new Reference.OfRecord("人口"),
                new Reference.YearsMean(3),
                new Reference.Number(Ratio.parse("1/3"), Measure.PERCENT),
                new Reference.Number(Ratio.of("-2.5"), new Measure("亿元")))) {
            assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
        }
        assertThat(new Reference.OfUnit("全省")).hasToString("UNIT 全省");
        assertThat(new Reference.OfRecord("人口")).hasToString("RECORD 人口");
        assertThat(new Reference.YearsMean(3)).hasToString("YEARS 3");
        assertThat(new Reference.Number(Ratio.of(5), Measure.PERCENT)).hasToString("5 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOBODY", "YEARS some", "many %"})
    void what_is_no_reference_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Reference.parse(text));
    }

    @Test
    void subjects_are_read_as_they_are_written() {
        for (Subject subject : List.of(
                new Subject.OfFigure(Figure.COMPLETION),
                new Subject.OfClause("A-1"),
                new Subject.OfItem("item 2"),
                new Subject.OfTotal())) {
            assertThat(Subject.parse(subject.toString())).isEqualTo(subject);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subject.parse("UNIT x"))
                .withMessage("no subject UNIT x");
    }

    @Test
    void only_points_are_known_when_all_units_have_theirs() {
        assertThat(new Subject.OfFigure(Figure.ACTUAL).ofPoints()).isFalse();
        assertThat(new Subject.OfClause("A-1").ofPoints()).isTrue();
        assertThat(new Subject.OfItem("I").ofPoints()).isTrue();
        assertThat(new Subject.OfTotal().ofPoints()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MOST 2", "MOST 1/3", "ZERO", "BASE", "NONE"})
    void limits_are_read_as_they_are_written(String text) {
        assertThat(Limit.parse(text)).hasToString(text);
    }

    @Test
    void a_number_goes_with_a_limit_of_so_many_points_and_no_other() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(LimitKind.MOST, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(LimitKind.ZERO, Ratio.ONE));
    }

    @Test
    void limits_are_spelt_in_either_language() {
        assertThat(LimitKind.ZERO.in(Language.ZH)).isEqualTo("扣完为止");
        assertThat(LimitKind.ZERO.in(Language.EN)).isEqualTo("down to zero");
        assertThat(LimitKind.MOST.spellings(Language.ZH)).startsWith("最多N分").contains("最高加N分");
        assertThat(LimitKind.MOST.spellings(Language.EN)).startsWith("at most N points");
        assertThat(LimitKind.NONE.spellings(Language.EN)).containsExactly("without limit");
    }

    @Test
    void references_to_other_units_name_who_and_what() {
        assertThat(ReferenceKind.GROUP_MEAN.ofPeers()).contains(new OfPeers(Population.GROUP, Statistic.MEAN));
        assertThat(ReferenceKind.ALL_LEAST.ofPeers()).contains(new OfPeers(Population.ALL, Statistic.LEAST));
        assertThat(ReferenceKind.ALL_MOST.ofPeers()).contains(new OfPeers(Population.ALL, Statistic.MOST));
        assertThat(ReferenceKind.TARGET.ofPeers()).isEmpty();
    }

    @Test
    void some_references_need_a_target() {
        assertThat(Arrays.stream(ReferenceKind.values()).filter(ReferenceKind::needsTarget))
                .containsExactly(ReferenceKind.TARGET, ReferenceKind.STRETCH, ReferenceKind.BASE, ReferenceKind.PATH);
    }

    @Test
    void references_have_names() {
        assertThat(ReferenceKind.GROUP_MEAN.wording()).isEqualTo(new Wording("本组平均", "the mean of the peer group"));
        assertThat(ReferenceKind.LAST_YEAR.in(Language.ZH)).isEqualTo("上年同期");
        assertThat(ReferenceKind.LAST_YEAR.in(Language.EN)).isEqualTo("last year");
    }

    @Test
    void the_words_of_a_sentence_have_names_in_both_languages() {
        List<Worded> words = List.of(
                Side.ABOVE, Sign.DEDUCT, PartStep.PRO_RATA, Pick.MEAN, Population.ELIGIBLE, RankOrder.LOW_FIRST);
        assertThat(words.stream().map(Worded::wording))
                .containsExactly(
                        new Wording("高", "above"),
                        new Wording("扣", "deduct"),
                        new Wording("按比例计", "pro rata"),
                        new Wording("平均", "mean"),
                        new Wording("符合本条的单位", "the units that meet this clause"),
                        new Wording("从低到高", "from low to high"));
    }

    @ParameterizedTest
    @EnumSource(Absence.class)
    void a_missing_value_is_a_status_of_the_line(Absence absence) {
        assertThat(LineStatus.of(absence))
                .isEqualTo(
                        switch (absence) {
                            case NOT_DUE -> LineStatus.NOT_DUE;
                            case OVERDUE -> LineStatus.OVERDUE;
                            case NOT_APPLICABLE -> LineStatus.NOT_APPLICABLE;
                            case MISSING -> LineStatus.NO_DATA;
                        });
        assertThat(LineStatus.NOT_APPLICABLE.wording()).isEqualTo(new Wording("缺项", "not applicable"));
    }

    @Test
    void points_may_still_come_unless_they_are_there_or_do_not_apply() {
        assertThat(Arrays.stream(LineStatus.values()).filter(status -> !status.isOpen()))
                .containsExactlyInAnyOrder(LineStatus.SCORED, LineStatus.NOT_APPLICABLE);
    }

    @ParameterizedTest(name = "of {0} and {1}: {2}")
    @CsvSource({
        "NO_DATA, OVERDUE, OVERDUE",
        "OVERDUE, NO_DATA, OVERDUE",
        "NOT_DUE, JUDGEMENT_MISSING, NOT_DUE",
        "NOT_APPLICABLE, JUDGEMENT_MISSING, JUDGEMENT_MISSING",
        "SCORED, NOT_APPLICABLE, NOT_APPLICABLE",
        "CONFLICT, OVERDUE, CONFLICT",
        "NO_DATA, NO_DATA, NO_DATA",
        "NO_DATA, , NO_DATA",
        ", NO_DATA, NO_DATA",
        ", , "
    })
    void of_two_gaps_the_more_pressing_one_is_told(LineStatus a, LineStatus b, LineStatus told) {
        assertThat(LineStatus.together(a, b)).isEqualTo(told);
    }

    @Test
    void operands_are_shown_with_their_measure() {
        Wording name = new Wording("进度差", "gap");
        assertThat(Operand.of(name, Ratio.of("-1.5"), Measure.PERCENTAGE_POINT).said())
                .isEqualTo(new Wording("进度差 -1.5 个百分点", "gap -1.5 pp"));
        assertThat(Operand.unnamed(Ratio.of(5), Measure.PERCENT).said()).isEqualTo(new Wording("5%", "5 %"));
        assertThat(Operand.unnamed(Ratio.of(5), Measure.PERCENT).isNamed()).isFalse();
        Operand missing = Operand.missing(name, Measure.PERCENT, Absence.OVERDUE);
        assertThat(missing.said()).isEqualTo(new Wording("进度差 缺数", "gap no data"));
        assertThat(missing.isNamed()).isTrue();
    }

    /** Half up to one decimal: 2.25 is 2.3, in the same measure and from the same sources. */
    @Test
    void operands_are_rounded_when_they_have_a_value() {
        ClauseRules.Rounding tenth = new ClauseRules.Rounding(1, RoundingMode.HALF_UP);
        Operand exact = new Operand(Wording.same("x"), Ratio.of("2.25"), Measure.PERCENT, null, List.of("a.csv:2"));

        assertThat(exact.rounded(tenth))
                .isEqualTo(new Operand(Wording.same("x"), Ratio.of("2.3"), Measure.PERCENT, null, List.of("a.csv:2")));
        Operand missing = Operand.missing(Wording.same("x"), Measure.PERCENT, Absence.MISSING);
        assertThat(missing.rounded(tenth)).isEqualTo(missing);
    }

    @Test
    void an_operand_has_a_value_or_a_reason_why_not() {
        Wording name = Wording.same("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Operand(name, Ratio.ONE, Measure.PERCENT, Absence.MISSING, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Operand(name, null, Measure.PERCENT, null, List.of()));
    }
}
