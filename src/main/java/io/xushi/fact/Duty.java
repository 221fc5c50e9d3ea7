package io.xushi.fact;

import io.xushi.calendar.WorkingDays;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a unit as it stands at the data cut-off.
 *
 * @param due last day on which it is in time, {@code null} when no rule sets one
 * @param nodes states that it must reach by their days, in the order of the days; the last is its completion. None
 *     when any report of completion counts
 * @param report what is known of it, {@code null} when nothing is
 */
public record Duty(
        String name,
        @Nullable LocalDate due,
        List<Node> nodes,
        @Nullable DutyReport report,
        LocalDate cutOff) {

    /** A state with the last day on which it is reached in time (节点). */
    public record Node(String state, LocalDate due) {}

    public Duty {
        nodes = List.copyOf(nodes);
    }

    /** State that it must reach to count as done; {@code null} when any report of completion does. */
    public @Nullable String demanded() {
        return nodes.isEmpty() ? null : nodes.get(nodes.size() - 1).state();
    }

    /** The first node whose day has passed and that is not reached; {@code null} when there is none, or nothing is known. */
    public @Nullable Node missed() {
        Boolean done = done();
        if (done == null || done) {
            return null;
        }
        int reached = -1;
        for (int i = 0; i < nodes.size(); i++) {
            if (report instanceof DutyReport.InState in
                    && in.state().equals(nodes.get(i).state())) {
                reached = i;
            }
        }
        return nodes.stream()
                .skip(reached + 1L)
                .filter(node -> cutOff.isAfter(node.due()))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is done; {@code null} when nothing is known, or the unit has no such duty. */
    public @Nullable Boolean done() {
        if (report instanceof DutyReport.Done) {
            return true;
        }
        if (report instanceof DutyReport.DoneOn on) {
            return !on.day().isAfter(cutOff);
        }
        if (report instanceof DutyReport.InState in) {
            return in.state().equals(demanded());
        }
        return report instanceof DutyReport.NotDone ? false : null;
    }

    /** Whether it was done after its day, or is not done although the day has passed; {@code null} when not known. */
    public @Nullable Boolean late() {
        Boolean done = done();
        if (done == null || due == null) {
            return null;
        }
        if (done) {
            return report instanceof DutyReport.DoneOn on && on.day().isAfter(due);
        }
        return cutOff.isAfter(due) || missed() != null;
    }

    /** Whether it was done and not late; {@code null} when not known. */
    public @Nullable Boolean inTime() {
        Boolean done = done();
        if (done == null || !done) {
            return done;
        }
        Boolean late = late();
        return late == null ? null : !late;
    }

    /** Whether it is in a state; one that is done is in the states 已完成 and 完成, and in the one that it must reach. */
    public boolean isIn(String state) {
        if (report instanceof DutyReport.InState in) {
            return in.state().equals(state);
        }
        Boolean done = done();
        if (done == null) {
            return false;
        }
        return done
                ? state.equals(demanded()) || List.of("已完成", "完成", "done").contains(state)
                : List.of("未完成", "not done").contains(state);
    }

    public boolean hasNoTask() {
        return report instanceof DutyReport.NoTask;
    }

    /** How late it is, zero when in time; {@code null} when not known. */
    public @Nullable Ratio lateness(Delay delay, WorkingDays workingDays) {
        Boolean late = late();
        Node missed = missed();
        LocalDate since = missed == null ? due : missed.due();
        if (late == null || since == null) {
            return null;
        }
        if (!late) {
            return Ratio.ZERO;
        }
        LocalDate until = report instanceof DutyReport.DoneOn on && !on.day().isAfter(cutOff) ? on.day() : cutOff;
        return delay.between(since, until, workingDays);
    }
}
