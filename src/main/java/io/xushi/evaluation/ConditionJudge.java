package io.xushi.evaluation;

import io.xushi.fact.Duty;
import io.xushi.fact.DutyReport;
import io.xushi.fact.EventDemand;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scheme.Condition.FigureOf;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.Conditions.About;
import io.xushi.scoring.ClauseRules;
import io.xushi.scoring.LineStatus;
import io.xushi.scoring.Operand;
import io.xushi.scoring.RankOrder;
import io.xushi.scoring.Ties;
import io.xushi.wording.Wording;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a condition holds, and with which numbers: the rules decide, this explains. Both read the same figures,
 * and a test holds them against each other.
 */
final class ConditionJudge {

    private final Dossier dossier;
    private final About about;
    private final ClauseRules.@Nullable Rounding rounding;

    /**
     * @param about what the clause is about, so that its own figures need no name
     * @param rounding of figures before they are compared, {@code null} for none
     */
    ConditionJudge(Dossier dossier, About about, ClauseRules.@Nullable Rounding rounding) {
        this.dossier = dossier;
        this.about = about;
        this.rounding = rounding;
    }

    private Operand rounded(Operand figure) {
        return rounding == null ? figure : figure.rounded(rounding);
    }

    /**
     * Whether it holds.
     *
     * @param holds {@code null} when a value that decides is missing
     * @param words the comparison with its numbers
     * @param gap what is missing, {@code null} when nothing is
     */
    record Verdict(
            @Nullable Boolean holds,
            Wording words,
            List<Operand> operands,
            @Nullable LineStatus gap) {

        static Verdict known(boolean holds, Wording words, Operand... operands) {
            return new Verdict(holds, words, List.of(operands), null);
        }

        static Verdict open(Wording words, LineStatus gap, Operand... operands) {
            return new Verdict(null, words, List.of(operands), gap);
        }
    }

    /** A sentence with its alternatives: one of them must hold. */
    Verdict judge(Conditions.Asked asked) {
        List<Verdict> each = asked.alternatives().stream().map(this::judge).toList();
        if (each.size() == 1) {
            return each.get(0);
        }
        List<Operand> operands =
                each.stream().flatMap(one -> one.operands().stream()).toList();
        Wording words = new Wording(
                String.join("，或 ", each.stream().map(one -> one.words().zh()).toList()),
                String.join(", or ", each.stream().map(one -> one.words().en()).toList()));
        if (each.stream().anyMatch(one -> Boolean.TRUE.equals(one.holds()))) {
            return new Verdict(true, words, operands, null);
        }
        LineStatus gap = each.stream().map(Verdict::gap).reduce(null, LineStatus::together);
        return new Verdict(gap == null ? false : null, words, operands, gap);
    }

    /** All of a sentence's conditions together. */
    Verdict judge(List<Condition> conditions) {
        List<Operand> operands = new ArrayList<>();
        List<Wording> words = new ArrayList<>();
        @Nullable Boolean holds = true;
        LineStatus gap = null;
        for (Condition condition : conditions) {
            Verdict one = judge(condition);
            operands.addAll(one.operands());
            words.add(one.words());
            if (Boolean.FALSE.equals(one.holds())) {
                holds = false;
            } else if (one.holds() == null && !Boolean.FALSE.equals(holds)) {
                holds = null;
            }
            gap = LineStatus.together(gap, one.gap());
        }
        return new Verdict(holds, joined(words), operands, holds == null ? gap : null);
    }

    static Wording joined(List<Wording> words) {
        return new Wording(
                String.join("；", words.stream().map(Wording::zh).distinct().toList()),
                String.join("; ", words.stream().map(Wording::en).distinct().toList()));
    }

