package io.xushi.scheme;

import io.xushi.calendar.Span;
import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Conditions.About;
import io.xushi.scoring.Reference;
import io.xushi.scoring.ReferenceKind;
import io.xushi.wording.Wording;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a clause asks of a unit before it speaks, scope and conditions together, in a form that can be compared:
 * which numbers it lets through, which names, and what else must hold.
 */
final class Asking {

    private static final Set<SentenceForm> ASKING_NOTHING = EnumSet.of(
            SentenceForm.ASSESS, SentenceForm.ASSESS_TARGET, SentenceForm.ASSESS_EVERY, SentenceForm.ASSESS_DUTY);

    private final RuleSet rules;
    private final Clause clause;
    private final About about;
    private final Map<Measured, Interval> numbers = new LinkedHashMap<>();
    private final Map<Measured, Sentence> sentences = new HashMap<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final Set<String> excludedTypes = new LinkedHashSet<>();
    private final Set<Condition> others = new LinkedHashSet<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private boolean understood = true;

    /**
     * Why a clause cannot hold.
     *
     * @param never whether it cannot hold at all, rather than for some units
     */
    record Contradiction(Sentence sentence, Wording words, boolean never) {}

    /** What a clause asks beside one number. */
    record Rest(
            Map<Measured, Interval> numbers,
            Map<String, Set<String>> names,
            Set<String> excluded,
            Set<Condition> others) {}

    private Asking(RuleSet rules, Clause clause, About about) {
        this.rules = rules;
        this.clause = clause;
        this.about = about;
        Conditions conditions = new Conditions(rules);
        take(clause.scope(), conditions.scope(clause, about));
        take(clause.conditions(), conditions.conditions(clause, about));
    }

    /** Of every clause but DRL, in order. */
    static List<Asking> all(RuleSet rules) {
        return rules.clauses().stream()
                .filter(clause -> !clause.isRaw())
                .map(clause -> new Asking(rules, clause, about(rules, clause)))
                .toList();
    }

    private static About about(RuleSet rules, Clause clause) {
        return clause.indicator()
                .map(name -> new About(
                        rules.indicators().find(name).map(Indicator::name).orElse(name),
                        clause.targetName().orElse("")))
                .orElse(About.NOTHING);
    }

    /** What it asks where it is about the same as another clause, because it is about every indicator. */
    Asking about(Asking other) {
        return clause.assessesEvery() ? new Asking(rules, clause, other.about) : this;
    }

    Clause clause() {
        return clause;
    }

    boolean isAboutSame(Asking other) {
        return about.equals(other.about) && clause.assessesEvery() == other.clause.assessesEvery();
    }

    About about() {
        return about;
    }

    Map<Measured, Interval> numbers() {
        return numbers;
    }

    /** The last sentence about a number. */
    Sentence sentence(Measured number) {
        Sentence sentence = sentences.get(number);
        if (sentence == null) {
            throw new IllegalArgumentException("clause " + clause.number() + " does not ask for " + number);
        }
        return sentence;
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }

    boolean canHold() {
        return contradictions.stream().noneMatch(Contradiction::never);
    }

    /** Whether every sentence of it is known here. */
    boolean isUnderstood() {
        return understood;
    }

    Rest without(Measured number) {
        Map<Measured, Interval> rest = new HashMap<>(numbers);
        rest.remove(number);
        return new Rest(rest, names, excludedTypes, others);
    }

    /** Whether the other one holds whenever this one does. */
    boolean implies(Asking other) {
        if (!other.understood) {
            return false;
        }
        boolean inNumbers = other.numbers.entrySet().stream()
                .allMatch(entry -> entry.getValue().covers(numbers.getOrDefault(entry.getKey(), Interval.ANY)));
        boolean inNames = other.names.entrySet().stream().allMatch(entry -> {
            Set<String> own = names.get(entry.getKey());
            return own != null && entry.getValue().containsAll(own);
        });
        Set<String> types = names.getOrDefault("type", Set.of());
        boolean outside = other.excludedTypes.stream()
                .allMatch(type -> excludedTypes.contains(type) || !types.isEmpty() && !types.contains(type));
        return inNumbers
                && inNames
                && outside
                && other.others.stream()
                        .allMatch(wanted -> others.stream().anyMatch(own -> EventDemands.implies(own, wanted)));
    }

    private void take(List<Sentence> written, List<Conditions.Asked> asked) {
        Set<Sentence> known = new HashSet<>();
        for (Conditions.Asked one : asked) {
            known.add(one.sentence());
            understood &= one.alternatives().size() == 1;
            one.alternatives().get(0).forEach(condition -> take(one.sentence(), condition));
        }
        understood &= written.stream()
                .allMatch(sentence -> known.contains(sentence)
                        || ASKING_NOTHING.contains(sentence.form())
                        || sentence.form().narrowsEvents());
    }

