package io.xushi.evaluation;

import io.xushi.pace.Progress;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.util.List;

/**
 * What one evaluation found about one unit, before standings, which need the other units: progress in the order of the
 * indicators, levels and points in the order of the clauses.
 */
public final class UnitResult {

    private final Dossier dossier;
    private final List<Progress> progress;
    private final List<DutyResult> duties;
    private final List<LevelFinding> levels;
    private final Scorecard scorecard;
    private final List<Wording> warnings;

    UnitResult(
            Dossier dossier,
            List<Progress> progress,
            List<DutyResult> duties,
            List<LevelFinding> levels,
            Scorecard scorecard,
            List<Wording> warnings) {
        this.dossier = dossier;
        this.progress = List.copyOf(progress);
        this.duties = List.copyOf(duties);
        this.levels = List.copyOf(levels);
        this.scorecard = scorecard;
        this.warnings = List.copyOf(warnings);
    }

    public Unit unit() {
        return dossier.assessed();
    }

    public List<Progress> progress() {
        return progress;
    }

    /** Every alert clause that matched. */
    public List<LevelFinding> levels() {
        return levels;
    }

    /** What a reader of the result should know. */
    public List<Wording> warnings() {
        return warnings;
    }

    Dossier dossier() {
        return dossier;
    }

    List<DutyResult> duties() {
        return duties;
    }

    Scorecard scorecard() {
        return scorecard;
    }
}