    private Verdict judge(Condition condition) {
        if (condition instanceof Condition.FigureIs is) {
            Operand left = rounded(named(is.figure()));
            Operand right = Operand.unnamed(is.number(), is.measure());
            return compared(left, is.comparison(), right);
        }
        if (condition instanceof Condition.FigureAgainst against) {
            Operand left = rounded(named(against.figure()));
            return compared(
                    left,
                    against.comparison(),
                    named(against.figure(), dossier.reference(against.figure(), against.reference())));
        }
        if (condition instanceof Condition.FigureDifference less) {
            return difference(less);
        }
        if (condition instanceof Condition.FigureAgainstOther against) {
            return compared(
                    rounded(withIndicator(against.figure())),
                    against.comparison(),
                    rounded(withIndicator(against.other())));
        }
        if (condition instanceof Condition.FigurePlaces places) {
            return places(places);
        }
        if (condition instanceof Condition.FigureShare share) {
            return share(share);
        }
        if (condition instanceof Condition.RunningPlaces running) {
            return running(running);
        }
        if (condition instanceof Condition.Often often) {
            return often(often);
        }
        if (condition instanceof Condition.Running running) {
            return running(running);
        }
        if (condition instanceof Condition.TargetMet met) {
            return met(met.indicator(), met.target(), met.met());
        }
        if (condition instanceof Condition.SomeMet some) {
            return someMet(some);
        }
        if (condition instanceof Condition.StretchMet stretch) {
            return stretchMet(stretch);
        }
        if (condition instanceof Condition.NoTask none) {
            return task(none.indicator(), false);
        }
        if (condition instanceof Condition.HasTask task) {
            return task(task.indicator(), true);
        }
        if (condition instanceof Condition.NoData none) {
            boolean missing = dossier.noData(none.indicator(), none.target());
            return Verdict.known(
                    missing,
                    missing
                            ? Wording.of("“%s”没有数据", "\"%s\" has no data", none.indicator())
                            : Wording.of("“%s”有数据", "\"%s\" has data", none.indicator()));
        }
        if (condition instanceof Condition.EventCount count) {
            return counted(count);
        }
        return condition instanceof Condition.EventIs event ? event(event) : judgeFact(condition);
    }

    private Verdict task(String indicator, boolean wanted) {
        boolean untasked = dossier.untasked(indicator);
        return Verdict.known(
                untasked != wanted,
                untasked
                        ? Wording.of("“%s”没有任务", "there is no task on \"%s\"", indicator)
                        : Wording.of("“%s”有任务", "there is a task on \"%s\"", indicator));
    }

    private Verdict difference(Condition.FigureDifference less) {
        Operand left = rounded(named(less.figure()));
        Operand right = named(less.figure(), dossier.reference(less.figure(), less.reference()));
        Operand wanted = Operand.unnamed(less.number(), less.measure());
        if (left.value() == null || right.value() == null) {
            Absence absence = Objects.requireNonNull(left.absence() == null ? right.absence() : left.absence());
            return Verdict.open(
                    Wording.of("%s，与%s之差，缺数", "%s less %s: no data", left.said(), right.said()),
                    LineStatus.of(absence),
                    left,
                    right);
        }
        Ratio difference = left.value().minus(right.value());
        return Verdict.known(
                less.comparison().holds(difference, less.number()),
                Wording.of(
                        "%s，与 %s 之差 %s，须%s %s",
                        "%s, less %s is %s, must be %s %s",
                        left.said(),
                        right.said(),
                        Operand.unnamed(difference, less.measure()).shown(),
                        less.comparison().wording(),
                        wanted.said()),
                left,
                right);
    }

    private Verdict often(Condition.Often often) {
        Condition.FigureOf of = often.figure();
        Operand own = named(of);
        Dossier.Periods periods = dossier.periods(of, often.comparison(), often.reference(), often.months());
        Boolean holds = dossier.often(often);
        Wording words = Wording.of(
                "%s%s %s 的有 %d 期（另有 %d 期缺数），须至少 %d 期",
                "%s %s %s in %d periods (%d more without data), must be at least %d",
                own.name(),
                often.comparison().wording(),
                dossier.reference(of, often.reference()).said(),
                periods.held(),
                periods.open(),
                often.count());
        return holds == null ? Verdict.open(words, LineStatus.NO_DATA, own) : Verdict.known(holds, words, own);
    }

