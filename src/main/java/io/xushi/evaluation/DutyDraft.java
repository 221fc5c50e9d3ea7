package io.xushi.evaluation;

import io.xushi.fact.Duty;
import io.xushi.fact.KnownFacts;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** A duty while a rule states it, one call a sentence; every call returns the draft. */
public final class DutyDraft {

    private final int year;
    private final String clause;
    private final String name;
    private @Nullable LocalDate due;
    private @Nullable String state;

    DutyDraft(int year, String clause, String name) {
        this.year = year;
        this.clause = clause;
        this.name = name;
    }

    String clause() {
        return clause;
    }

    String name() {
        return name;
    }

    /** @param day of the scheme's first year as {@code --06-30} */
    public DutyDraft due(String day) {
        due = MonthDay.parse(day).atYear(year);
        return this;
    }

    /** It must reach a state by a day. */
    public DutyDraft stateBy(String wanted, String day) {
        state = wanted;
        return due(day);
    }

    /** It is judged by a person, in a scoring clause. */
    public DutyDraft qualitative(String assessor) {
        return this;
    }

    /** Who issued it is told by the clause. */
    public DutyDraft issuedBy(String issuer) {
        return this;
    }

    Duty at(KnownFacts facts, LocalDate cutOff) {
        return new Duty(name, due, state, facts.duty(name).orElse(null), cutOff);
    }
}
