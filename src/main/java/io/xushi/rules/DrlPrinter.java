package io.xushi.rules;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.fact.EventDemand;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.Conditions.About;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.PlaceQuota;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints clauses as DRL: one pattern a rule, generated names, {@code B} on every decimal. A clause is one rule (one an
 * indicator and target where it assesses every one); a scoring clause with conditions is two, the first for its scope
 * alone, so that a clause that gave nothing still has a line. The only text of a user in it are names and clause
 * numbers, as plain string literals whose characters the guard checks once more.
 */
final class DrlPrinter {

    private static final Set<SentenceForm> COUNTS_EVENTS =
            EnumSet.of(SentenceForm.PER_EVENT, SentenceForm.PER_EVENT_CATEGORY, SentenceForm.PER_EVENT_AMOUNT);

    /** Between two constraints that one condition is printed as. */
    private static final String AND = ", \n";

    private final RuleSet rules;
    private final Conditions conditions;

    DrlPrinter(RuleSet rules) {
        this.rules = rules;
        this.conditions = new Conditions(rules);
    }

    DrlText print(Stage stage) {
        StringBuilder out = new StringBuilder();
        out.append("package ").append(packageName(stage)).append(";\n");
        out.append("import io.xushi.evaluation.Dossier;\n");
        out.append("global io.xushi.evaluation.Findings findings;\n");
        Map<String, String> names = new LinkedHashMap<>();
        int number = 0;
        for (Clause clause : rules.clauses(stage)) {
            if (clause.isRaw()) {
                continue;
            }
            number++;
            int branch = 0;
            for (About about : about(clause)) {
                for (Rule rule : rules(clause, about)) {
                    branch++;
                    String name = "c" + number + "_" + branch;
                    names.put(name, clause.number());
                    out.append('\n').append(text(name, clause, rule));
                }
            }
        }
        return new DrlText(out.toString(), names);
    }

    /** A rule to be printed: all that must hold, and what is then said. */
    private record Rule(List<String> constraints, String consequence) {}

    private static String text(String name, Clause clause, Rule rule) {
        return "rule \"" + name + "\"\n@clause(" + literal(clause.number()) + ")\nwhen\n    $d : Dossier( "
                + String.join(", ", rule.constraints()) + " )\nthen\n    " + rule.consequence() + "\nend\n";
    }

    private List<About> about(Clause clause) {
        if (clause.assessesEveryDuty()) {
            return rules.clauses(Stage.TARGETS).stream()
                    .flatMap(target -> target.duty().stream())
                    .distinct()
                    .map(duty -> new About(duty, ""))
                    .toList();
        }
        if (!clause.assessesEvery()) {
            String duty = clause.stage() == Stage.ALERTS ? clause.duty().orElse("") : "";
            String indicator = clause.indicator().map(this::officialName).orElse(duty);
            return List.of(new About(indicator, clause.targetName().orElse("")));
        }
        Set<About> every = new LinkedHashSet<>();
        for (Clause target : rules.clauses(Stage.TARGETS)) {
            target.indicator()
                    .ifPresent(indicator -> every.add(new About(
                            officialName(indicator), target.targetName().orElse(""))));
        }
        return List.copyOf(every);
    }

    private String officialName(String anyName) {
        return rules.indicators().find(anyName).map(Indicator::name).orElse(anyName);
    }

    private List<Rule> rules(Clause clause, About about) {
        @Nullable Rounding rounding = rounding(clause);
        List<String> scope = constraints(conditions.scope(clause, about), null);
        List<String> all = new ArrayList<>(scope);
        all.addAll(constraints(conditions.conditions(clause, about), rounding));
        if (clause.stage() != Stage.SCORING) {
            return List.of(new Rule(all, consequence(clause, about)));
        }
        String opened = "findings.clause" + opening(clause, about) + ")" + chain(clause);
        if (all.size() == scope.size()) {
            return List.of(new Rule(scope, opened + ".holds();"));
        }
        return List.of(
                new Rule(scope, opened + ";"), new Rule(all, "findings.holds($d, " + literal(clause.number()) + ");"));
    }

    /** How a clause rounds its data before comparing. */
    private record Rounding(String scale, String mode) {}

    private static @Nullable Rounding rounding(Clause clause) {
        return clause.results().stream()
                .filter(sentence -> sentence.form() == SentenceForm.ROUND_DATA)
                .map(sentence -> new Rounding(whole(sentence, "scale"), sentence.word("rounding")))
                .findFirst()
                .orElse(null);
    }

    private List<String> constraints(List<Conditions.Asked> asked, @Nullable Rounding rounding) {
        return asked.stream()
                .flatMap(each -> constraints(each, rounding).stream())
                .toList();
    }

