package io.xushi.scheme;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.LevelScale;
import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.fact.EventDemand;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.PlaceQuota;
import io.xushi.scoring.Population;
import io.xushi.scoring.RankOrder;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Ties;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Turns the sentences of a clause into what they ask. */
public final class Conditions {

    private final IndicatorCatalogue indicators;
    private final LevelScale scale;

    public Conditions(RuleSet rules) {
        this.indicators = rules.indicators();
        this.scale = rules.scheme().levels();
    }

    /** What a clause is about: one indicator, or one of those it ranges over. */
    public record About(String indicator, String target) {
        public static final About NOTHING = new About("", "");
    }

    /**
     * What one sentence asks, with what narrows it, and with the sentences below it that are joined to it by "or".
     *
     * @param alternatives one of them must hold, each of them with all its conditions
     */
    public record Asked(Sentence sentence, List<List<Condition>> alternatives) {}

    /** Who and when: all of it must hold. */
    public List<Asked> scope(Clause clause, About about) {
        return asked(clause.scope(), about);
    }

    /** What must hold, all of it; the sentence that names the indicator asks nothing. */
    public List<Asked> conditions(Clause clause, About about) {
        return asked(clause.conditions(), about);
    }

    private List<Asked> asked(List<Sentence> sentences, About about) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            List<Condition> conditions = conditions(sentence, about, narrowing(sentences, i + 1));
            if (conditions.isEmpty()) {
                continue;
            }
            if (sentence.alternative() && !asked.isEmpty()) {
                Asked above = asked.remove(asked.size() - 1);
                List<List<Condition>> all = new ArrayList<>(above.alternatives());
                all.add(conditions);
                asked.add(new Asked(above.sentence(), List.copyOf(all)));
            } else {
                asked.add(new Asked(sentence, List.of(conditions)));
            }
        }
        return asked;
    }

    /** What narrows the events of the sentence above. */
    public static List<EventDemand> narrowing(List<Sentence> sentences, int from) {
        List<EventDemand> demands = new ArrayList<>();
        for (int i = from; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            switch (sentence.form()) {
                case EVENT_CATEGORY, COUNT_CATEGORY ->
                    demands.add(new EventDemand.Category(sentence.names("categories")));
                case EVENT_ATTRIBUTE, COUNT_ATTRIBUTE ->
                    demands.add(new EventDemand.Attribute(
                            sentence.name("attribute"),
                            comparison(sentence),
                            sentence.exact("number"),
                            sentence.measure("measure")));
                case EVENT_CIRCUMSTANCE, COUNT_CIRCUMSTANCE ->
                    demands.add(new EventDemand.AnyCircumstance(sentence.names("circumstances")));
                default -> {
                    return demands;
                }
            }
        }
        return demands;
    }

    private static Comparison comparison(Sentence sentence) {
        return sentence.word("comparison", Comparison.class);
    }

    private static Figure figure(Sentence sentence) {
        return sentence.word("figure", Figure.class);
    }

    private String official(String anyName) {
        return indicators.find(anyName).map(Indicator::name).orElse(anyName);
    }

    private About named(Sentence sentence) {
        return new About(official(sentence.name("indicator")), "");
    }

    private List<Condition> conditions(Sentence sentence, About its, List<EventDemand> narrowing) {
        return switch (sentence.form()) {
            case UNIT_IS -> List.of(new Condition.UnitIs(sentence.names("units")));
            case UNIT_TYPE_IS -> List.of(new Condition.TypeIs(sentence.names("types"), true));
            case UNIT_TYPE_IS_NOT -> List.of(new Condition.TypeIs(sentence.names("types"), false));
            case GROUP_IS -> List.of(new Condition.GroupIs(sentence.names("groups")));
            case UNIT_TAGGED ->
                List.of(new Condition.Tagged(
                        sentence.name("tag"), sentence.word("has").equals("YES")));
            case UNIT_RECORD ->
                List.of(new Condition.RecordIs(
                        sentence.name("record"),
                        comparison(sentence),
                        sentence.exact("number"),
                        sentence.measure("measure")));
            case PERIOD_IS -> List.of(new Condition.MonthIs(month(sentence.word("span"))));
            case ITS_FIGURE -> List.of(compared(sentence, its));
            case ITS_FIGURE_BAND -> band(sentence, its);
            case ITS_NO_DATA -> List.of(new Condition.NoData(its.indicator(), its.target()));
            case FIGURE_OF -> List.of(compared(sentence, named(sentence)));
            case FIGURE_OF_BAND -> band(sentence, named(sentence));
            case FIGURE_AGAINST ->
                List.of(new Condition.FigureAgainstOther(
                        new Condition.FigureOf(named(sentence).indicator(), "", figure(sentence)),
                        comparison(sentence),
                        new Condition.FigureOf(
                                official(sentence.name("other")), "", sentence.word("otherFigure", Figure.class))));
            case MEETS_TARGET -> List.of(new Condition.TargetMet(named(sentence).indicator(), "", true));
            case MISSES_TARGET ->
                List.of(new Condition.TargetMet(named(sentence).indicator(), "", false));
            case MEETS_STRETCH ->
                List.of(new Condition.StretchMet(named(sentence).indicator(), ""));
            case SOME_MEET ->
                List.of(new Condition.SomeMet(
                        sentence.names("indicators").stream()
                                .map(this::official)
                                .toList(),
                        sentence.number("count").intValue()));
            case ALL_MEET ->
                sentence.names("indicators").stream()
                        .<Condition>map(name -> new Condition.TargetMet(official(name), "", true))
                        .toList();
            case HAS_NO_TASK -> List.of(new Condition.NoTask(named(sentence).indicator()));
            case HAS_TASK -> List.of(new Condition.HasTask(named(sentence).indicator()));
            case HAS_NO_DATA -> List.of(new Condition.NoData(named(sentence).indicator(), ""));
            case EVENT ->
                List.of(new Condition.EventIs(
                        sentence.name("event"), sentence.word("occurred").equals("YES"), narrowing));
            case EVENT_COUNT ->
                List.of(new Condition.EventCount(
                        sentence.name("event"),
                        narrowing,
                        comparison(sentence),
                        sentence.number("count").intValue()));
            case DUTY_OVERDUE -> List.of(overdue(sentence, sentence.name("duty")));
            case ITS_DUTY_OVERDUE -> List.of(overdue(sentence, its.indicator()));
            case DUTY_IS ->
                List.of(new Condition.DutyIs(
                        sentence.name("duty"), sentence.word("done", Condition.DutyStanding.class)));
            case ITS_DUTY ->
                List.of(new Condition.DutyIs(its.indicator(), sentence.word("done", Condition.DutyStanding.class)));
            case DUTY_STATE -> List.of(new Condition.DutyIn(sentence.name("duty"), sentence.names("states")));
            case NOT_EXEMPT -> List.of(new Condition.Exempt(sentence.name("exemption"), false));
            case EXEMPT -> List.of(new Condition.Exempt(sentence.name("exemption"), true));
            case ITS_PLACES -> List.of(places(sentence, its));
            case FIGURE_PLACES -> List.of(places(sentence, named(sentence)));
            case ITS_SHARE -> List.of(share(sentence, its));
            case FIGURE_SHARE -> List.of(share(sentence, named(sentence)));
            case ITS_DIFFERENCE -> List.of(difference(sentence, its));
            case FIGURE_DIFFERENCE -> List.of(difference(sentence, named(sentence)));
            case ITS_PLACES_STREAK -> List.of(runningPlaces(sentence, its));
            case FIGURE_PLACES_STREAK -> List.of(runningPlaces(sentence, named(sentence)));
            case ITS_OFTEN -> List.of(often(sentence, its));
            case FIGURE_OFTEN -> List.of(often(sentence, named(sentence)));
            case ITS_LEVEL_OFTEN ->
                List.of(new Condition.LevelOften(
                        its.indicator(), its.target(), sentence.number("count").intValue(), levels(sentence)));
            case ITS_STREAK -> List.of(running(sentence, its));
            case FIGURE_STREAK -> List.of(running(sentence, named(sentence)));
            case ITS_LEVEL_STREAK ->
                List.of(levelWas(sentence, its, sentence.number("count").intValue()));
            case ITS_LAST_LEVEL -> List.of(levelWas(sentence, its, 1));
            case DUE_WITHIN ->
                List.of(new Condition.DueWithin(
                        its.indicator(), sentence.number("days").intValue()));
            case TOTAL_IS -> List.of(new Condition.TotalIs(comparison(sentence), sentence.exact("points")));
            case TOTAL_BAND ->
                List.of(
                        new Condition.TotalIs(lower(sentence.word("lowEdge").equals("IN")), sentence.exact("low")),
                        new Condition.TotalIs(upper(sentence.word("highEdge").equals("IN")), sentence.exact("high")));
            case TOTAL_PLACES ->
                List.of(new Condition.TotalPlaces(
                        sentence.word("population", Population.class),
                        sentence.word("order", RankOrder.class),
                        sentence.word("ties", Ties.class),
                        sentence.number("first").intValue(),
                        sentence.number("last").intValue()));
            case TOTAL_SHARE ->
                List.of(new Condition.TotalShare(
                        sentence.word("population", Population.class),
                        sentence.word("order", RankOrder.class),
                        quota(sentence)));
            case CLAUSE_POINTS ->
                List.of(new Condition.ClausePoints(
                        sentence.name("clause"), comparison(sentence), sentence.exact("points")));
            case ITEM_POINTS ->
                List.of(new Condition.ItemPoints(
                        sentence.name("item"), comparison(sentence), sentence.exact("points")));
            case IS_VETOED ->
                List.of(new Condition.Vetoed(sentence.word("vetoed").equals("YES")));
            // What names the subject asks nothing; what narrows an event belongs to it; results are no conditions.
            default -> List.of();
        };
    }

    private static Condition overdue(Sentence sentence, String duty) {
        return new Condition.DutyOverdue(
                duty, comparison(sentence), sentence.number("days").intValue());
    }

    private static Condition difference(Sentence sentence, About about) {
        return new Condition.FigureDifference(
                new Condition.FigureOf(about.indicator(), about.target(), figure(sentence)),
                sentence.compared("value"),
                comparison(sentence),
                Ratio.of(sentence.number("number")),
                sentence.measure("measure"));
    }

    private static Condition runningPlaces(Sentence sentence, About about) {
        return new Condition.RunningPlaces(
                places(sentence, about), sentence.number("count").intValue(), monthsOf(sentence));
    }

    private static Condition often(Sentence sentence, About about) {
        return new Condition.Often(
                new Condition.FigureOf(about.indicator(), about.target(), figure(sentence)),
                comparison(sentence),
                sentence.compared("value"),
                sentence.number("count").intValue(),
                monthsOf(sentence));
    }

    /** How many months one of the periods has that a sentence counts. */
    public static int monthsOf(Sentence sentence) {
        return switch (sentence.word("length")) {
            case "QUARTER" -> 3;
            case "YEAR" -> 12;
            default -> 1;
        };
    }

    private static Condition.FigurePlaces places(Sentence sentence, About about) {
        return new Condition.FigurePlaces(
                new Condition.FigureOf(about.indicator(), about.target(), figure(sentence)),
                sentence.word("population", Population.class),
                sentence.word("order", RankOrder.class),
                sentence.number("first").intValue(),
                sentence.number("last").intValue(),
                sentence.word("ties", Ties.class));
    }

    private static Condition share(Sentence sentence, About about) {
        return new Condition.FigureShare(
                new Condition.FigureOf(about.indicator(), about.target(), figure(sentence)),
                sentence.word("population", Population.class),
                sentence.word("order", RankOrder.class),
                quota(sentence));
    }

    private static PlaceQuota quota(Sentence sentence) {
        return new PlaceQuota(
                sentence.exact("percent"),
                sentence.word("places", RoundingMode.class),
                sentence.word("last").equals("ALL"));
    }

    private static Condition running(Sentence sentence, About about) {
        return new Condition.Running(
                new Condition.FigureOf(about.indicator(), about.target(), figure(sentence)),
                comparison(sentence),
                sentence.compared("value"),
                sentence.number("count").intValue(),
                monthsOf(sentence));
    }

    private Condition levelWas(Sentence sentence, About about, int months) {
        return new Condition.LevelWas(about.indicator(), about.target(), months, levels(sentence));
    }

    private List<String> levels(Sentence sentence) {
        return sentence.names("levels").stream()
                .map(name -> scale.find(name).map(AlertLevel::id).orElse(name))
                .toList();
    }

    private static int month(String span) {
        return switch (span) {
            case "Q1" -> 3;
            case "H1" -> 6;
            case "Q3" -> 9;
            default -> 12;
        };
    }

    private static Condition compared(Sentence sentence, About about) {
        Condition.FigureOf figure = new Condition.FigureOf(about.indicator(), about.target(), figure(sentence));
        Reference reference = sentence.compared("value");
        return reference instanceof Reference.Number number
                ? new Condition.FigureIs(figure, comparison(sentence), number.number(), number.measure())
                : new Condition.FigureAgainst(figure, comparison(sentence), reference);
    }

    private static List<Condition> band(Sentence sentence, About about) {
        Condition.FigureOf figure = new Condition.FigureOf(about.indicator(), about.target(), figure(sentence));
        return List.of(
                new Condition.FigureIs(
                        figure,
                        lower(sentence.word("lowEdge").equals("IN")),
                        Ratio.of(sentence.number("low")),
                        measure(sentence, "lowMeasure")),
                new Condition.FigureIs(
                        figure,
                        upper(sentence.word("highEdge").equals("IN")),
                        Ratio.of(sentence.number("high")),
                        measure(sentence, "highMeasure")));
    }

    private static Measure measure(Sentence sentence, String gap) {
        return sentence.measure(gap);
    }

    private static Comparison lower(boolean in) {
        return in ? Comparison.AT_LEAST : Comparison.MORE_THAN;
    }

    private static Comparison upper(boolean in) {
        return in ? Comparison.AT_MOST : Comparison.LESS_THAN;
    }
}
