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

    /** A number of the unit's own (资料), in the figure's measure. */
    record OfRecord(String name) implements Reference {
        @Override
        public String toString() {
            return "RECORD " + name;
        }
    }

    /** The mean of the same stretch in the years before. */
    record YearsMean(int years) implements Reference {
        @Override
        public String toString() {
            return "YEARS " + years;
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
        return switch (text.substring(0, blank)) {
            case "UNIT" -> new OfUnit(rest);
            case "RECORD" -> new OfRecord(rest);
            case "YEARS" -> new YearsMean(Integer.parseInt(rest));
            default -> new Number(Ratio.parse(text.substring(0, blank)), new Measure(rest));
        };
    }
}