    // A constraint has no "and" in it: (a and b) or c is printed as (a or c) and (b or c).
    private static List<String> constraints(Conditions.Asked asked, @Nullable Rounding rounding) {
        List<String> all = List.of("");
        for (List<Condition> alternative : asked.alternatives()) {
            List<String> joined = new ArrayList<>();
            for (String before : all) {
                for (Condition condition : alternative) {
                    for (String constraint : constraint(condition, rounding).split(AND)) {
                        joined.add(before.isEmpty() ? constraint : before + " || " + constraint);
                    }
                }
            }
            all = joined;
        }
        return all;
    }

    private static String constraint(Condition condition, @Nullable Rounding rounding) {
        if (condition instanceof Condition.FigureIs is
                && !hasProperty(is.figure().figure())) {
            String number = is.number() + " " + is.measure();
            return "excess" + figureKey(is.figure(), literal(number) + last(rounding))
                    + compared(is.comparison(), Ratio.ZERO);
        }
        if (condition instanceof Condition.FigurePlaces places) {
            String place = "rank"
                    + figureKey(
                            places.figure(),
                            literals(Stream.of(
                                    places.population().name(),
                                    places.order().name(),
                                    places.ties().name())));
            return place + " >= " + places.first() + AND + place + " <= " + places.last();
        }
        if (condition instanceof Condition.FigureShare share) {
            return "inShare"
                    + figureKey(
                            share.figure(),
                            literals(Stream.concat(
                                    Stream.of(
                                            share.population().name(),
                                            share.order().name()),
                                    quota(share.quota()))))
                    + " == true";
        }
        if (condition instanceof Condition.RunningPlaces running) {
            Condition.FigurePlaces places = running.places();
            return "runningRank"
                    + figureKey(
                            places.figure(),
                            literals(Stream.of(
                                    places.population().name(),
                                    places.order().name(),
                                    places.ties().name(),
                                    String.valueOf(places.first()),
                                    String.valueOf(places.last()),
                                    String.valueOf(running.count()),
                                    String.valueOf(running.months()))))
                    + " == true";
        }
        if (condition instanceof Condition.Often often) {
            return "often"
                    + figureKey(
                            often.figure(),
                            literals(Stream.of(
                                    often.comparison().name(),
                                    often.reference().toString(),
                                    String.valueOf(often.count()),
                                    String.valueOf(often.months()))))
                    + " == true";
        }
        if (condition instanceof Condition.FigureDifference less) {
            return "excess"
                    + figureKey(less.figure(), literal(less.reference().toString()) + last(rounding))
                    + compared(less.comparison(), less.number());
        }
        if (condition instanceof Condition.Running running) {
            return "running"
                    + figureKey(
                            running.figure(),
                            literals(Stream.of(
                                    running.comparison().name(),
                                    running.reference().toString(),
                                    String.valueOf(running.count()),
                                    String.valueOf(running.months()))))
                    + " == true";
        }
        if (condition instanceof Condition.FigureIs is) {
            return figure(is.figure(), rounding) + compared(is.comparison(), is.number());
        }
        if (condition instanceof Condition.FigureAgainst against) {
            return "excess"
                    + figureKey(against.figure(), literal(against.reference().toString()) + last(rounding))
                    + compared(against.comparison(), Ratio.ZERO);
        }
        if (condition instanceof Condition.FigureAgainstOther against) {
            return "lead("
                    + literals(Stream.of(
                            against.figure().indicator(),
                            against.figure().figure().name(),
                            against.other().indicator(),
                            against.other().figure().name()))
                    + last(rounding)
                    + ")" + compared(against.comparison(), Ratio.ZERO);
        }
        if (condition instanceof Condition.TargetMet met) {
            return progress(met.indicator(), met.target()) + "!.met == " + met.met();
        }
        if (condition instanceof Condition.SomeMet some) {
            return "someMet("
                    + literals(Stream.concat(Stream.of(String.valueOf(some.count())), some.indicators().stream()))
                    + ") == true";
        }
        if (condition instanceof Condition.StretchMet met) {
            return progress(met.indicator(), met.target()) + "!.stretchMet == true";
        }
        if (condition instanceof Condition.NoTask none) {
            return "untasked(" + literal(none.indicator()) + ") == true";
        }
        if (condition instanceof Condition.HasTask task) {
            return "untasked(" + literal(task.indicator()) + ") == false";
        }
        if (condition instanceof Condition.NoData none) {
            return "noData(" + literals(Stream.of(none.indicator(), none.target())) + ") == true";
        }
        if (condition instanceof Condition.EventCount count) {
            return events(count.event(), count.demands()) + "!.counts("
                    + literals(Stream.of(count.comparison().name(), String.valueOf(count.count()))) + ") == true";
        }
        return condition instanceof Condition.EventIs is
                ? events(is.event(), is.demands()) + "!.occurred == " + is.occurred()
                : ofFacts(condition);
    }