    private Verdict running(Condition.RunningPlaces running) {
        Condition.FigurePlaces places = running.places();
        Operand own = named(places.figure());
        Boolean holds = dossier.runningRank(running);
        List<Wording> each = new ArrayList<>();
        for (int i = 0; i < running.count(); i++) {
            Dossier then = dossier.past(i * running.months());
            Integer place = then.rank(places.figure(), places.population(), places.order(), places.ties());
            each.add(Wording.of(
                    "%s：%s",
                    "%s: %s",
                    YearMonth.from(then.known().cutOff()),
                    place == null ? new Wording("没有名次", "no place") : Wording.of("第 %d 名", "place %d", place)));
        }
        Wording words = Wording.of(
                "%s，须连续 %d 期在%s中%s排第 %d 至第 %d 名（%s）",
                "%s, must rank %5$d to %6$d of %3$s %4$s %2$d times running (%7$s)",
                own.said(),
                running.count(),
                places.population().wording(),
                places.order().wording(),
                places.first(),
                places.last(),
                joined(each));
        return holds == null
                ? Verdict.open(words, own.absence() == null ? LineStatus.NO_DATA : LineStatus.of(own.absence()), own)
                : Verdict.known(holds, words, own);
    }

    private Verdict counted(Condition.EventCount count) {
        EventFigures events = narrowed(dossier.events(count.event()), count.demands());
        Boolean holds = events.counts(count.comparison().name(), String.valueOf(count.count()));
        Wording event = event(count.event(), count.demands());
        return holds == null
                ? Verdict.open(Wording.of("%s的情况没有写全", "%s lacks an attribute that decides", event), LineStatus.NO_DATA)
                : Verdict.known(
                        holds,
                        Wording.of(
                                "%s发生 %d 起，须%s %d 起",
                                "%s occurred %d times, must be %s %d",
                                event,
                                events.count(),
                                count.comparison().wording(),
                                count.count()));
    }

    /** An event by its name, and what narrows it. */
    static Wording event(String name, List<EventDemand> demands) {
        if (demands.isEmpty()) {
            return Wording.of("事件“%s”", "event \"%s\"", name);
        }
        List<Wording> each = demands.stream().map(ConditionJudge::demand).toList();
        return Wording.of("事件“%s”（%s）", "event \"%s\" (%s)", name, joined(each));
    }

    private static Wording demand(EventDemand demand) {
        if (demand instanceof EventDemand.Category category) {
            return Wording.same(String.join("、", category.categories()));
        }
        if (demand instanceof EventDemand.Attribute attribute) {
            return Wording.of(
                    "%s%s %s",
                    "%s %s %s",
                    attribute.name(),
                    attribute.comparison().wording(),
                    Operand.unnamed(attribute.number(), attribute.measure()).shown());
        }
        return Wording.same(String.join("、", ((EventDemand.AnyCircumstance) demand).circumstances()));
    }

    private Verdict judgeFact(Condition condition) {
        if (condition instanceof Condition.DutyIs is) {
            return duty(is);
        }
        if (condition instanceof Condition.DutyIn in) {
            return dutyIn(in);
        }
        if (condition instanceof Condition.Exempt wanted) {
            boolean exempt = dossier.exempt(wanted.exemption());
            return Verdict.known(
                    exempt == wanted.granted(),
                    exempt
                            ? Wording.of("已获豁免“%s”", "exemption \"%s\" is granted", wanted.exemption())
                            : Wording.of("没有豁免“%s”", "exemption \"%s\" is not granted", wanted.exemption()));
        }
        if (condition instanceof Condition.DutyOverdue overdue) {
            Duty duty = dossier.theDuty(overdue.duty());
            Boolean late = dossier.overdue(overdue.duty(), overdue.comparison().name(), String.valueOf(overdue.days()));
            return late == null ? open(duty) : Verdict.known(late, said(duty));
        }
        if (condition instanceof Condition.LevelOften often) {
            boolean holds = dossier.levelOften(
                    often.indicator(),
                    often.target(),
                    String.valueOf(often.count()),
                    often.levels().toArray(String[]::new));
            return Verdict.known(
                    holds,
                    Wording.of("以前各月的预警级别，须至少 %d 个月", "the alert levels before, in at least %d months", often.count()));
        }
        if (condition instanceof Condition.DueWithin within) {
            Duty duty = dossier.theDuty(within.duty());
            Boolean soon = dossier.dueWithin(within.duty(), String.valueOf(within.days()));
            return soon == null ? open(duty) : Verdict.known(soon, said(duty));
        }
        if (condition instanceof Condition.LevelWas was) {
            boolean holds = dossier.levelWas(
                    was.indicator(),
                    was.target(),
                    String.valueOf(was.months()),
                    was.levels().toArray(String[]::new));
            return Verdict.known(
                    holds, Wording.of("前 %d 个月的预警级别", "the alert levels of the %d months before", was.months()));
        }
        if (condition instanceof Condition.RecordIs is) {
            return compared(
                    dossier.record(is.name(), is.measure()),
                    is.comparison(),
                    Operand.unnamed(is.number(), is.measure()));
        }
        return judgeUnit(condition);
    }

