package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.fact.Delay;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Points and losses for duties, and what is said of them. */
class DutyTermsTest {

    private static final List<String> FOUR = List.of("a", "b", "c", "d");

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static Given duties(String... reports) {
        Given given = Given.nothing();
        for (int i = 0; i < reports.length; i++) {
            given.duty(FOUR.get(i), null, reports[i]);
        }
        return given;
    }

    private static Effect effect(Term term, Given given) {
        return term.compute(given, Ratio.ZERO);
    }

    /** Two of the three that the unit has, 1.5 points each. */
    @Test
    void each_duty_done_gives_its_points() {
        DutiesDone done = new DutiesDone(FOUR, r("1.5"), false);
        Effect effect = effect(done, duties("完成", "未完成", "没有任务", "2021-09-30"));

        assertThat(effect.points()).isEqualTo(r("3"));
        assertThat(effect.words())
                .isEqualTo(
                        new Wording("3 项中完成 2 项，每项 1.5 分：得 3 分", "of 3 duties 2 are done, 1.5 points each: 3 points"));
        assertThat(effect.wouldGive()).isEqualTo(new Wording("再完成一项加 1.5 分", "another duty done adds 1.5 points"));
        assertThat(effect.operands().get(0).value()).isEqualTo(r("2"));
        assertThat(done.full()).isEqualTo(r("6"));
        assertThat(done.most(Ratio.ZERO)).isEqualTo(r("6"));
    }

    /** 9 x 2 / 3 = 6; one more gives 9 / 3. */
    @Test
    void or_the_share_that_is_done_gives_its_share() {
        DutiesDone done = new DutiesDone(FOUR, r("9"), true);
        Effect effect = effect(done, duties("完成", "未完成", "没有任务", "完成"));

        assertThat(effect.points()).isEqualTo(r("6"));
        assertThat(effect.words())
                .isEqualTo(new Wording(
                        "3 项中完成 2 项，占满分 9 分的 2/3：得 6 分", "of 3 duties 2 are done, of full 9 points 2/3: 6 points"));
        assertThat(effect.wouldGive()).isEqualTo(new Wording("再完成一项加 3 分", "another duty done adds 3 points"));
        assertThat(done.full()).isEqualTo(r("9"));
    }

    @Test
    void all_done_is_full_marks_and_nothing_more_to_gain() {
        Effect effect = effect(new DutiesDone(FOUR, r("2"), false), duties("完成", "完成", "完成", "完成"));

        assertThat(effect.points()).isEqualTo(r("8"));
        assertThat(effect.wouldGive()).isNull();
    }

    @Test
    void one_duty_of_which_nothing_is_known_leaves_the_count_open() {
        Effect effect = effect(new DutiesDone(FOUR, r("2"), false), duties("完成", "完成", "完成"));

        assertThat(effect.points()).isNull();
        assertThat(effect.gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(effect.words()).isEqualTo(new Wording("事项“d”：缺数，不计分", "duty \"d\": no data, no points"));
    }

    @Test
    void a_unit_without_any_of_the_duties_is_not_judged() {
        assertThat(effect(new DutiesDone(FOUR, r("2"), true), duties("没有任务", "没有任务", "没有任务", "没有任务"))
                        .gap())
                .isEqualTo(LineStatus.NOT_APPLICABLE);
    }

    @Test
    void a_single_duty_says_whether_it_is_done() {
        DutyDone duty = new DutyDone("a", r("3"));

        Effect done = effect(duty, duties("完成"));
        assertThat(done.words()).isEqualTo(new Wording("事项“a”已完成，得 3 分", "duty \"a\" is done: 3 points"));
        assertThat(done.wouldGive()).isNull();
        Effect not = effect(duty, duties("未完成"));
        assertThat(not.words()).isEqualTo(new Wording("事项“a”未完成，得 0 分", "duty \"a\" is not done: 0 points"));
        assertThat(not.wouldGive()).isEqualTo(new Wording("完成事项“a”得 3 分", "doing duty \"a\" gives 3 points"));
        assertThat(effect(duty, duties("没有任务")).gap()).isEqualTo(LineStatus.NOT_APPLICABLE);
        assertThat(effect(duty, Given.nothing()).gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(duty.full()).isEqualTo(r("3"));
        assertThat(duty.most(Ratio.ZERO)).isEqualTo(r("3"));
    }

    /** Two at 2 points each come to 4, at most 3. */
    @Test
    void duties_missed_are_named() {
        DutiesMissed missed = new DutiesMissed(FOUR, r("2"), Limit.parse("MOST 3"));

        Effect two = effect(missed, duties("完成", "未完成", "没有任务", "未完成"));
        assertThat(two.points()).isEqualTo(r("-3"));
        assertThat(two.words())
                .isEqualTo(new Wording(
                        "未完成 2 项（b、d），每项扣 2 分：扣 3 分", "2 not done (b, d), 2 points each: 3 points deducted"));
        assertThat(effect(missed, duties("完成", "完成", "没有任务", "完成")).words())
                .isEqualTo(new Wording("4 项均已完成", "all 4 duties are done"));
        assertThat(missed.full()).isEqualTo(Ratio.ZERO);
        assertThat(missed.most(r("5"))).isEqualTo(Ratio.ZERO);
    }

    /** Due on 31 May, done on 10 June: ten days, two begun weeks of 1 point. */
    @Test
    void lateness_is_told_with_its_day() {
        DutyLate late = new DutyLate("a", r("7"), Delay.DAYS, Ratio.ONE, Limit.parse("NONE"), PartStep.BEGUN);
        LocalDate due = LocalDate.of(2021, 5, 31);

        Effect ten = effect(late, Given.nothing().duty("a", due, "2021-06-10"));
        assertThat(ten.points()).isEqualTo(r("-2"));
        assertThat(ten.words())
                .isEqualTo(new Wording(
                        "事项“a”迟 10 天（期限 2021-05-31），起步即计，2 步，每步扣 1 分：扣 2 分",
                        "duty \"a\" is late by 10 days (due 2021-05-31), begun steps, 2 steps of 1 points:"
                                + " 2 points deducted"));
        assertThat(effect(late, Given.nothing().duty("a", due, "2021-05-31")).words())
                .isEqualTo(new Wording("事项“a”未逾期（期限 2021-05-31）", "duty \"a\" is in time (due 2021-05-31)"));
        assertThat(effect(late, Given.nothing().duty("a", due, "没有任务")).gap()).isEqualTo(LineStatus.NOT_APPLICABLE);
        assertThat(effect(late, Given.nothing()).gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(late.most(r("5"))).isEqualTo(Ratio.ZERO);
    }

    @Test
    void a_step_of_lateness_is_longer_than_zero() {
        for (String amount : List.of("0", "-1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new DutyLate("a", r(amount), Delay.DAYS, Ratio.ONE, Limit.parse("NONE"), PartStep.WHOLE));
        }
    }
}
