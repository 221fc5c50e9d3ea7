package io.xushi.console;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.LevelScale;
import java.util.List;
import java.util.Locale;

/** How a state looks: a colour, and a shape that says the same without colour. */
enum Tone {
    MET("check"),
    ON_PACE("circle"),
    BLUE("down"),
    YELLOW("triangle"),
    ORANGE("diamond"),
    RED("square"),
    BEHIND("down"),
    MISSED("cross"),
    NONE("ring");

    private static final List<Tone> LEVELS = List.of(BLUE, YELLOW, ORANGE, RED);

    private final String shape;

    Tone(String shape) {
        this.shape = shape;
    }

    /** The style sheet's class. */
    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reference to the symbol in the page. */
    public String shape() {
        return "#shape-" + shape;
    }

    /** The colour a level is called by; any other level takes the colour of its degree. */
    static Tone of(LevelScale scale, String level) {
        for (Tone tone : LEVELS) {
            if (tone.name().equalsIgnoreCase(level)) {
                return tone;
            }
        }
        List<String> ids = scale.levels().stream().map(AlertLevel::id).toList();
        int degree = Math.max(0, ids.indexOf(level));
        return LEVELS.get(LEVELS.size() - Math.min(LEVELS.size(), Math.max(1, ids.size() - degree)));
    }
}