    private static String ofFacts(Condition condition) {
        if (condition instanceof Condition.DutyIs is) {
            String duty = "duty(" + literal(is.duty()) + ")!.";
            return switch (is.standing()) {
                case DONE -> duty + "done == true";
                case NOT_DONE -> duty + "done == false";
                case IN_TIME -> duty + "inTime == true";
                case LATE -> duty + "late == true";
            };
        }
        if (condition instanceof Condition.DutyIn in) {
            return in.states().stream()
                    .map(state -> "duty(" + literal(in.duty()) + ")!.stands(" + literal(state) + ") == true")
                    .collect(Collectors.joining(" || "));
        }
        if (condition instanceof Condition.Exempt wanted) {
            return "exempt(" + literal(wanted.exemption()) + ") == " + wanted.granted();
        }
        if (condition instanceof Condition.DutyOverdue overdue) {
            return "overdue("
                    + literals(Stream.of(overdue.duty(), overdue.comparison().name(), String.valueOf(overdue.days())))
                    + ") == true";
        }
        if (condition instanceof Condition.LevelOften often) {
            return "levelOften("
                    + literals(Stream.concat(
                            Stream.of(often.indicator(), often.target(), String.valueOf(often.count())),
                            often.levels().stream()))
                    + ") == true";
        }
        if (condition instanceof Condition.DueWithin within) {
            return "dueWithin(" + literals(Stream.of(within.duty(), String.valueOf(within.days()))) + ") == true";
        }
        if (condition instanceof Condition.LevelWas was) {
            return "levelWas("
                    + literals(Stream.concat(
                            Stream.of(was.indicator(), was.target(), String.valueOf(was.months())),
                            was.levels().stream()))
                    + ") == true";
        }
        if (condition instanceof Condition.RecordIs is) {
            return "ownRecord(" + literals(Stream.of(is.name(), is.measure().name())) + ")"
                    + compared(is.comparison(), is.number());
        }
        if (condition instanceof Condition.Tagged tagged) {
            return "tagged(" + literal(tagged.tag()) + ") == " + tagged.has();
        }
        if (condition instanceof Condition.UnitIs is) {
            String names = list(is.names());
            return "name() in " + names + " || code() in " + names;
        }
        if (condition instanceof Condition.TypeIs is) {
            return "type() " + (is.is() ? "in " : "not in ") + list(is.types());
        }
        if (condition instanceof Condition.GroupIs is) {
            return "group() in " + list(is.groups());
        }
        return condition instanceof Condition.MonthIs is ? "month() == " + is.month() : ofResults(condition);
    }

    private static String ofResults(Condition condition) {
        if (condition instanceof Condition.TotalIs is) {
            return "total()" + compared(is.comparison(), is.points());
        }
        if (condition instanceof Condition.ClausePoints is) {
            return "clausePoints(" + literal(is.clause()) + ")" + compared(is.comparison(), is.points());
        }
        if (condition instanceof Condition.ItemPoints is) {
            return "itemPoints(" + literal(is.item()) + ")" + compared(is.comparison(), is.points());
        }
        if (condition instanceof Condition.TotalPlaces places) {
            String place = "place("
                    + literals(Stream.of(
                            places.population().name(),
                            places.order().name(),
                            places.ties().name()))
                    + ")";
            return place + " >= " + places.first() + AND + place + " <= " + places.last();
        }
        if (condition instanceof Condition.TotalShare share) {
            return "within("
                    + literals(Stream.concat(
                            Stream.of(share.population().name(), share.order().name()), quota(share.quota())))
                    + ") == true";
        }
        if (condition instanceof Condition.Vetoed vetoed) {
            return "vetoed() == " + vetoed.vetoed();
        }
        throw new IllegalStateException("no constraint for " + condition);
    }

    private static Stream<String> quota(PlaceQuota quota) {
        return Stream.of(quota.percent().toString(), quota.rounding().name(), String.valueOf(quota.wholeTies()));
    }

    private static String events(String event, List<EventDemand> demands) {
        StringBuilder out = new StringBuilder("events(" + literal(event) + ")");
        for (EventDemand demand : demands) {
            if (demand instanceof EventDemand.Category category) {
                out.append(".category(")
                        .append(literals(category.categories().stream()))
                        .append(')');
            } else if (demand instanceof EventDemand.Attribute attribute) {
                out.append(".attribute(")
                        .append(literals(Stream.of(
                                attribute.name(),
                                attribute.comparison().name(),
                                attribute.number().toString(),
                                attribute.measure().name())))
                        .append(')');
            } else if (demand instanceof EventDemand.AnyCircumstance any) {
                out.append(".circumstance(")
                        .append(literals(any.circumstances().stream()))
                        .append(')');
            }
        }
        return out.toString();
    }

