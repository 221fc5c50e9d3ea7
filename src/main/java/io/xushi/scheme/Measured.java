package io.xushi.scheme;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Measure;
import io.xushi.scoring.Population;
import io.xushi.scoring.RankOrder;
import io.xushi.scoring.Ties;
import io.xushi.wording.Wording;

/** A number that conditions compare; two conditions on an equal one are about the same number. */
sealed interface Measured {

    Measure POINTS = new Measure("分");
    Measure PLACE = new Measure("名");

    Wording name();

    Measure measure();

    /**
     * A figure of an indicator, or how far it lies above something.
     *
     * @param its whether the clause is about the indicator, so that its figures need no name
     * @param above what it is compared with; empty for the figure itself
     */
    record OfFigure(Condition.FigureOf figure, boolean its, Wording above, Measure measure) implements Measured {
        @Override
        public Wording name() {
            Wording own = its
                    ? Wording.of("其%s", "its %s", figure.figure().wording())
                    : Wording.of(
                            "指标“%s”的%s",
                            "the %2$s of indicator \"%1$s\"",
                            figure.indicator(),
                            figure.figure().wording());
            return above.zh().isEmpty() ? own : Wording.of("%s与%s之差", "%s less %s", own, above);
        }

        Figure kind() {
            return figure.figure();
        }
    }

    record OfRecord(String record, Measure measure) implements Measured {
        @Override
        public Wording name() {
            return Wording.of("单位资料“%s”", "unit record \"%s\"", record);
        }
    }

    record Total() implements Measured {
        @Override
        public Wording name() {
            return new Wording("总分", "the total");
        }

        @Override
        public Measure measure() {
            return POINTS;
        }
    }

    record OfClause(String clause) implements Measured {
        @Override
        public Wording name() {
            return Wording.of("条款“%s”得分", "the points of clause \"%s\"", clause);
        }

        @Override
        public Measure measure() {
            return POINTS;
        }
    }

    record OfItem(String item) implements Measured {
        @Override
        public Wording name() {
            return Wording.of("项目“%s”得分", "the points of item \"%s\"", item);
        }

        @Override
        public Measure measure() {
            return POINTS;
        }
    }

    /** Place of the total. */
    record OfPlace(Population population, RankOrder order, Ties ties) implements Measured {
        @Override
        public Wording name() {
            return order == RankOrder.HIGH_FIRST
                    ? new Wording("总分名次", "the place of the total")
                    : new Wording("总分倒数名次", "the place of the total from the last");
        }

        @Override
        public Measure measure() {
            return PLACE;
        }
    }

    /** Share of the places that a total is in; {@code way} tells apart how places are counted. */
    record OfShare(Population population, RankOrder order, String way) implements Measured {
        @Override
        public Wording name() {
            return order == RankOrder.HIGH_FIRST
                    ? new Wording("总分所居前列的比例", "the share of the places")
                    : new Wording("总分所居后列的比例", "the share of the places from the last");
        }

        @Override
        public Measure measure() {
            return Measure.PERCENT;
        }
    }
}