    private Verdict places(Condition.FigurePlaces places) {
        Operand own = named(places.figure());
        Integer place = dossier.rank(places.figure(), places.population(), places.order(), places.ties());
        if (place == null) {
            return withoutPlace(own);
        }
        return Verdict.known(
                place >= places.first() && place <= places.last(),
                Wording.of(
                        "%s，在%s中%s排第 %d 名，须在第 %d 至第 %d 名",
                        "%s: among %s, %s, place %d, must be %d to %d",
                        own.said(),
                        places.population().wording(),
                        places.order().wording(),
                        place,
                        places.first(),
                        places.last()),
                own);
    }

    private static Verdict withoutPlace(Operand own) {
        Absence absence = own.absence() == null ? Absence.MISSING : own.absence();
        return Verdict.open(Wording.of("%s，没有名次", "%s: no place", own.said()), LineStatus.of(absence), own);
    }

    private Verdict share(Condition.FigureShare share) {
        Operand own = named(share.figure());
        Integer place = dossier.rank(share.figure(), share.population(), share.order(), Ties.SKIP);
        Boolean within = dossier.inShare(share.figure(), share.population(), share.order(), share.quota());
        if (place == null || within == null) {
            return withoutPlace(own);
        }
        int units = dossier.peers(share.figure(), share.population());
        return Verdict.known(
                within,
                Wording.of(
                        "%s，在%s %d 个中%s排第 %d 名，须在前 %s%% 的 %d 个名额之内",
                        "%s: among %s, %d units, %s, place %d, must be within the first %s %%: %d places",
                        own.said(),
                        share.population().wording(),
                        units,
                        share.order().wording(),
                        place,
                        share.quota().percent().shown(),
                        share.quota().places(units)),
                own);
    }

    private Verdict running(Condition.Running running) {
        Condition.FigureOf of = running.figure();
        Operand own = named(of);
        Boolean holds = dossier.running(running);
        List<Wording> each = new ArrayList<>();
        for (int i = 0; i < running.count(); i++) {
            Dossier then = dossier.past(i * running.months());
            each.add(Wording.of(
                    "%s：%s",
                    "%s: %s",
                    YearMonth.from(then.known().cutOff()),
                    then.operand(of).shown()));
        }
        Wording words = Wording.of(
                "%s，须连续 %d 期%s %s（%s）",
                "%s, must be %3$s %4$s %2$d times running (%5$s)",
                own.said(),
                running.count(),
                running.comparison().wording(),
                dossier.reference(of, running.reference()).said(),
                joined(each));
        return holds == null
                ? Verdict.open(words, own.absence() == null ? LineStatus.NO_DATA : LineStatus.of(own.absence()), own)
                : Verdict.known(holds, words, own);
    }