    private static String progress(String indicator, String target) {
        return target.isEmpty()
                ? "progress(" + literal(indicator) + ")"
                : "progress(" + literals(Stream.of(indicator, target)) + ")";
    }

    private static String last(@Nullable Rounding rounding) {
        return rounding == null ? "" : ", " + literals(Stream.of(rounding.scale(), rounding.mode()));
    }

    private static String figureKey(Condition.FigureOf of, String last) {
        return "(" + literals(Stream.of(of.indicator(), of.target(), of.figure().name())) + ", " + last + ")";
    }

    private static String figure(Condition.FigureOf of, @Nullable Rounding rounding) {
        String rounded =
                rounding == null ? "" : "!.rounded(" + literals(Stream.of(rounding.scale(), rounding.mode())) + ")";
        return progress(of.indicator(), of.target()) + rounded + "!." + property(of.figure());
    }

    private static boolean hasProperty(Figure figure) {
        return EnumSet.of(
                        Figure.ACTUAL,
                        Figure.COMPLETION,
                        Figure.GROWTH,
                        Figure.FALL,
                        Figure.RISE,
                        Figure.GAP,
                        Figure.PACE_COMPLETION,
                        Figure.MONTH_COMPLETION)
                .contains(figure);
    }

    private static String property(Figure figure) {
        return switch (figure) {
            case ACTUAL -> "actual";
            case COMPLETION -> "completion";
            case GROWTH -> "growth";
            case FALL -> "fall";
            case RISE -> "rise";
            case GAP -> "gap";
            case PACE_COMPLETION -> "paceCompletion";
            case MONTH_COMPLETION -> "monthCompletion";
            default -> throw new IllegalStateException("no property for " + figure);
        };
    }

    // A fraction such as 2/3 compares as exactly as every other number does.
    private static String compared(Comparison comparison, Ratio number) {
        BigDecimal decimal = Ratio.plain(number.toComparable());
        return " " + comparison.operator() + " " + decimal.toPlainString() + "B";
    }

    private static String opening(Clause clause, About about) {
        return "($d, " + literal(clause.number()) + ", " + literal(about.indicator()) + ", " + literal(about.target());
    }

    private String consequence(Clause clause, About about) {
        return switch (clause.stage()) {
            case TARGETS ->
                clause.duty()
                                .map(duty ->
                                        "findings.duty($d, " + literal(clause.number()) + ", " + literal(duty) + ")")
                                .orElseGet(() -> "findings.target" + opening(clause, about) + ")")
                        + chain(clause) + ";";
            case ALERTS ->
                (clause.duty().isPresent() || clause.assessesEveryDuty()
                                ? "findings.dutyAlert($d, " + literals(Stream.of(clause.number(), about.indicator()))
                                        + ")"
                                : "findings.alert" + opening(clause, about) + ")")
                        + chain(clause) + ";";
            case GRADING -> "findings.grading($d, " + literal(clause.number()) + ")" + chain(clause) + ";";
            case SCORING -> throw new IllegalStateException("scoring clauses are printed as two rules");
        };
    }

    private String level(Sentence result) {
        return rules.scheme().levels().find(result.name("level")).orElseThrow().id();
    }

    private String chain(Clause clause) {
        StringBuilder calls = new StringBuilder();
        List<Sentence> results = clause.results();
        for (int i = 0; i < results.size(); i++) {
            if (COUNTS_EVENTS.contains(results.get(i).form())) {
                Conditions.narrowing(results, i + 1).forEach(demand -> calls.append(only(demand)));
            }
            calls.append(call(results.get(i)));
        }
        return calls.toString();
    }

    private static String only(EventDemand demand) {
        if (demand instanceof EventDemand.Category category) {
            return call("onlyCategory", category.categories().toArray(String[]::new));
        }
        if (demand instanceof EventDemand.Attribute attribute) {
            return call(
                    "onlyAttribute",
                    attribute.name(),
                    attribute.comparison().name(),
                    attribute.number().toString(),
                    attribute.measure().name());
        }
        return call(
                "onlyCircumstance",
                ((EventDemand.AnyCircumstance) demand).circumstances().toArray(String[]::new));
    }

