package io.xushi.console;

import io.xushi.alert.AlertState;
import io.xushi.check.AlertEvent;
import io.xushi.check.LagAlert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert in words.
 *
 * @param lag and {@code required} carry the measure
 * @param events newest first
 */
record AlertView(
        String unitCode,
        String unitName,
        String indicator,
        String target,
        Tone tone,
        String level,
        String state,
        String gap,
        String lag,
        String required,
        String since,
        String seen,
        int checksBehind,
        @Nullable String clause,
        List<Event> events) {

    /** Something that happened, such as {@code 升级：黄色 → 红色}. */
    record Event(int number, String kind, String levels, String period, String gap) {}

    public String style() {
        return tone.style();
    }

    public String shape() {
        return tone.shape();
    }

    public @Nullable Event latest() {
        return events.isEmpty() ? null : events.get(0);
    }

    static AlertView of(Desk desk, LagAlert alert, List<AlertEvent> events) {
        Figures figures = desk.figures();
        String measure = desk.rules()
                .indicators()
                .find(alert.key().indicator())
                .map(indicator -> indicator.measure().name())
                .orElse("");
        String level = alert.standing().level();
        String required = alert.requiredRunRate();
        return new AlertView(
                alert.key().unitCode(),
                alert.unitName(),
                alert.key().indicator(),
                alert.key().targetName(),
                level == null
                        ? calm(alert.standing().state())
                        : Tone.of(desk.scheme().levels(), level),
                level == null ? Figures.NONE : desk.lights().levelName(level),
                alert.standing().state().wording().in(desk.language()),
                figures.points(alert.gapPoints()),
                figures.amount(alert.lag(), measure),
                required == null ? Figures.NONE : figures.rate(required, measure),
                figures.period(alert.since()),
                figures.period(alert.period()),
                alert.standing().checksBehind(),
                alert.clause(),
                events.stream()
                        .sorted((a, b) -> Integer.compare(b.number(), a.number()))
                        .map(event -> event(desk, event))
                        .toList());
    }

    private static Tone calm(AlertState state) {
        return state == AlertState.RESOLVED ? Tone.MET : Tone.NONE;
    }

    private static Event event(Desk desk, AlertEvent event) {
        String before = event.levelBefore();
        String after = event.levelAfter();
        String levels = before == null || after == null
                ? name(desk, before) + name(desk, after)
                : name(desk, before) + " → " + name(desk, after);
        return new Event(
                event.number(),
                event.kind().wording().in(desk.language()),
                levels,
                desk.figures().period(event.period()),
                desk.figures().points(event.gapPoints()));
    }

    private static String name(Desk desk, @Nullable String level) {
        return level == null ? "" : desk.lights().levelName(level);
    }
}