    private Verdict judgeUnit(Condition condition) {
        if (condition instanceof Condition.UnitIs is) {
            boolean holds = is.names().contains(dossier.name()) || is.names().contains(dossier.code());
            return Verdict.known(holds, Wording.of("单位是“%s”", "the unit is \"%s\"", dossier.name()));
        }
        if (condition instanceof Condition.TypeIs is) {
            boolean holds = is.types().contains(dossier.type()) == is.is();
            return Verdict.known(holds, Wording.of("单位类型是“%s”", "the unit type is \"%s\"", dossier.type()));
        }
        if (condition instanceof Condition.GroupIs is) {
            String group = Objects.requireNonNullElse(dossier.group(), "");
            return Verdict.known(
                    is.groups().contains(group), Wording.of("考核组是“%s”", "the peer group is \"%s\"", group));
        }
        if (condition instanceof Condition.Tagged tagged) {
            boolean has = dossier.tagged(tagged.tag());
            return Verdict.known(
                    has == tagged.has(),
                    has
                            ? Wording.of("有标签“%s”", "tagged \"%s\"", tagged.tag())
                            : Wording.of("没有标签“%s”", "not tagged \"%s\"", tagged.tag()));
        }
        if (condition instanceof Condition.MonthIs is) {
            return Verdict.known(
                    dossier.month() == is.month(),
                    Wording.of("数据截止 %s", "data cut-off %s", dossier.known().cutOff()));
        }
        return judgeResult(condition);
    }

    private Verdict judgeResult(Condition condition) {
        Scorecard card = dossier.scorecard();
        if (card == null) {
            throw new IllegalStateException(condition + " is asked before there are points");
        }
        Measure points = new Measure("分");
        if (condition instanceof Condition.TotalIs is) {
            Wording name = new Wording("总分", "total");
            Operand total = card.complete()
                    ? Operand.of(name, card.total(), points)
                    : Operand.missing(name, points, Absence.MISSING);
            return compared(total, is.comparison(), Operand.unnamed(is.points(), points));
        }
        if (condition instanceof Condition.ClausePoints is) {
            Wording name = Wording.of("条款 %s 得分", "points of clause %s", is.clause());
            return compared(
                    points(name, card.clausePoints(is.clause()).orElse(null)),
                    is.comparison(),
                    Operand.unnamed(is.points(), points));
        }
        if (condition instanceof Condition.ItemPoints is) {
            Wording name = Wording.of("项目 %s 得分", "points of item %s", is.item());
            return compared(
                    points(name, card.itemPoints(is.item()).orElse(null)),
                    is.comparison(),
                    Operand.unnamed(is.points(), points));
        }
        if (condition instanceof Condition.TotalPlaces places) {
            Integer place = dossier.place(places.population(), places.order(), places.ties());
            boolean fromBest = places.order() == RankOrder.HIGH_FIRST;
            return place == null
                    ? Verdict.open(new Wording("没有名次", "no place"), LineStatus.NO_DATA)
                    : Verdict.known(
                            place >= places.first() && place <= places.last(),
                            Wording.of(
                                    fromBest ? "第 %d 名，须在第 %d 至第 %d 名" : "倒数第 %d 名，须在倒数第 %d 至第 %d 名",
                                    fromBest
                                            ? "place %d, must be %d to %d"
                                            : "place %d from the last, must be %d to %d",
                                    place,
                                    places.first(),
                                    places.last()));
        }
        if (condition instanceof Condition.TotalShare share) {
            Boolean within = dossier.within(share.population(), share.order(), share.quota());
            boolean fromBest = share.order() == RankOrder.HIGH_FIRST;
            Wording words = Wording.of(
                    fromBest ? "前 %s%% 的名额" : "后 %s%% 的名额",
                    fromBest ? "the first %s %%" : "the last %s %%",
                    share.quota().percent().shown());
            return within == null
                    ? Verdict.open(words, LineStatus.NO_DATA)
                    : Verdict.known(
                            within,
                            within
                                    ? Wording.of("在%s之内", "within %s", words)
                                    : Wording.of("不在%s之内", "not within %s", words));
        }
        if (condition instanceof Condition.Vetoed vetoed) {
            return Verdict.known(
                    dossier.vetoed() == vetoed.vetoed(),
                    dossier.vetoed() ? new Wording("受到一票否决", "vetoed") : new Wording("没有受到一票否决", "not vetoed"));
        }
        throw new IllegalStateException("no words for " + condition);
    }

    private static Operand points(Wording name, @Nullable Ratio points) {
        Measure measure = new Measure("分");
        return points == null ? Operand.missing(name, measure, Absence.MISSING) : Operand.of(name, points, measure);
    }

