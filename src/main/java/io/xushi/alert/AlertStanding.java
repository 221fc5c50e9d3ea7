package io.xushi.alert;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one alert after the check of one period; all its moves are written here.
 *
 * @param level id of the level raised or pending, {@code null} when there is none
 * @param checksBehind checks in a row that saw the unit behind
 * @param checksBetter checks in a row that saw it milder than the level raised, or on pace
 */
public record AlertStanding(AlertState state, @Nullable String level, int checksBehind, int checksBetter) {

    public static final AlertStanding NORMAL = new AlertStanding(AlertState.NORMAL, null, 0, 0);

    /** Whether it is raised, or will be if it stays behind. */
    public boolean isBehind() {
        return state == AlertState.RAISED || state == AlertState.PENDING;
    }

    /** Worse counts at once, better after the policy's wait; no data changes nothing. */
    public AlertStanding after(Sighting sighting, AlertPolicy policy, LevelScale scale) {
        if (sighting instanceof Sighting.Behind behind) {
            return state == AlertState.RAISED
                    ? stillBehind(behind.level(), policy, scale)
                    : newlyBehind(behind, policy);
        }
        if (sighting instanceof Sighting.NoData) {
            return this;
        }
        return switch (state) {
            case NORMAL, RESOLVED -> new AlertStanding(state, null, 0, 0);
            case PENDING -> NORMAL;
            case RAISED ->
                checksBetter + 1 >= policy.clearAfter()
                        ? new AlertStanding(AlertState.RESOLVED, null, 0, 0)
                        : new AlertStanding(state, level, 0, checksBetter + 1);
        };
    }

    private AlertStanding newlyBehind(Sighting.Behind behind, AlertPolicy policy) {
        int checks = checksBehind + 1;
        AlertState next = checks >= policy.raiseAfter() ? AlertState.RAISED : AlertState.PENDING;
        return new AlertStanding(next, behind.level(), checks, 0);
    }

    private AlertStanding stillBehind(String seen, AlertPolicy policy, LevelScale scale) {
        int difference = level == null ? 1 : Integer.compare(scale.severity(seen), scale.severity(level));
        boolean better = difference < 0;
        boolean waits = better && checksBetter + 1 < policy.clearAfter();
        return waits
                ? new AlertStanding(state, level, checksBehind + 1, checksBetter + 1)
                : new AlertStanding(state, seen, checksBehind + 1, 0);
    }

    /** What people should know of, when this standing takes the place of an earlier one. */
    public Optional<AlertEventKind> eventSince(AlertStanding before, LevelScale scale) {
        boolean was = before.state == AlertState.RAISED;
        boolean is = state == AlertState.RAISED;
        if (!was || !is) {
            return was == is ? Optional.empty() : Optional.of(is ? AlertEventKind.RAISED : AlertEventKind.RESOLVED);
        }
        if (level == null || before.level == null || level.equals(before.level)) {
            return Optional.empty();
        }
        return Optional.of(
                scale.severity(level) > scale.severity(before.level) ? AlertEventKind.WORSE : AlertEventKind.BETTER);
    }
}