    private String call(Sentence result) {
        return switch (result.form()) {
            case TARGET_AT_LEAST -> call("atLeast", exact(result, "number"));
            case TARGET_MORE_THAN -> call("moreThan", exact(result, "number"));
            case TARGET_LESS_THAN -> call("lessThan", exact(result, "number"));
            case TARGET_BASE_SHIFT_RANGE ->
                call("baseShiftRange", result.word("shift"), exact(result, "low"), exact(result, "high"));
            case TARGET_FRACTION -> call("fraction", exact(result, "number"));
            case TARGET_AT_MOST -> call("atMost", exact(result, "number"));
            case TARGET_EQUALS -> call("equalTo", exact(result, "number"));
            case TARGET_NONE_HAPPENS -> call("atMost", "0");
            case TARGET_RANGE -> call("range", exact(result, "low"), exact(result, "high"));
            case TARGET_CHANGE -> call(result.word("change").equals("UP") ? "growth" : "fall", exact(result, "number"));
            case TARGET_SHIFT -> call(result.word("shift").equals("UP") ? "rise" : "drop", exact(result, "number"));
            case TARGET_SHIFT_RANGE -> {
                boolean up = result.word("shift").equals("UP");
                Ratio low = result.exact("low");
                Ratio high = result.exact("high");
                yield up
                        ? call("shiftRange", low.toString(), high.toString())
                        : call(
                                "shiftRange",
                                high.negate().toString(),
                                low.negate().toString());
            }
            case TARGET_REFERENCE ->
                call(
                        "against",
                        result.word("figure"),
                        result.word("comparison"),
                        result.compared("value").toString(),
                        "",
                        "ACTUAL");
            case TARGET_PLACES ->
                call(
                        "places",
                        result.word("figure"),
                        result.word("population"),
                        result.word("order"),
                        whole(result, "first"),
                        whole(result, "last"),
                        result.word("ties"));
            case TARGET_ABOUT -> call("about", exact(result, "number"), exact(result, "tolerance"));
            case TARGET_EVERY_YEAR -> call("everyYear", result.word("change"), exact(result, "number"));
            case TARGET_LAST_YEAR_TIMES -> call("lastYearTimes", exact(result, "number"));
            case BASE_YEAR -> call("base", whole(result, "year"));
            case BASE_STATED -> call("base", whole(result, "year"), exact(result, "number"));
            case TARGET_BASE_CHANGE -> call("baseChange", result.word("change"), exact(result, "number"));
            case TARGET_BASE_SHIFT -> call("baseShift", result.word("shift"), exact(result, "number"));
            case TARGET_BASE_TIMES -> call("baseTimes", exact(result, "number"));
            case TARGET_YEARLY -> call("yearly", result.word("change"), exact(result, "number"));
            case TARGET_YEAR -> call("targetYear", whole(result, "year"));
            case TARGET_REVISED ->
                call(
                        "revised",
                        day(result, "from"),
                        exact(result, "number"),
                        result.name("approver"),
                        result.name("reason"));
            case LED_BY -> call("ledBy", result.name("lead"));
            case LED_BY_WITH ->
                call(
                        "ledBy",
                        Stream.concat(Stream.of(result.name("lead")), result.names("supports").stream())
                                .toArray(String[]::new));
            case ANSWERED_BY -> call("answeredBy", result.name("leader"));
            case PATH_FROM_BASE -> call("pathFromBase", result.word("step"));
            case PATH_COMPOUND -> call("compoundPath", result.word("step"));
            case PATH_HISTORY -> call("historyPath", whole(result, "years"), result.word("mean"));
            case PATH_AHEAD -> call("pathAhead", months(result.word("length")));
            case TARGET_AGAINST ->
                call(
                        "against",
                        result.word("figure"),
                        result.word("comparison"),
                        "",
                        officialName(result.name("other")),
                        result.word("otherFigure"));
            case TARGET_EVERY ->
                call(
                        "every",
                        result.word("every").equals("MONTH") ? "1" : "3",
                        result.word("bound"),
                        exact(result, "number"));
            case TARGET_BASE_AND_STRETCH ->
                call("atLeast", exact(result, "base")) + call("stretch", exact(result, "stretch"));
            case TARGET_FROM_SHEET -> call("fromSheet", result.name("sheet"));
            case TARGET_CEILING_FROM_SHEET -> call("ceilingFromSheet", result.name("sheet"));
            case NO_TASK -> call("noTask");
            case DUE -> call("due", day(result, "due"));
            case STATE_BY -> call("stateBy", result.name("state"), day(result, "due"));
            case QUALITATIVE -> call("qualitative", result.name("assessor"));
            case ISSUED_BY -> call("issuedBy", result.name("issuer"));
            case PATH_EVEN -> call("evenPath", result.word("step"));
            case PATH_LEVEL -> call("levelPath");
            case PATH_SHARES ->
                call(
                        "sharesPath",
                        result.word("step"),
                        result.numbers("percents").stream()
                                .map(BigDecimal::toPlainString)
                                .collect(Collectors.joining(";")));
            case PATH_FROM_SHEET -> call("sheetPath", result.name("sheet"));
            case PATH_MILESTONE ->
                call("milestone", result.name("milestone"), day(result, "due"), number(result, "percent"));
            case PATH_BY_DATE -> call("milestone", "", day(result, "due"), number(result, "percent"));
            case PATH_BETWEEN -> ".between(" + result.word("between").equals("STRAIGHT") + ")";
            default -> score(result);
        };
    }