    private void take(Sentence sentence, Condition condition) {
        if (condition instanceof Condition.FigureIs is) {
            figure(sentence, is);
        } else if (condition instanceof Condition.FigureAgainst against) {
            against(sentence, against);
        } else if (condition instanceof Condition.FigureDifference less) {
            above(sentence, less.figure(), less.reference(), Interval.of(less.comparison(), less.number()));
        } else if (condition instanceof Condition.FigureAgainstOther against) {
            number(
                    sentence,
                    new Measured.OfFigure(
                            against.figure(), isIts(against.figure()), named(against.other()), Measure.PERCENT),
                    Interval.of(against.comparison(), Ratio.ZERO));
        } else if (condition instanceof Condition.RecordIs is) {
            number(sentence, new Measured.OfRecord(is.name(), is.measure()), Interval.of(is.comparison(), is.number()));
        } else if (condition instanceof Condition.TypeIs is && !is.is()) {
            excludedTypes.addAll(is.types());
            checkTypes(sentence);
        } else if (condition instanceof Condition.TypeIs is) {
            oneOf(sentence, "type", is.types(), new Wording("单位类型", "the unit type"));
            checkTypes(sentence);
        } else if (condition instanceof Condition.GroupIs is) {
            oneOf(sentence, "group", is.groups(), new Wording("考核组", "the peer group"));
        } else if (condition instanceof Condition.UnitIs is) {
            // A unit goes by its name and by its code: two lists that share no word may still share a unit.
            names.merge("unit", Set.copyOf(is.names()), Asking::common);
        } else {
            takePoints(sentence, condition);
        }
    }

    private void takePoints(Sentence sentence, Condition condition) {
        if (condition instanceof Condition.TotalIs is) {
            number(sentence, new Measured.Total(), Interval.of(is.comparison(), is.points()));
        } else if (condition instanceof Condition.ClausePoints is) {
            number(sentence, new Measured.OfClause(is.clause()), Interval.of(is.comparison(), is.points()));
        } else if (condition instanceof Condition.ItemPoints is) {
            number(sentence, new Measured.OfItem(is.item()), Interval.of(is.comparison(), is.points()));
        } else if (condition instanceof Condition.TotalPlaces places) {
            number(
                    sentence,
                    new Measured.OfPlace(places.population(), places.order(), places.ties()),
                    new Interval(Ratio.of(places.first()), true, Ratio.of(places.last()), true));
        } else if (condition instanceof Condition.TotalShare share) {
            number(
                    sentence,
                    new Measured.OfShare(
                            share.population(),
                            share.order(),
                            share.quota().rounding() + " " + share.quota().wholeTies()),
                    new Interval(null, false, share.quota().percent(), true));
        } else if (condition instanceof Condition.MonthIs is) {
            month(sentence, is);
        } else {
            other(sentence, condition);
        }
    }

    private boolean isIts(Condition.FigureOf figure) {
        return figure.indicator().equals(about.indicator()) && figure.target().equals(about.target());
    }

    private static Wording named(Condition.FigureOf figure) {
        return Wording.of(
                "指标“%s”的%s",
                "the %2$s of indicator \"%1$s\"",
                figure.indicator(),
                figure.figure().wording());
    }

    // 降幅 is 增速 turned round.
    private void figure(Sentence sentence, Condition.FigureIs is) {
        Interval interval = Interval.of(is.comparison(), is.number());
        boolean fall = is.figure().figure() == Figure.FALL;
        Condition.FigureOf figure = fall
                ? new Condition.FigureOf(is.figure().indicator(), is.figure().target(), Figure.GROWTH)
                : is.figure();
        number(
                sentence,
                new Measured.OfFigure(figure, isIts(is.figure()), new Wording("", ""), is.measure()),
                fall ? interval.negated() : interval);
    }

    private void against(Sentence sentence, Condition.FigureAgainst against) {
        boolean target = against.reference() instanceof Reference.Known known && known.kind() == ReferenceKind.TARGET;
        Figure figure = against.figure().figure();
        if (target && (figure == Figure.COMPLETION || figure == Figure.GAP)) {
            Ratio number = figure == Figure.GAP ? Ratio.ZERO : Ratio.HUNDRED;
            Measure measure = figure == Figure.GAP ? Measure.PERCENTAGE_POINT : Measure.PERCENT;
            figure(sentence, new Condition.FigureIs(against.figure(), against.comparison(), number, measure));
            return;
        }
        above(sentence, against.figure(), against.reference(), Interval.of(against.comparison(), Ratio.ZERO));
    }

