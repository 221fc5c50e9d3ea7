package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.wording.Problems;
import java.util.List;

/** Clauses that can never hold, and conditions that always do. */
final class ConditionsLint {

    private final List<Asking> askings;
    private final Problems problems;
    private final Reach reach;

    ConditionsLint(List<Asking> askings, Reach reach, Problems problems) {
        this.askings = askings;
        this.problems = problems;
        this.reach = reach;
    }

    void run() {
        for (Asking asking : askings) {
            asking.contradictions().forEach(found -> tell(asking.clause(), found));
            if (asking.canHold()) {
                asking.numbers()
                        .forEach((number, interval) -> reach.of(number)
                                .ifPresent(
                                        range -> checkReach(asking, asking.sentence(number), number, interval, range)));
            }
        }
    }

    private void tell(Clause clause, Asking.Contradiction found) {
        if (found.never()) {
            problems.warning(
                    found.sentence().place(),
                    "条款 %s 永远不成立：%s；改写或删去其中一句",
                    "clause %s can never hold: %s; mend or remove one of the sentences",
                    clause.number(),
                    found.words());
        } else {
            problems.warning(
                    found.sentence().place(),
                    "条款 %s：%s，对它永远不成立；删去其中一处",
                    "clause %s: %s, and for it the clause can never hold; remove it from one of the two",
                    clause.number(),
                    found.words());
        }
    }

    private void checkReach(Asking asking, Sentence sentence, Measured number, Interval interval, Interval range) {
        if (interval.and(range).isEmpty()) {
            problems.warning(
                    sentence.place(),
                    "条款 %s 永远不成立：%s要%s，而它%s；核对这个分数，或各条的分值和封顶",
                    "clause %s can never hold: %s must be %s, but it is %s; check this number, or the points and caps of"
                            + " the clauses",
                    asking.clause().number(),
                    number.name(),
                    interval.in(number.measure()),
                    range.in(number.measure()));
        } else if (range.high() != null && interval.covers(range)) {
            problems.warning(
                    sentence.place(),
                    "条款 %s：%s要%s，总是成立，因为它%s；删去这一句，或核对这个分数",
                    "clause %s: %s must be %s, which it always is, being %s; remove the sentence, or check the number",
                    asking.clause().number(),
                    number.name(),
                    interval.in(number.measure()),
                    range.in(number.measure()));
        }
    }
}
