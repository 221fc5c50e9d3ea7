package io.xushi.evaluation;

import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose result moved between two evaluations of the same period, because figures were corrected: a rank, a mean or a
 * best value carries the correction of one unit to others.
 *
 * @param moved in the order of the units
 */
public record Moves(String scheme, String period, String dataCutOff, List<Move> moved) {

    public Moves {
        moved = List.copyOf(moved);
    }

    /**
     * One unit's results before and after. Levels are ids by indicator (and target) or duty.
     *
     * @param totalBefore {@code null} when there was none, like the others
     */
    public record Move(
            String unit,
            String code,
            @Nullable String totalBefore,
            @Nullable String total,
            @Nullable Integer rankBefore,
            @Nullable Integer rank,
            @Nullable String gradeBefore,
            @Nullable String grade,
            Map<String, String> levelsBefore,
            Map<String, String> levels) {}

    public static Moves between(EvaluationDocument before, EvaluationDocument after) {
        Map<String, UnitCard> earlier =
                before.units().stream().collect(Collectors.toMap(UnitCard::code, card -> card, (a, b) -> a));
        List<Move> moved = after.units().stream()
                .filter(card -> earlier.containsKey(card.code()))
                .map(card -> move(Objects.requireNonNull(earlier.get(card.code())), card))
                .filter(Moves::isMove)
                .toList();
        return new Moves(after.scheme(), after.period(), after.dataCutOff(), moved);
    }

    private static Move move(UnitCard before, UnitCard after) {
        return new Move(
                after.unit(),
                after.code(),
                before.total(),
                after.total(),
                before.rank(),
                after.rank(),
                before.grade(),
                after.grade(),
                levels(before),
                levels(after));
    }

    private static Map<String, String> levels(UnitCard card) {
        Map<String, String> levels = new TreeMap<>();
        for (AlertCard alert : card.alerts()) {
            String target = alert.targetName() == null ? "" : "·" + alert.targetName();
            levels.put(alert.indicator() + target, alert.level());
        }
        return levels;
    }

    private static boolean isMove(Move move) {
        return !Objects.equals(move.totalBefore, move.total)
                || !Objects.equals(move.rankBefore, move.rank)
                || !Objects.equals(move.gradeBefore, move.grade)
                || !move.levelsBefore.equals(move.levels);
    }
}
