package io.xushi.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownFactsTest {

    private static final Measure PEOPLE = new Measure("万人");

    private static Fact fact(FactKind kind, String period, String value, long revision) {
        return new Fact("u", kind, "a", period == null ? null : Period.parse(period), value, null, null, revision);
    }

    private static KnownFacts at(String cutOff, Fact... facts) {
        return new KnownFacts(List.of(facts), LocalDate.of(2021, 1, 1), LocalDate.parse(cutOff));
    }

    @Test
    void the_latest_period_that_has_begun_counts_in_its_latest_revision() {
        Fact[] facts = {
            fact(FactKind.RECORD, "2020", "1 万人", 9),
            fact(FactKind.RECORD, null, "2 万人", 8),
            fact(FactKind.RECORD, "2021-H1", "3.5 万人", 1),
            fact(FactKind.RECORD, "2021-H1", "4 万人", 2),
            fact(FactKind.RECORD, "2021-Q3", "-5", 1),
        };
        assertThat(at("2021-06-30", facts).record("a", PEOPLE)).contains(Ratio.of(4));
        assertThat(at("2021-07-01", facts).record("a", PEOPLE)).contains(Ratio.of(-5));
        assertThat(at("2021-07-01").record("a", PEOPLE)).isEmpty();
        assertThat(at("2021-07-01", facts[0]).record("a", PEOPLE)).isEmpty();
    }

    @Test
    void over_another_stretch_only_what_names_its_period_counts() {
        Fact[] facts = {fact(FactKind.RECORD, null, "2", 1), fact(FactKind.RECORD, "2020-06", "1", 1)};
        KnownFacts known = at("2021-09-30", facts);
        assertThat(known.over(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30))
                        .record("a", PEOPLE))
                .contains(Ratio.of(2));
        assertThat(known.over(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 9, 30))
                        .record("a", PEOPLE))
                .contains(Ratio.of(1));
        assertThat(known.over(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 5, 31))
                        .record("a", PEOPLE))
                .isEmpty();
    }

    @Test
    void records_of_earlier_years_are_those_of_whole_years_in_their_latest_revision() {
        KnownFacts known = at(
                "2021-09-30",
                fact(FactKind.RECORD, "2019", "1", 1),
                fact(FactKind.RECORD, "2019", "1.5 万人", 2),
                fact(FactKind.RECORD, "2020", "五", 1),
                fact(FactKind.RECORD, "2020-12", "7", 3),
                fact(FactKind.RECORD, "2021", "8", 1),
                fact(FactKind.RECORD, null, "9", 1),
                fact(FactKind.TAG, "2018", "2", 1));
        assertThat(known.recordsBefore(2021, "a", PEOPLE))
                .containsExactly(Map.entry(2019, Optional.of(Ratio.of("1.5"))), Map.entry(2020, Optional.empty()));
        assertThat(known.recordsBefore(2021, "b", PEOPLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"120 万人, 人, 1200000", "620 人, 万人, 0.062", "1.5 亿元, 万元, 15000", "5, 人, 5", "5 起, 人, -", "五人, 人, -"})
    void a_record_is_converted_or_is_no_data(String value, String measure, String number) {
        assertThat(at("2021-09-30", fact(FactKind.RECORD, null, value, 1))
                        .record("a", new Measure(measure))
                        .map(amount -> amount.toDecimal().toPlainString())
                        .orElse("-"))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(textBlock = "是, true\nyes, true\n'', true\n否, false\nno, false\n没有, false")
    void a_tag_is_there_unless_it_says_no(String value, boolean there) {
        assertThat(at("2021-09-30", fact(FactKind.TAG, null, value, 1)).tagged("a"))
                .isEqualTo(there);
        assertThat(at("2021-09-30", fact(FactKind.TAG, null, value, 1)).exempt("a"))
                .isFalse();
        assertThat(at("2021-09-30", fact(FactKind.EXEMPTION, null, value, 1)).exempt("a"))
                .isEqualTo(there);
    }

    @Test
    void events_count_each_unless_corrected_or_withdrawn() {
        assertThat(at(
                                "2021-09-30",
                                fact(FactKind.EVENT, "2021-03", "类别=较大", 1),
                                fact(FactKind.EVENT, "2021-04", "类别=较大", 2),
                                fact(FactKind.EVENT, "2021-05", "编号=7;类别=较大", 3),
                                fact(FactKind.EVENT, "2021-05", "编号=7;类别=重大", 4),
                                fact(FactKind.EVENT, "2021-06", "编号=8", 5),
                                fact(FactKind.EVENT, "2021-06", "编号=8;撤销=是", 6),
                                fact(FactKind.EVENT, "2021-10", "类别=较大", 7))
                        .events("a"))
                .extracting(event -> event.value("类别").orElse(""))
                .containsExactly("较大", "较大", "重大");
    }
}
