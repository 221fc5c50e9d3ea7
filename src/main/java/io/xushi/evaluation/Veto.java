package io.xushi.evaluation;

import io.xushi.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A veto that a clause pronounced (一票否决).
 *
 * @param grade id of the grade, with {@link Effect#GRADE} and {@link Effect#GRADE_CAP} only
 */
record Veto(String clause, Effect effect, @Nullable String grade) {

    enum Effect {
        TOTAL_ZERO("总分计零分", "the total is zero"),
        ITEM_ZERO("本项计零分", "the item is zero"),
        RANKED_LAST("排名列末位", "ranked last"),
        GRADE_DOWN("降低一个等次", "the grade falls by one"),
        GRADE("等次定为", "grade"),
        GRADE_CAP("等次不得高于", "grade not above");

        private final Wording wording;

        Effect(String zh, String en) {
            this.wording = new Wording(zh, en);
        }

        Wording wording() {
            return wording;
        }
    }
}
