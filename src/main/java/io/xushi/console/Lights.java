package io.xushi.console;

import io.xushi.alert.LevelScale;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.pace.ProgressState;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how a unit stands on a target: the level a rule gave, or else the state of its progress. */
final class Lights {

    static final String MET = "met";
    static final String ON_PACE = "on_pace";
    static final String BEHIND = "behind";
    static final String MISSED = "missed";
    static final String NO_DATA = "no_data";

    private static final int LEVEL = 10;

    private final LevelScale scale;
    private final Figures figures;

    Lights(LevelScale scale, Figures figures) {
        this.scale = scale;
        this.figures = figures;
    }

    /** @param widest per cent that a whole bar stands for; {@code null} for no bar */
    Light of(UnitCard card, ProgressCard progress, @Nullable BigDecimal widest) {
        ProgressState state = state(progress);
        Optional<AlertCard> alert = alert(card, progress);
        Bar bar = widest == null ? null : Bar.of(progress.completionPercent(), progress.expectedPercent(), widest);
        String gap = progress.gapPoints();
        return new Light(
                alert.map(each -> Tone.of(scale, each.level())).orElseGet(() -> tone(state)),
                alert.map(each -> levelName(each.level()))
                        .orElseGet(() -> state.wording().in(figures.language())),
                figures.points(gap),
                figures.percent(progress.completionPercent()),
                alert.map(AlertCard::level).orElseGet(() -> bucket(state)),
                alert.map(each -> LEVEL + severity(each.level())).orElseGet(() -> severity(state)),
                gap == null ? null : new BigDecimal(gap),
                bar);
    }

    String levelName(String id) {
        return scale.find(id).map(level -> level.name().in(figures.language())).orElse(id);
    }

    static ProgressState state(ProgressCard progress) {
        return ProgressState.valueOf(progress.state().toUpperCase(Locale.ROOT));
    }

    static Optional<AlertCard> alert(UnitCard card, ProgressCard progress) {
        return card.alerts().stream()
                .filter(alert -> alert.indicator().equals(progress.indicator())
                        && Objects.equals(alert.targetName(), progress.targetName()))
                .findFirst();
    }

    private int severity(String level) {
        return scale.find(level).map(found -> scale.severity(found.id())).orElse(0);
    }

    private static int severity(ProgressState state) {
        return switch (state) {
            case MISSED -> 9;
            case BEHIND -> 8;
            case OVERDUE -> 7;
            case NO_DATA -> 6;
            case NOT_DUE -> 5;
            case ON_PACE -> 3;
            case MET -> 2;
            case NOT_APPLICABLE -> 1;
        };
    }

    private static Tone tone(ProgressState state) {
        return switch (state) {
            case MET -> Tone.MET;
            case ON_PACE -> Tone.ON_PACE;
            case BEHIND -> Tone.BEHIND;
            case MISSED -> Tone.MISSED;
            case NO_DATA, NOT_DUE, OVERDUE, NOT_APPLICABLE -> Tone.NONE;
        };
    }

    private static String bucket(ProgressState state) {
        return switch (state) {
            case MET -> MET;
            case ON_PACE -> ON_PACE;
            case BEHIND -> BEHIND;
            case MISSED -> MISSED;
            case NO_DATA, NOT_DUE, OVERDUE, NOT_APPLICABLE -> NO_DATA;
        };
    }
}
