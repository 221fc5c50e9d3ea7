package io.xushi.pace;

import io.xushi.quantity.Ratio;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many months of a planned path have been earned, so that a lag can be told in months: "one and a half months
 * behind" (落后一个半月).
 *
 * <p>{@code ES = N + (EV − PV_N) / (PV_{N+1} − PV_N)}, where the actual amount {@code EV} lies between the amounts
 * {@code PV} that the path expects at the ends of months N and N + 1. Where the method leaves things open:
 *
 * <ul>
 *   <li>Where the path stays level and the actual amount is that level, every month of it is as good; the one nearest to
 *       the month reached counts, so that nobody is ahead or behind while nothing is due.
 *   <li>A path that falls (to less waste, say) is read downwards: what is lower has earned more.
 *   <li>No less than 0 months are earned, and no more than the path has: an amount beyond the end earns the end.
 *   <li>A path that never moves, or goes both up and down, has no earned schedule.
 * </ul>
 *
 * @param month how many months are over
 * @param earned after how many months the path expects the actual amount; exact
 * @see "Walt Lipke, Schedule is Different, The Measurable News, March 2003; ISO 21508:2018"
 */
public record EarnedSchedule(int month, Ratio earned) {

    /**
     * Reads an actual amount off a path.
     *
     * @param path the cumulative amounts expected at the start and at the end of each month: from 0 to n months
     * @param actual the cumulative amount, in the path's measure
     * @param month how many months are over; may be more than the path has
     * @return empty where the path never moves, or goes both up and down
     * @throws IllegalArgumentException if {@code month} is negative
     */
    public static Optional<EarnedSchedule> of(List<Ratio> path, Ratio actual, int month) {
        if (month < 0) {
            throw new IllegalArgumentException(month + " months cannot be over");
        }
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < path.size(); i++) {
            int step = path.get(i).compareTo(path.get(i - 1));
            rises |= step > 0;
            falls |= step < 0;
        }
        if (rises == falls) {
            return Optional.empty();
        }
        return Optional.of(new EarnedSchedule(
                month,
                rises
                        ? earned(path, actual, month)
                        : earned(path.stream().map(Ratio::negate).toList(), actual.negate(), month)));
    }

    private static Ratio earned(List<Ratio> path, Ratio actual, int month) {
        int below = 0; // amounts that are less than the actual one
        int reached = 0; // amounts that are not more than it
        for (Ratio expected : path) {
            int order = expected.compareTo(actual);
            below += order < 0 ? 1 : 0;
            reached += order <= 0 ? 1 : 0;
        }
        if (below < reached) {
            return Ratio.of(Math.max(below, Math.min(month, reached - 1)));
        }
        if (reached == 0 || reached == path.size()) {
            return Ratio.of(Math.max(0, reached - 1));
        }
        Ratio before = path.get(reached - 1);
        Ratio part = actual.minus(before).dividedBy(path.get(reached).minus(before));
        return Ratio.of(reached - 1).plus(part);
    }

    /** Months behind the path; negative is ahead. */
    public Ratio lag() {
        return Ratio.of(month).minus(earned);
    }

    /**
     * Months earned for each month that is over, {@code SPI(t)}: below 1 is behind (进度绩效指数). {@code null} while no
     * month is over.
     */
    public @Nullable Ratio index() {
        return month == 0 ? null : earned.dividedBy(Ratio.of(month));
    }
}