    private static String day(Sentence sentence, String gap) {
        Slot.Day day = sentence.day(gap);
        return day.year() == null
                ? day.day().toString()
                : day.day().atYear(day.year()).toString();
    }

    private static String months(String length) {
        return switch (length) {
            case "QUARTER" -> "3";
            case "HALF_YEAR" -> "6";
            default -> "12";
        };
    }

    private String score(Sentence result) {
        return switch (result.form()) {
            case POINTS -> call("points", result.word("sign"), exact(result, "points"));
            case POINTS_IF_MET -> call("ifMet", exact(result, "met"), exact(result, "missed"));
            case BASE -> call("base", exact(result, "points"));
            case STEP ->
                step(
                        result,
                        result.word("side"),
                        "",
                        result.word("sign"),
                        result.limit("limit").toString());
            case STEP_IF ->
                step(
                                result,
                                result.word("side"),
                                "",
                                result.word("sign"),
                                result.limit("limit").toString())
                        + call(
                                "onlyIf",
                                result.word("condition"),
                                result.word("comparison"),
                                result.compared("value").toString());
            case RANK_STEP -> rank("rankFalling", result, "first", "less", "least");
            case RANK_PERCENT -> rank("rankFallingPercent", result, "first", "percent", "least");
            case RANK_EVEN -> rank("rankEven", result, "first", "last");
            case RANK_LIST ->
                call(
                        "rankListed",
                        result.subject("subject").toString(),
                        result.word("population"),
                        result.word("order"),
                        result.word("ties"),
                        result.numbers("listed").stream()
                                .map(BigDecimal::toPlainString)
                                .collect(Collectors.joining(";")),
                        exact(result, "rest"));
            case EFFICACY ->
                call(
                        "efficacy",
                        result.subject("subject").toString(),
                        result.word("population"),
                        result.word("order"),
                        exact(result, "full"),
                        exact(result, "base"),
                        exact(result, "equal"));
            case SHARE_OF_BEST ->
                call(
                        "shareOfBest",
                        result.subject("subject").toString(),
                        result.word("population"),
                        exact(result, "full"));
            case INVERSE_SHARE ->
                call(
                        "inverseShare",
                        result.compared("reference").toString(),
                        result.word("figure"),
                        exact(result, "full"),
                        result.limit("limit").toString());
            case OF_CLAUSES ->
                call(
                        "ofClauses",
                        Stream.concat(Stream.of(result.word("pick")), result.names("clauses").stream())
                                .toArray(String[]::new));
            case FACTOR -> call("times", exact(result, "factor"));
            case RECORD_FACTOR -> call("timesRecord", result.name("record"));
            case STEPS ->
                step(result, "ABOVE", "up", result.word("upSign"), limit(result, "upSign"))
                        + step(result, "BELOW", "down", result.word("downSign"), limit(result, "downSign"));
            case BRACKET -> bracket(result, exact(result, "to"), "NONE");
            case BRACKET_BEYOND -> bracket(result, "", result.limit("limit").toString());
            case SHARE ->
                call(
                        "share",
                        result.word("figure"),
                        result.compared("reference").toString(),
                        exact(result, "full"),
                        result.limit("limit").toString());
            case SHARE_IF ->
                call(
                        "shareIf",
                        result.word("condition"),
                        result.word("comparison"),
                        result.compared("value").toString(),
                        result.word("figure"),
                        result.compared("reference").toString(),
                        exact(result, "full"),
                        result.limit("limit").toString());
            case FACTOR_IF_MISSED -> call("factorIfMissed", exact(result, "factor"));
            case FACTOR_IF ->
                call(
                        "factorIf",
                        result.word("condition"),
                        result.word("comparison"),
                        result.compared("value").toString(),
                        exact(result, "factor"));
            case FORMULA -> {
                Ratio offset = result.exact("offset");
                yield call(
                        "formula",
                        exact(result, "factor"),
                        result.word("figure"),
                        (result.word("plus").equals("PLUS") ? offset : offset.negate()).toString(),
                        result.word("scale"));
            }
            case BAND ->
                band(
                        result,
                        exact(result, "low"),
                        result.word("lowEdge"),
                        exact(result, "high"),
                        result.word("highEdge"));
            case BAND_UPWARDS -> band(result, exact(result, "low"), result.word("lowEdge"), "", "OUT");
            case BAND_UP_TO -> band(result, "", "OUT", exact(result, "high"), result.word("highEdge"));
            case LINE ->
                call(
                        "line",
                        result.word("figure"),
                        exact(result, "low"),
                        result.word("lowEdge"),
                        exact(result, "high"),
                        result.word("highEdge"),
                        exact(result, "from"),
                        exact(result, "to"));
            case ONCE ->
                call(
                        "once",
                        result.word("figure"),
                        result.word("comparison"),
                        result.compared("value").toString(),
                        result.word("sign"),
                        exact(result, "points"));
            default -> count(result);
        };
    }

