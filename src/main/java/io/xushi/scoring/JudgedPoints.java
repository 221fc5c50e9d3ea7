package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;

/**
 * Points that people gave to a clause.
 *
 * @param words the points, and why
 */
public record JudgedPoints(Ratio points, Wording words) {

    /** What one assessor gave. */
    public static JudgedPoints of(Judgement judgement) {
        Ratio points = Ratio.of(judgement.points());
        Wording reason = judgement.reason() == null
                ? new Wording("", "")
                : Wording.of("，理由：%s", ", reason: %s", judgement.reason());
        return new JudgedPoints(points, Wording.of("%s 分%s", "%s points%s", points.shown(), reason));
    }
}
