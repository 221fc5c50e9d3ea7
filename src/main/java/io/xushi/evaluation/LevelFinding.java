package io.xushi.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert clause that matched: how bad one unit's progress towards one target, or one of its duties, is. Made while the
 * rule speaks, one call a sentence; every call returns the finding.
 */
public final class LevelFinding {

    private final String clause;
    private final String indicator;
    private final @Nullable String targetName;
    private final boolean duty;
    private String level = "";
    private boolean silent;
    private boolean up;
    private final List<String> measures = new ArrayList<>();
    private @Nullable Integer days;

    /** @param indicator or duty */
    LevelFinding(String clause, String indicator, @Nullable String targetName, boolean duty) {
        this.clause = clause;
        this.indicator = indicator;
        this.targetName = targetName;
        this.duty = duty;
    }

    /** Number of the clause. */
    public String clause() {
        return clause;
    }

    /** Name of the indicator, or of the duty. */
    public String indicator() {
        return indicator;
    }

    /** {@code null} for the only target on the indicator. */
    public @Nullable String targetName() {
        return targetName;
    }

    boolean ofDuty() {
        return duty;
    }

    /** Id of the level, empty when the clause gives none. */
    public String level() {
        return level;
    }

    boolean isSilent() {
        return silent;
    }

    boolean isUp() {
        return up;
    }

    List<String> measures() {
        return measures;
    }

    /** Working days within which it is to be mended, {@code null} when the clause does not say. */
    @Nullable
    Integer days() {
        return days;
    }

    /** @param id of the level */
    public LevelFinding level(String id) {
        level = id;
        return this;
    }

    /** One level worse than what the other clauses give. */
    public LevelFinding up() {
        up = true;
        return this;
    }

    /** No alert at all, whatever the other clauses give. */
    public LevelFinding silence() {
        silent = true;
        return this;
    }

    /** What follows from it, such as a talk. */
    public LevelFinding measure(String measure) {
        measures.add(measure);
        return this;
    }

    public LevelFinding within(String workingDays) {
        days = Integer.valueOf(workingDays);
        return this;
    }
}
