package io.xushi.evaluation;

import io.xushi.pace.Progress;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.util.List;

/**
 * What one evaluation found about one unit, before standings, which need the other units.
 *
 * @param progress one entry a target, in the order of the indicators
 * @param levels every alert clause that matched, in the order of the clauses
 * @param warnings what a reader of the result should know
 */
public record UnitResult(Unit unit, List<Progress> progress, List<LevelFinding> levels, List<Wording> warnings) {

    public UnitResult {
        progress = List.copyOf(progress);
        levels = List.copyOf(levels);
        warnings = List.copyOf(warnings);
    }
}
