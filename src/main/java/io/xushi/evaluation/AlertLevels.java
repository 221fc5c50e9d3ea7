package io.xushi.evaluation;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.LevelScale;
import io.xushi.pace.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the alert clauses that matched come to: the worst level, one worse where a clause says so, none where one says so. */
final class AlertLevels {

    private final LevelScale scale;

    AlertLevels(LevelScale scale) {
        this.scale = scale;
    }

    /**
     * The alert on one target or duty.
     *
     * @param level id
     * @param clause the first clause that gave the level
     * @param measures of all clauses that matched
     * @param days the fewest working days within which it is to be mended
     */
    record Alert(
            String level,
            String clause,
            List<String> measures,
            @Nullable Integer days) {}

    Optional<Alert> of(List<LevelFinding> all, String indicator, @Nullable String targetName, boolean duty) {
        List<LevelFinding> own = all.stream()
                .filter(found -> found.ofDuty() == duty
                        && found.indicator().equals(indicator)
                        && Objects.equals(found.targetName(), targetName))
                .toList();
        if (own.stream().anyMatch(LevelFinding::isSilent)) {
            return Optional.empty();
        }
        LevelFinding worst = own.stream()
                .filter(found -> !found.level().isEmpty())
                .reduce((a, b) -> scale.severity(b.level()) > scale.severity(a.level()) ? b : a)
                .orElse(null);
        if (worst == null) {
            return Optional.empty();
        }
        long up = own.stream().filter(LevelFinding::isUp).count();
        List<AlertLevel> levels = scale.levels();
        int at = (int) Math.min(levels.size() - 1L, scale.severity(worst.level()) + up);
        return Optional.of(new Alert(
                levels.get(at).id(),
                worst.clause(),
                own.stream()
                        .flatMap(found -> found.measures().stream())
                        .distinct()
                        .toList(),
                own.stream()
                        .map(LevelFinding::days)
                        .filter(Objects::nonNull)
                        .min(Integer::compareTo)
                        .orElse(null)));
    }

    /** One month more: what its alerts came to goes before the months that were known. */
    Dossier.Levels before(Dossier.Levels known, List<LevelFinding> found, Dossier dossier) {
        Map<String, List<String>> byTarget = new HashMap<>(known.byTarget());
        for (Progress progress : dossier.allProgress()) {
            String name = progress.indicator().name();
            String target = progress.target().name();
            put(byTarget, Dossier.key(name, Objects.requireNonNullElse(target, "")), of(found, name, target, false));
        }
        dossier.duties().keySet().forEach(duty -> put(byTarget, duty, of(found, duty, null, true)));
        return new Dossier.Levels(byTarget);
    }

    private static void put(Map<String, List<String>> byTarget, String key, Optional<Alert> alert) {
        List<String> levels = new ArrayList<>();
        levels.add(alert.map(Alert::level).orElse(""));
        levels.addAll(byTarget.getOrDefault(key, List.of()));
        byTarget.put(key, levels);
    }

    /** What a worked case states goes before what was computed. */
    Dossier.Levels stated(Dossier.Levels computed, Map<String, List<String>> stated) {
        Map<String, List<String>> byTarget = new HashMap<>(computed.byTarget());
        byTarget.putAll(stated);
        return new Dossier.Levels(byTarget);
    }
}