    private static String rank(String method, Sentence result, String... numbers) {
        return call(
                method,
                Stream.concat(
                                Stream.of(
                                        result.subject("subject").toString(),
                                        result.word("population"),
                                        result.word("order"),
                                        result.word("ties")),
                                Stream.of(numbers).map(gap -> exact(result, gap)))
                        .toArray(String[]::new));
    }

    private String count(Sentence result) {
        return switch (result.form()) {
            case PER_COUNT ->
                call(
                        "perCount",
                        exact(result, "amount"),
                        result.word("sign"),
                        exact(result, "points"),
                        result.limit("limit").toString(),
                        result.word("part"));
            case PER_EVENT ->
                call(
                        "perEvent",
                        result.name("event"),
                        result.measure("measure").name(),
                        exact(result, "amount"),
                        result.word("sign"),
                        exact(result, "points"),
                        result.limit("limit").toString(),
                        result.word("part"));
            case PER_EVENT_CATEGORY ->
                call(
                        "perEventOf",
                        Stream.concat(
                                        Stream.of(
                                                result.name("event"),
                                                result.measure("measure").name(),
                                                exact(result, "amount"),
                                                result.word("sign"),
                                                exact(result, "points"),
                                                result.limit("limit").toString(),
                                                result.word("part")),
                                        result.names("categories").stream())
                                .toArray(String[]::new));
            case PER_EVENT_AMOUNT ->
                call(
                        "perEventAmount",
                        result.name("event"),
                        result.name("attribute"),
                        result.measure("measure").name(),
                        exact(result, "amount"),
                        result.word("sign"),
                        exact(result, "points"),
                        result.limit("limit").toString(),
                        result.word("part"));
            case PER_PERIOD ->
                call(
                        "perPeriod",
                        result.word("figure"),
                        result.word("comparison"),
                        result.compared("value").toString(),
                        String.valueOf(Conditions.monthsOf(result)),
                        result.word("sign"),
                        exact(result, "points"),
                        result.limit("limit").toString());
            // What narrows a count is printed before it.
            case COUNT_CATEGORY, COUNT_ATTRIBUTE, COUNT_CIRCUMSTANCE -> "";
            case PER_RECORD ->
                call(
                        "perRecord",
                        result.name("record"),
                        result.measure("measure").name(),
                        exact(result, "amount"),
                        result.word("sign"),
                        exact(result, "points"),
                        result.limit("limit").toString(),
                        result.word("part"));
            case DUTIES_DONE -> listed("dutiesDone", exact(result, "points"), result.names("duties"));
            case DUTIES_SHARE -> listed("dutiesShare", exact(result, "full"), result.names("duties"));
            case DUTIES_MISSED ->
                call(
                        "dutiesMissed",
                        Stream.concat(
                                        Stream.of(
                                                exact(result, "points"),
                                                result.limit("limit").toString()),
                                        result.names("duties").stream())
                                .toArray(String[]::new));
            case DUTY_DONE -> call("dutyDone", result.name("duty"), exact(result, "points"));
            case DUTY_LATE ->
                call(
                        "dutyLate",
                        result.name("duty"),
                        exact(result, "amount"),
                        result.word("delay"),
                        exact(result, "points"),
                        result.limit("limit").toString(),
                        result.word("part"));
            case DUTY_FACTOR -> call("dutyFactor", result.name("duty"), result.name("state"), exact(result, "factor"));
            case LOSSES_TIMES -> call("lossesTimes", exact(result, "factor"));
            case NO_TASK_AS -> call("noTask", result.word("how"));
            case NO_TASK_POINTS -> call("noTaskPoints", exact(result, "points"));
            case JUDGED ->
                call(
                        "judged",
                        result.name("assessor"),
                        number(result, "low"),
                        number(result, "high"),
                        result.word("reason"));
            default -> rest(result);
        };
    }

