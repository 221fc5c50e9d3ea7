package io.xushi.evaluation;

import io.xushi.quantity.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a grading clause says of a unit, one call a sentence; every call returns the draft. */
public final class GradeDraft {

    private final String clause;
    private final List<Veto> vetoes = new ArrayList<>();
    private final List<Carried> carried = new ArrayList<>();
    private @Nullable String grade;
    private @Nullable String cap;
    private boolean down;
    private boolean up;
    private boolean last;

    GradeDraft(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }

    /** Id of the grade that it gives, if it gives one. */
    @Nullable
    String grade() {
        return grade;
    }

    @Nullable
    String cap() {
        return cap;
    }

    boolean isUp() {
        return up;
    }

    boolean isDown() {
        return down;
    }

    boolean isLast() {
        return last;
    }

    List<Veto> vetoes() {
        return vetoes;
    }

    /** Points in the superior's assessment. */
    List<Carried> carried() {
        return carried;
    }

    /**
     * Points that go into the assessment of the unit by its superior.
     *
     * @param points negative when deducted
     * @param most how much all such points together may come to, either way
     */
    record Carried(Ratio points, Ratio most) {}

    /** @param sign ADD or DEDUCT */
    public GradeDraft carried(String sign, String points, String most) {
        Ratio amount = Ratio.parse(points);
        carried.add(new Carried(sign.equals("DEDUCT") ? amount.negate() : amount, Ratio.parse(most)));
        return this;
    }

    public GradeDraft give(String id) {
        grade = id;
        return this;
    }

    public GradeDraft notAbove(String id) {
        cap = id;
        return this;
    }

    public GradeDraft raise() {
        up = true;
        return this;
    }

    public GradeDraft down() {
        down = true;
        return this;
    }

    public GradeDraft last() {
        last = true;
        return this;
    }

    public GradeDraft vetoGrade(String id) {
        vetoes.add(new Veto(clause, Veto.Effect.GRADE, id));
        return this;
    }

    public GradeDraft vetoCap(String id) {
        vetoes.add(new Veto(clause, Veto.Effect.GRADE_CAP, id));
        return this;
    }
}
