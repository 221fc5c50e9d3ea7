package io.xushi.evaluation;

import io.xushi.calendar.Span;
import io.xushi.fact.Duty;
import io.xushi.fact.DutyReport;
import io.xushi.fact.KnownFacts;
import io.xushi.target.Responsible;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A duty while a rule states it, one call a sentence; every call returns the draft. */
public final class DutyDraft {

    private final Span period;
    private final String clause;
    private final String name;
    private final List<Duty.Node> nodes = new ArrayList<>();
    private @Nullable LocalDate due;
    private @Nullable String issuedBy;
    private Responsible responsible = Responsible.NOBODY;

    DutyDraft(Span period, String clause, String name) {
        this.period = period;
        this.clause = clause;
        this.name = name;
    }

    String clause() {
        return clause;
    }

    String name() {
        return name;
    }

    /**
     * A day as rules state it: with its year, or without one for the first year of the scheme's period.
     *
     * @param text as {@code --06-30} or {@code 2009-06-30}
     */
    static LocalDate day(String text, Span period) {
        return text.startsWith("--") ? MonthDay.parse(text).atYear(period.from().getYear()) : LocalDate.parse(text);
    }

    public DutyDraft due(String day) {
        due = day(day, period);
        return this;
    }

    /** It must reach a state by a day; of several states the last is its completion. */
    public DutyDraft stateBy(String wanted, String day) {
        nodes.add(new Duty.Node(wanted, day(day, period)));
        return this;
    }

    /** It is judged by a person, in a scoring clause. */
    public DutyDraft qualitative(String assessor) {
        return this;
    }

    public DutyDraft issuedBy(String issuer) {
        issuedBy = issuer;
        return this;
    }

    public DutyDraft ledBy(String lead, String... supports) {
        responsible = responsible.ledBy(lead, List.of(supports));
        return this;
    }

    public DutyDraft answeredBy(String leader) {
        responsible = responsible.answeredBy(leader);
        return this;
    }

    /** Who answers for it. */
    Responsible responsible() {
        return responsible;
    }

    @Nullable
    String issuedBy() {
        return issuedBy;
    }

    /**
     * As it stands at the data cut-off. One that is due after the scheme's period, such as the report of the year, stands
     * as of the day on which somebody looks, or on which it is reported done, once the period is over.
     *
     * @param period of the scheme
     * @param seen the day on which somebody looks
     */
    Duty at(KnownFacts facts, Span period, LocalDate cutOff, LocalDate seen) {
        nodes.sort(Comparator.comparing(Duty.Node::due));
        LocalDate last = nodes.isEmpty() ? due : nodes.get(nodes.size() - 1).due();
        DutyReport report = facts.duty(name).orElse(null);
        boolean afterwards = last != null && last.isAfter(period.to()) && !cutOff.isBefore(period.to());
        return new Duty(name, last, nodes, report, afterwards ? latest(cutOff, seen, report) : cutOff);
    }

    private static LocalDate latest(LocalDate cutOff, LocalDate seen, @Nullable DutyReport report) {
        LocalDate day = seen.isAfter(cutOff) ? seen : cutOff;
        return report instanceof DutyReport.DoneOn on && on.day().isAfter(day) ? on.day() : day;
    }
}
