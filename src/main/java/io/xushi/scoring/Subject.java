package io.xushi.scoring;

import io.xushi.indicator.Figure;
import io.xushi.wording.Wording;

/** By what units are ranked or measured against each other. */
public sealed interface Subject {

    /** How points of a clause are written; {@code N} stands for its number in quotation marks. */
    Wording CLAUSE = new Wording("条款N得分", "the points of clause N");

    Wording ITEM = new Wording("项目N得分", "the points of item N");
    Wording TOTAL = new Wording("总分", "the total");

    /** A figure of the indicator that the clause is about. */
    record OfFigure(Figure figure) implements Subject {
        @Override
        public String toString() {
            return "FIGURE " + figure;
        }
    }

    /** Points of another clause. */
    record OfClause(String clause) implements Subject {
        @Override
        public String toString() {
            return "CLAUSE " + clause;
        }
    }

    /** Points of an item, this clause not counted. */
    record OfItem(String item) implements Subject {
        @Override
        public String toString() {
            return "ITEM " + item;
        }
    }

    /** The total, clauses that read points of several units not counted. */
    record OfTotal() implements Subject {
        @Override
        public String toString() {
            return "TOTAL";
        }
    }

    /** Whether it is known only when all units have their points. */
    default boolean ofPoints() {
        return !(this instanceof OfFigure);
    }

    /** Reads what {@code toString} of each writes. */
    static Subject parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return new OfTotal();
        }
        String rest = text.substring(blank + 1);
        return switch (text.substring(0, blank)) {
            case "FIGURE" -> new OfFigure(Figure.valueOf(rest));
            case "CLAUSE" -> new OfClause(rest);
            case "ITEM" -> new OfItem(rest);
            default -> throw new IllegalArgumentException("no subject " + text);
        };
    }
}