    /** A figure, with the name of its indicator unless it is the clause's own. */
    private Operand named(FigureOf of) {
        return of.indicator().equals(about.indicator()) ? dossier.operand(of) : withIndicator(of);
    }

    private Operand withIndicator(FigureOf of) {
        return renamed(
                dossier.operand(of),
                Wording.of(
                        "“%s”%s",
                        "%2$s of \"%1$s\"", of.indicator(), of.figure().wording()));
    }

    private Operand named(FigureOf of, Operand reference) {
        return of.indicator().equals(about.indicator()) || !reference.isNamed()
                ? reference
                : renamed(reference, Wording.of("“%s”%s", "%2$s of \"%1$s\"", of.indicator(), reference.name()));
    }

    private static Operand renamed(Operand operand, Wording name) {
        return new Operand(name, operand.value(), operand.measure(), operand.absence(), operand.sources());
    }

    private static Verdict compared(Operand left, Comparison comparison, Operand right) {
        Wording words = Wording.of("%s，须%s %s", "%s, must be %s %s", left.said(), comparison.wording(), right.said());
        if (left.value() == null || right.value() == null) {
            Absence absence = Objects.requireNonNull(left.absence() == null ? right.absence() : left.absence());
            return Verdict.open(words, LineStatus.of(absence), left, right);
        }
        return Verdict.known(comparison.holds(left.value(), right.value()), words, left, right);
    }

    private Verdict met(String indicator, String target, boolean wanted) {
        Operand actual = named(new FigureOf(indicator, target, Figure.ACTUAL));
        var progress = dossier.theProgress(indicator, target);
        Boolean met = progress.map(each -> each.met()).orElse(null);
        if (met == null) {
            boolean untasked = dossier.untasked(indicator);
            LineStatus gap = untasked
                    ? LineStatus.NOT_APPLICABLE
                    : progress.map(each -> each.readings().stream()
                                    .filter(Reading.Absent.class::isInstance)
                                    .map(Reading.Absent.class::cast)
                                    .map(absent -> LineStatus.of(absent.absence()))
                                    .findFirst()
                                    .orElse(LineStatus.NO_DATA))
                            .orElse(LineStatus.NO_DATA);
            return Verdict.open(
                    Wording.of("“%s”是否完成目标：%s", "whether \"%s\" meets its target: %s", indicator, gap.wording()), gap);
        }
        var demand = progress.orElseThrow().target().first();
        Wording target0 = TargetWords.of(progress.orElseThrow());
        Operand value = demand.figure() == Figure.ACTUAL || demand.figure().needsTarget()
                ? actual
                : named(new FigureOf(indicator, target, demand.figure()));
        Wording words = met
                ? Wording.of("%s，%s，完成目标", "%s, %s: target met", value.said(), target0)
                : Wording.of("%s，%s，未完成目标", "%s, %s: target missed", value.said(), target0);
        return Verdict.known(met == wanted, words, value);
    }

    private Verdict someMet(Condition.SomeMet some) {
        Boolean holds =
                dossier.someMet(String.valueOf(some.count()), some.indicators().toArray(String[]::new));
        List<Wording> each = new ArrayList<>();
        for (String indicator : some.indicators()) {
            Boolean met =
                    dossier.theProgress(indicator, "").map(own -> own.met()).orElse(null);
            each.add(Wording.of(
                    "“%s”%s",
                    "\"%s\" %s",
                    indicator,
                    met == null
                            ? new Wording("缺数或没有任务", "no data, or no task")
                            : met ? new Wording("完成", "met") : new Wording("未完成", "missed")));
        }
        Wording words = Wording.of("须至少 %d 项完成目标：%s", "at least %d must be met: %s", some.count(), joined(each));
        return holds == null ? Verdict.open(words, LineStatus.NO_DATA) : Verdict.known(holds, words);
    }

