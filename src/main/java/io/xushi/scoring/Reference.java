package io.xushi.scoring;

import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;

/** What a figure is measured from or compared with. */
public sealed interface Reference {

    /** A value that the engine knows for the unit: its target, last year's value … */
    record Known(ReferenceKind kind) implements Reference {
        @Override
        public String toString() {
            return kind.name();
        }
    }

    /** The same figure of a reference unit, such as the average of the province. */
    record OfUnit(String name) implements Reference {
        @Override
        public String toString() {
            return "UNIT " + name;
        }
    }

    record Number(Ratio number, Measure measure) implements Reference {
        @Override
        public String toString() {
            return number + " " + measure;
        }
    }

    /** Reads what {@code toString} of each writes. */
    static Reference parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return new Known(ReferenceKind.valueOf(text));
        }
        String rest = text.substring(blank + 1);
        return text.startsWith("UNIT ")
                ? new OfUnit(rest)
                : new Number(Ratio.parse(text.substring(0, blank)), new Measure(rest));
    }
}
