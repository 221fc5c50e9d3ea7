package io.xushi.evaluation;

import io.xushi.clause.Clause;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.LineStatus;
import io.xushi.scoring.Operand;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one clause gave one unit, and why (得分明细).
 *
 * @param item id of the item it belongs to, its own number when the scheme lists none
 * @param clause number without branch
 * @param branch the rule that spoke; of several that did not hold, the first
 * @param points {@code null} when they cannot be told yet
 * @param words the sum, or why there is none
 * @param wouldGive what would have made it give, or give more
 * @param most the most it can give; {@code null} without an upper end
 * @param leftOut full marks that are taken out of the scheme's for this unit, zero but for a missing task
 * @param self points that the unit gave itself, if it did
 */
record ScoreLine(
        String item,
        String clause,
        Clause branch,
        @Nullable Ratio points,
        LineStatus status,
        List<Wording> words,
        List<Wording> wouldGive,
        List<Operand> operands,
        @Nullable Ratio most,
        Ratio leftOut,
        @Nullable Ratio self,
        List<Veto> vetoes) {

    ScoreLine {
        words = List.copyOf(words);
        wouldGive = List.copyOf(wouldGive);
        operands = List.copyOf(operands);
        vetoes = List.copyOf(vetoes);
    }

    ScoreLine with(List<Wording> otherWords, List<Veto> otherVetoes) {
        return new ScoreLine(
                item,
                clause,
                branch,
                points,
                status,
                otherWords,
                wouldGive,
                operands,
                most,
                leftOut,
                self,
                otherVetoes);
    }

    ScoreLine leavingOut(Ratio full) {
        return new ScoreLine(
                item, clause, branch, points, status, words, wouldGive, operands, most, full, self, vetoes);
    }
}