    private Verdict stretchMet(Condition.StretchMet stretch) {
        var progress = dossier.theProgress(stretch.indicator(), stretch.target());
        Boolean met = progress.map(each -> each.stretchMet()).orElse(null);
        if (met == null) {
            LineStatus gap = dossier.untasked(stretch.indicator()) ? LineStatus.NOT_APPLICABLE : LineStatus.NO_DATA;
            return Verdict.open(
                    Wording.of(
                            "“%s”是否完成力争目标：%s",
                            "whether \"%s\" meets its stretch target: %s", stretch.indicator(), gap.wording()),
                    gap);
        }
        Operand actual = named(new FigureOf(
                stretch.indicator(),
                stretch.target(),
                progress.orElseThrow().target().first().figure()));
        return Verdict.known(
                met,
                met
                        ? Wording.of("%s，完成力争目标", "%s: stretch target met", actual.said())
                        : Wording.of("%s，未完成力争目标", "%s: stretch target missed", actual.said()),
                actual);
    }

    private Verdict event(Condition.EventIs is) {
        EventFigures events = narrowed(dossier.events(is.event()), is.demands());
        Boolean occurred = events.getOccurred();
        if (occurred == null) {
            return Verdict.open(
                    Wording.of("事件“%s”的情况没有写全", "event \"%s\" lacks an attribute that decides", is.event()),
                    LineStatus.NO_DATA);
        }
        return Verdict.known(
                occurred == is.occurred(),
                occurred
                        ? Wording.of("发生事件“%s” %d 起", "event \"%s\" occurred (%d)", is.event(), events.count())
                        : Wording.of("没有发生事件“%s”", "event \"%s\" did not occur", is.event()));
    }

    static EventFigures narrowed(EventFigures all, List<EventDemand> demands) {
        EventFigures events = all;
        for (EventDemand demand : demands) {
            if (demand instanceof EventDemand.Category category) {
                events = events.category(category.categories().toArray(String[]::new));
            } else if (demand instanceof EventDemand.Attribute attribute) {
                events = events.attribute(
                        attribute.name(),
                        attribute.comparison().name(),
                        attribute.number().toString(),
                        attribute.measure().name());
            } else if (demand instanceof EventDemand.AnyCircumstance any) {
                events = events.circumstance(any.circumstances().toArray(String[]::new));
            }
        }
        return events;
    }

    private Verdict duty(Condition.DutyIs is) {
        Duty duty = dossier.theDuty(is.duty());
        Boolean fact = switch (is.standing()) {
            case DONE, NOT_DONE -> duty.done();
            case IN_TIME -> duty.inTime();
            case LATE -> duty.late();
        };
        if (fact == null) {
            return open(duty);
        }
        boolean holds = is.standing() == Condition.DutyStanding.NOT_DONE ? !fact : fact;
        return Verdict.known(holds, said(duty));
    }

    private Verdict dutyIn(Condition.DutyIn in) {
        Duty duty = dossier.theDuty(in.duty());
        if (duty.report() == null || duty.hasNoTask()) {
            return open(duty);
        }
        return Verdict.known(in.states().stream().anyMatch(duty::isIn), said(duty));
    }

    private static Verdict open(Duty duty) {
        LineStatus gap = duty.hasNoTask() ? LineStatus.NOT_APPLICABLE : LineStatus.NO_DATA;
        return Verdict.open(Wording.of("事项“%s”：%s", "duty \"%s\": %s", duty.name(), gap.wording()), gap);
    }

    /** How a duty stands, with its day. */
    static Wording said(Duty duty) {
        Boolean done = duty.done();
        Wording state = done == null
                ? new Wording("没有数据", "no data")
                : done ? new Wording("已完成", "done") : new Wording("未完成", "not done");
        if (duty.report() instanceof DutyReport.InState in) {
            state = Wording.of("状态“%s”", "state \"%s\"", in.state());
        } else if (duty.report() instanceof DutyReport.DoneOn on) {
            state = Wording.of("%s 完成", "done on %s", on.day());
        }
        Wording due = duty.due() == null ? new Wording("", "") : Wording.of("，期限 %s", ", due %s", duty.due());
        Wording late = Boolean.TRUE.equals(duty.late()) ? new Wording("，逾期", ", late") : new Wording("", "");
        return Wording.of("事项“%s”%s%s%s", "duty \"%s\": %s%s%s", duty.name(), state, due, late);
    }
}