    private void above(Sentence sentence, Condition.FigureOf figure, Reference from, Interval interval) {
        Wording reference = from instanceof Reference.OfUnit unit
                ? Wording.of("参照值“%s”", "reference \"%s\"", unit.name())
                : from instanceof Reference.Known known ? known.kind().wording() : Wording.same(from.toString());
        number(sentence, new Measured.OfFigure(figure, isIts(figure), reference, Measure.PERCENT), interval);
    }

    private void number(Sentence sentence, Measured number, Interval interval) {
        Interval before = numbers.getOrDefault(number, Interval.ANY);
        Interval both = before.and(interval);
        if (both.isEmpty() && !before.isEmpty()) {
            boolean compared = number instanceof Measured.OfFigure figure
                    && !figure.above().zh().isEmpty();
            never(
                    sentence,
                    compared
                            ? Wording.of("%s前后要求相反", "what is asked of %s is contrary", number.name())
                            : Wording.of(
                                    "%s既要%s，又要%s",
                                    "%s must be %s and also %s",
                                    number.name(),
                                    before.in(number.measure()),
                                    interval.in(number.measure())));
        }
        numbers.put(number, both);
        sentences.put(number, sentence);
        checkTask(sentence, number);
    }

    private void oneOf(Sentence sentence, String key, List<String> some, Wording what) {
        Set<String> before = names.get(key);
        Set<String> both = before == null ? Set.copyOf(some) : common(before, Set.copyOf(some));
        if (both.isEmpty() && (before == null || !before.isEmpty())) {
            never(sentence, Wording.of("%s的两处没有共同的名称", "the two lists of %s share no name", what));
        }
        names.put(key, both);
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> common = new LinkedHashSet<>(a);
        common.retainAll(b);
        return common;
    }

    private void checkTypes(Sentence sentence) {
        Set<String> wanted = names.getOrDefault("type", Set.of());
        Set<String> both = common(new TreeSet<>(wanted), excludedTypes);
        if (both.isEmpty()) {
            return;
        }
        contradictions.add(new Contradiction(
                sentence,
                Wording.of(
                        "单位类型“%s”写在“是”里，又写在“不是”里",
                        "unit type \"%s\" is both among those that are meant and those that are not",
                        String.join("、", both)),
                excludedTypes.containsAll(wanted)));
    }

    private void month(Sentence sentence, Condition.MonthIs is) {
        if (!ends(rules.scheme().period(), is.month())) {
            never(
                    sentence,
                    Wording.of(
                            "考核期 %s 至 %s 里没有 %d 月底",
                            "the scheme's period, %s to %s, has no end of month %d",
                            rules.scheme().period().from(),
                            rules.scheme().period().to(),
                            is.month()));
        }
        boolean differs = others.stream().anyMatch(other -> other instanceof Condition.MonthIs && !other.equals(is));
        if (differs) {
            never(sentence, new Wording("时段写了两个不同的", "two different parts of the year are named"));
        }
        others.add(is);
    }

    private static boolean ends(Span span, int month) {
        YearMonth last = YearMonth.from(span.to().plusDays(1)).minusMonths(1);
        for (YearMonth each = YearMonth.from(span.from()); !each.isAfter(last); each = each.plusMonths(1)) {
            if (each.getMonthValue() == month) {
                return true;
            }
        }
        return false;
    }

    private void other(Sentence sentence, Condition condition) {
        if (others.stream().anyMatch(before -> Contraries.exclude(before, condition))) {
            never(sentence, new Wording("这一句与前面的一句不能同时成立", "this sentence and one before it cannot both hold"));
        }
        if (condition instanceof Condition.EventIs event && EventDemands.exclude(event.demands())) {
            never(sentence, new Wording("事件的几行要求没有一起事件能同时符合", "no event can be all that the lines below it ask"));
        }
        others.add(condition);
        if (condition instanceof Condition.NoTask) {
            numbers.keySet().forEach(number -> checkTask(sentence, number));
        }
    }

    // A figure of a target, where there is none.
    private void checkTask(Sentence sentence, Measured number) {
        boolean needs = number instanceof Measured.OfFigure figure
                && figure.kind().needsTarget()
                && others.contains(new Condition.NoTask(figure.figure().indicator()));
        if (needs) {
            never(sentence, Wording.of("没有任务就没有%s", "without a task there is no such figure as %s", number.name()));
        }
    }

    private void never(Sentence sentence, Wording words) {
        contradictions.add(new Contradiction(sentence, words, true));
    }
}
