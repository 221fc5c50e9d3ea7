package io.xushi.scheme;

import io.xushi.fact.EventDemand;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.PlaceQuota;
import io.xushi.scoring.Population;
import io.xushi.scoring.RankOrder;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Ties;
import java.util.List;

/**
 * What a sentence under 适用 or 当 asks, with official names: the form in which rules are printed from it, and in which
 * an explanation says why it does not hold.
 */
public sealed interface Condition {

    /** One figure of one indicator. */
    record FigureOf(String indicator, String target, Figure figure) {}

    /** By name or code. */
    record UnitIs(List<String> names) implements Condition {}

    record TypeIs(List<String> types, boolean is) implements Condition {}

    record GroupIs(List<String> groups) implements Condition {}

    record Tagged(String tag, boolean has) implements Condition {}

    record RecordIs(String name, Comparison comparison, Ratio number, Measure measure) implements Condition {}

    /** @param month with which the data cut-off must end */
    record MonthIs(int month) implements Condition {}

    record FigureIs(FigureOf figure, Comparison comparison, Ratio number, Measure measure) implements Condition {}

    record FigureAgainst(FigureOf figure, Comparison comparison, Reference reference) implements Condition {}

    /** A figure less what it is measured from. */
    record FigureDifference(FigureOf figure, Reference reference, Comparison comparison, Ratio number, Measure measure)
            implements Condition {}

    record FigureAgainstOther(FigureOf figure, Comparison comparison, FigureOf other) implements Condition {}

    record TargetMet(String indicator, String target, boolean met) implements Condition {}

    /** So many of the indicators meet their targets. */
    record SomeMet(List<String> indicators, int count) implements Condition {
        public SomeMet {
            indicators = List.copyOf(indicators);
        }
    }

    record StretchMet(String indicator, String target) implements Condition {}

    record NoTask(String indicator) implements Condition {}

    record HasTask(String indicator) implements Condition {}

    record NoData(String indicator, String target) implements Condition {}

    /** @param demands what the event must be like, all of it */
    record EventIs(String event, boolean occurred, List<EventDemand> demands) implements Condition {
        public EventIs {
            demands = List.copyOf(demands);
        }
    }

    /** How many such events occurred. */
    record EventCount(String event, List<EventDemand> demands, Comparison comparison, int count) implements Condition {
        public EventCount {
            demands = List.copyOf(demands);
        }
    }

    /** How a duty stands. */
    enum DutyStanding {
        DONE,
        NOT_DONE,
        IN_TIME,
        LATE
    }

    record DutyIs(String duty, DutyStanding standing) implements Condition {}

    record DutyIn(String duty, List<String> states) implements Condition {}

    record Exempt(String exemption, boolean granted) implements Condition {}

    /** Place of a figure among those of other units. */
    record FigurePlaces(FigureOf figure, Population population, RankOrder order, int first, int last, Ties ties)
            implements Condition {}

    /** Place of a figure within a share of the places. */
    record FigureShare(FigureOf figure, Population population, RankOrder order, PlaceQuota quota)
            implements Condition {}

    /**
     * A comparison that holds at each of the last periods.
     *
     * @param count of periods, this one among them
     * @param months length of a period
     */
    record Running(FigureOf figure, Comparison comparison, Reference reference, int count, int months)
            implements Condition {}

    /** A place that is held at each of the last periods. */
    record RunningPlaces(FigurePlaces places, int count, int months) implements Condition {}

    /** A comparison that holds at the ends of so many of the scheme's periods so far, whichever they are. */
    record Often(FigureOf figure, Comparison comparison, Reference reference, int count, int months)
            implements Condition {}

    /**
     * An alert level that so many of the months before this one had, whichever they are.
     *
     * @param levels ids
     */
    record LevelOften(String indicator, String target, int count, List<String> levels) implements Condition {}

    /**
     * The alert level that the months before this one had, each of them one of these.
     *
     * @param levels ids
     */
    record LevelWas(String indicator, String target, int months, List<String> levels) implements Condition {}

    /** A duty that is not done and whose day is less than so many days away. */
    record DueWithin(String duty, int days) implements Condition {}

    /** A duty that is late by so many days. */
    record DutyOverdue(String duty, Comparison comparison, int days) implements Condition {}

    record TotalIs(Comparison comparison, Ratio points) implements Condition {}

    /** Place of the total, counted from the best or from the worst. */
    record TotalPlaces(Population population, RankOrder order, Ties ties, int first, int last) implements Condition {}

    /** Place of the total within a share of the places, the best or the worst. */
    record TotalShare(Population population, RankOrder order, PlaceQuota quota) implements Condition {}

    record ClausePoints(String clause, Comparison comparison, Ratio points) implements Condition {}

    record ItemPoints(String item, Comparison comparison, Ratio points) implements Condition {}

    record Vetoed(boolean vetoed) implements Condition {}
}