    private static String listed(String method, String points, List<String> names) {
        return call(method, Stream.concat(Stream.of(points), names.stream()).toArray(String[]::new));
    }

    private String rest(Sentence result) {
        return switch (result.form()) {
            case SHOW_TARGET -> call("showTarget", officialName(result.name("indicator")));
            case SHOW_FIGURE ->
                call(
                        "showFigure",
                        officialName(result.name("indicator")),
                        result.word("figure"),
                        result.word("comparison"),
                        result.compared("value").toString());
            case SHOW_AGAINST ->
                call(
                        "showAgainst",
                        officialName(result.name("indicator")),
                        result.word("figure"),
                        result.word("comparison"),
                        officialName(result.name("other")),
                        result.word("otherFigure"));
            case SHOW_DUTY -> call("showDuty", result.name("duty"));
            case CLAUSE_BOUND -> call("bound", result.word("bound"), exact(result, "points"));
            case JOINT_LIMIT -> call("jointLimit", exact(result, "points"));
            case ROUND_POINTS -> call("roundPoints", whole(result, "scale"), result.word("rounding"));
            case ROUND_DATA -> call("roundData", whole(result, "scale"), result.word("rounding"));
            case VETO -> call("veto", result.word("effect"));
            case VETO_GRADE -> call("vetoGrade", grade(result));
            case VETO_CAP -> call("vetoCap", grade(result));
            case GRADE -> call("give", grade(result));
            case GRADE_CAP -> call("notAbove", grade(result));
            case GRADE_UP -> call("raise");
            case GRADE_DOWN -> call("down");
            case RANKED_LAST -> call("last");
            case CARRIED -> call("carried", result.word("sign"), exact(result, "points"), exact(result, "most"));
            case ALERT_LEVEL -> call("level", level(result));
            case LEVEL_UP -> call("up");
            case ALERT_MEASURE -> call("measure", result.name("action"));
            case ALERT_WITHIN -> call("within", whole(result, "days"));
            case NO_ALERT, NOT_JUDGED -> call("silence");
            default -> throw new IllegalStateException(result.form() + " is no result that a rule can say");
        };
    }

    private String grade(Sentence result) {
        return rules.scheme()
                .assessment()
                .grade(result.name("grade"))
                .orElseThrow()
                .id();
    }

    private static String limit(Sentence result, String sign) {
        return result.limit(result.word(sign).equals("ADD") ? "gain" : "loss").toString();
    }

    private static String step(Sentence result, String side, String which, String sign, String limit) {
        boolean plain = which.isEmpty();
        return call(
                "step",
                result.word("figure"),
                result.compared("reference").toString(),
                side,
                exact(result, plain ? "amount" : which),
                stepMeasure(result, plain ? "measure" : which + "Measure"),
                sign,
                exact(result, plain ? "points" : which + "Points"),
                limit,
                result.word("part"));
    }

    private static String bracket(Sentence result, String to, String limit) {
        return call(
                "bracket",
                result.word("figure"),
                result.compared("reference").toString(),
                result.word("side"),
                exact(result, "from"),
                to,
                exact(result, "amount"),
                stepMeasure(result, "measure"),
                result.word("sign"),
                exact(result, "points"),
                limit,
                result.word("part"));
    }

    private static String stepMeasure(Sentence result, String gap) {
        Measure measure = result.measure(gap);
        return measure.name();
    }

    private static String band(Sentence result, String low, String lowEdge, String high, String highEdge) {
        return call(
                "band",
                result.word("figure"),
                low,
                lowEdge,
                high,
                highEdge,
                result.word("sign"),
                exact(result, "points"));
    }

    private static String call(String method, String... arguments) {
        return "." + method + "(" + literals(Stream.of(arguments)) + ")";
    }

    private static String exact(Sentence sentence, String gap) {
        return sentence.exact(gap).toString();
    }

    private static String number(Sentence sentence, String gap) {
        return sentence.number(gap).toPlainString();
    }

    // 2.0 decimals are 2.
    private static String whole(Sentence sentence, String gap) {
        return String.valueOf(sentence.number(gap).intValueExact());
    }

    private static String list(List<String> names) {
        return "(" + literals(names.stream()) + ")";
    }

    private static String literals(Stream<String> texts) {
        return texts.map(DrlPrinter::literal).collect(Collectors.joining(", "));
    }

    /** A plain string literal; nothing is escaped, because the guard lets in only characters that need no escape. */
    private static String literal(String text) {
        return "\"" + text + "\"";
    }

    static String packageName(Stage stage) {
        return "xushi." + stage.fileStem();
    }
}
