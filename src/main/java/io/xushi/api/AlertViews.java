package io.xushi.api;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.LevelScale;
import io.xushi.check.AlertEvent;
import io.xushi.check.AlertKey;
import io.xushi.check.LagAlert;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Alerts and their events as the interface shows them. */
final class AlertViews {

    private AlertViews() {}

    record AlertList(String scheme, long total, int offset, int limit, List<AlertView> alerts) {}

    /** Names beside ids: {@code levelName} and {@code stateName} are for people. */
    record AlertView(
            String unit,
            String code,
            String indicator,
            @Nullable String targetName,
            String state,
            Wording stateName,
            @Nullable String level,
            @Nullable Wording levelName,
            @Nullable String gapPoints,
            @Nullable String lag,
            @Nullable String requiredRunRate,
            @Nullable String clause,
            String since,
            String period,
            int checksBehind,
            int checksBetter,
            int events) {

        static AlertView of(LagAlert alert, LevelScale scale) {
            String level = alert.standing().level();
            return new AlertView(
                    alert.unitName(),
                    alert.key().unitCode(),
                    alert.key().indicator(),
                    named(alert.key()),
                    alert.standing().state().name().toLowerCase(Locale.ROOT),
                    alert.standing().state().wording(),
                    level,
                    name(level, scale),
                    alert.gapPoints(),
                    alert.lag(),
                    alert.requiredRunRate(),
                    alert.clause(),
                    alert.since().toString(),
                    alert.period().toString(),
                    alert.standing().checksBehind(),
                    alert.standing().checksBetter(),
                    alert.events());
        }
    }

    record EventList(
            String scheme,
            String code,
            String indicator,
            @Nullable String targetName,
            List<EventView> events) {}

    record EventView(
            int number,
            String kind,
            Wording kindName,
            @Nullable String levelBefore,
            @Nullable String levelAfter,
            String period,
            String identity,
            @Nullable String gapPoints,
            @Nullable String lag) {

        static EventView of(AlertEvent event) {
            return new EventView(
                    event.number(),
                    event.kind().name().toLowerCase(Locale.ROOT),
                    event.kind().wording(),
                    event.levelBefore(),
                    event.levelAfter(),
                    event.period().toString(),
                    event.identity(),
                    event.gapPoints(),
                    event.lag());
        }
    }

    static @Nullable String named(AlertKey key) {
        return key.targetName().isEmpty() ? null : key.targetName();
    }

    private static @Nullable Wording name(@Nullable String level, LevelScale scale) {
        return level == null ? null : scale.find(level).map(AlertLevel::name).orElse(Wording.same(level));
    }
}
