package io.xushi.evaluation;

import io.xushi.clause.Clause;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.BetterLevelCard;
import io.xushi.evaluation.EvaluationDocument.DutyCard;
import io.xushi.evaluation.EvaluationDocument.ForecastCard;
import io.xushi.evaluation.EvaluationDocument.GrowthCard;
import io.xushi.evaluation.EvaluationDocument.ItemCard;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.OperandCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.RevisionCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.fact.Duty;
import io.xushi.fact.DutyReport;
import io.xushi.forecast.Outlook;
import io.xushi.indicator.Figure;
import io.xushi.pace.GrowthAssessment;
import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Item;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.Scheme;
import io.xushi.scoring.Operand;
import io.xushi.target.Baseline;
import io.xushi.target.Demand;
import io.xushi.target.Revision;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes results as the cards that others read; the only place where quotients are rounded. */
public final class Cards {

    private static final int QUOTIENT_SCALE = 10;

    private final Scheme scheme;
    private final BetterLevel betterLevels;

    public Cards(RuleSet rules) {
        this.scheme = rules.scheme();
        this.betterLevels = new BetterLevel(rules);
    }

    /** The card of a unit, without its place and grade. */
    public UnitCard card(UnitResult result) {
        Scorecard score = result.scorecard();
        boolean scored = !score.lines().isEmpty();
        boolean complete =
                scored ? score.complete() : result.progress().stream().noneMatch(progress -> progress.actual() == null);
        return new UnitCard(
                result.unit().name(),
                result.unit().code(),
                Groups.of(result.unit(), scheme),
                result.unit().assessed(),
                scored ? number(score.total()) : null,
                complete,
                scored ? number(score.mostPossible()) : null,
                null,
                false,
                null,
                false,
                number(score.self()),
                scored ? score.items().stream().map(Cards::card).toList() : List.of(),
                score.lines().stream().map(Cards::card).toList(),
                result.progress().stream()
                        .map(progress -> card(result, progress))
                        .toList(),
                result.duties().stream().map(Cards::card).toList(),
                result.unit().assessed() ? alerts(result) : List.of(),
                score.words(),
                List.of(),
                result.warnings(),
                List.of(),
                null);
    }

    private static ItemCard card(Scorecard.ItemScore score) {
        Item item = score.item();
        return new ItemCard(
                score.id(),
                item == null ? Wording.same(score.id()) : item.title(),
                item == null ? null : item.part(),
                item == null ? null : number(item.full()),
                Objects.requireNonNull(number(score.sum())),
                Objects.requireNonNull(number(score.points())),
                score.complete(),
                number(score.most()),
                number(score.self()));
    }

    private static LineCard card(ScoreLine line) {
        Map<String, OperandCard> operands = new LinkedHashMap<>();
        for (Operand operand : line.operands()) {
            if (operand.isNamed()) {
                operands.put(
                        operand.name().zh(),
                        new OperandCard(
                                number(operand.value()), operand.measure().name(), operand.sources()));
            }
        }
        Clause clause = line.branch();
        return new LineCard(
                line.item(),
                line.clause(),
                number(line.points()),
                line.status().name().toLowerCase(Locale.ROOT),
                ConditionJudge.joined(line.words()),
                operands,
                clause.title(),
                clause.number(),
                ConditionJudge.joined(line.wouldGive()),
                reading(clause),
                clause.source(),
                number(line.status().isOpen() ? line.most() : line.points()),
                number(line.self()));
    }

    private static Wording reading(Clause clause) {
        List<Wording> parts = new ArrayList<>();
        if (!clause.silent().isEmpty()) {
            parts.add(new Wording(
                    "原文未载明：" + String.join("、", clause.silent()),
                    "the document does not say: " + String.join(", ", clause.silent())));
        }
        if (clause.note() != null) {
            parts.add(Wording.of("本方案：%s", "this scheme: %s", clause.note()));
        }
        return ConditionJudge.joined(parts);
    }

    private static DutyCard card(DutyResult result) {
        Duty duty = result.duty();
        Duty.Node missed = duty.missed();
        return new DutyCard(
                duty.name(),
                duty.due() == null ? null : duty.due().toString(),
                duty.report() instanceof DutyReport.InState in ? in.state() : null,
                duty.report() instanceof DutyReport.DoneOn on ? on.day().toString() : null,
                duty.done(),
                duty.late(),
                missed == null ? null : missed.state(),
                result.clause(),
                result.issuedBy(),
                result.responsible().lead(),
                result.responsible().supports(),
                result.responsible().leader());
    }

    private ProgressCard card(UnitResult result, Progress progress) {
        Prospects prospects = result.dossier().prospects(progress);
        Demand first = progress.target().first();
        Baseline base = progress.target().base();
        return new ProgressCard(
                progress.indicator().name(),
                progress.target().name(),
                first.figure().name().toLowerCase(Locale.ROOT),
                first.figure().measure(progress.indicator().measure()).name(),
                Objects.requireNonNull(number(progress.target().amount())),
                number(progress.target().stretch()),
                number(progress.actual()),
                quotient(progress.completion()),
                quotient(progress.expected()),
                quotient(progress.gap()),
                quotient(progress.lag()),
                quotient(progress.requiredRunRate()),
                quotient(progress.averageRunRate()),
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.target().clause(),
                Dossier.sources(progress.reading()),
                TargetWords.of(progress),
                base == null ? null : number(base.amount()),
                base == null ? null : base.year(),
                progress.target().issuedBy(),
                progress.target().responsible().lead(),
                progress.target().responsible().supports(),
                progress.target().responsible().leader(),
                revision(progress.target().revision()),
                forecast(progress, prospects),
                quotient(prospects.monthsBehind()),
                growth(prospects.growth()),
                betterLevel(result, progress));
    }

    private @Nullable BetterLevelCard betterLevel(UnitResult result, Progress progress) {
        if (!result.unit().assessed()) {
            return null;
        }
        return new AlertLevels(scheme.levels())
                .of(
                        result.levels(),
                        progress.indicator().name(),
                        progress.target().name(),
                        false)
                .flatMap(alert -> betterLevels.of(result.dossier(), progress, alert.level()))
                .map(step -> new BetterLevelCard(
                        step.level(),
                        Objects.requireNonNull(number(step.amount())),
                        Objects.requireNonNull(number(step.value())),
                        step.words(progress, scheme.levels())))
                .orElse(null);
    }

    private static @Nullable GrowthCard growth(@Nullable GrowthAssessment growth) {
        if (growth instanceof GrowthAssessment.Assessed assessed) {
            return new GrowthCard(
                    plain(assessed.actual()),
                    plain(assessed.required()),
                    plain(assessed.ratio()),
                    assessed.band().name());
        }
        if (growth instanceof GrowthAssessment.MetFromTheStart met) {
            return new GrowthCard(
                    plain(met.actual()), null, null, new Wording("起点已达到目标", "the target was met from the start"));
        }
        return growth instanceof GrowthAssessment.CannotBeAssessed cannot
                ? new GrowthCard(null, null, null, Wording.of("不能评估：%s", "cannot be assessed: %s", cannot.reason()))
                : null;
    }

    private static @Nullable String plain(@Nullable BigDecimal decimal) {
        return decimal == null ? null : Ratio.plain(decimal).toPlainString();
    }

    private static @Nullable ForecastCard forecast(Progress progress, Prospects prospects) {
        Outlook outlook = prospects.outlook();
        if (outlook == null || outlook instanceof Outlook.Settled) {
            return null;
        }
        String value = prospects.value().map(Cards::plain).orElse(null);
        String completion = quotient(prospects.figure(Figure.FORECAST, progress));
        if (outlook instanceof Outlook.Forecast forecast) {
            String error = plain(forecast.meanError());
            Wording off = forecast.errorInPercent()
                    ? Wording.same(error + "%")
                    : Operand.unnamed(
                                    Ratio.of(forecast.meanError()),
                                    progress.indicator().measure())
                            .shown();
            return new ForecastCard(
                    value,
                    completion,
                    plain(forecast.low()),
                    plain(forecast.high()),
                    forecast.chance(),
                    forecast.method().wording(),
                    error,
                    forecast.tests(),
                    Wording.of(
                            "%s；按此法回测 %d 期，平均误差 %s",
                            "%s; tried on %d earlier periods, it was off by %s on average",
                            forecast.method().wording(),
                            forecast.tests(),
                            off));
        }
        if (outlook instanceof Outlook.Untested untested) {
            Wording words = Wording.of("%s；%s", "%s; %s", untested.method().wording(), untested.reason());
            return new ForecastCard(
                    value, completion, null, null, null, untested.method().wording(), null, 0, words);
        }
        Wording reason = ((Outlook.NoForecast) outlook).reason();
        return new ForecastCard(
                null, null, null, null, null, null, null, 0, Wording.of("不能预测：%s", "no forecast: %s", reason));
    }

    private static @Nullable RevisionCard revision(@Nullable Revision revision) {
        return revision == null
                ? null
                : new RevisionCard(
                        revision.from().toString(),
                        Objects.requireNonNull(number(revision.before())),
                        revision.approver(),
                        revision.reason());
    }

    /** One alert a target and duty: the worst level that a clause gave, and the first clause that gave it. */
    private List<AlertCard> alerts(UnitResult result) {
        AlertLevels levels = new AlertLevels(scheme.levels());
        List<AlertCard> alerts = new ArrayList<>();
        for (Progress progress : result.progress()) {
            String indicator = progress.indicator().name();
            String target = progress.target().name();
            levels.of(result.levels(), indicator, target, false)
                    .map(alert -> card(
                            alert,
                            indicator,
                            target,
                            false,
                            quotient(progress.gap()),
                            result.dossier().levelBefore(indicator, Objects.requireNonNullElse(target, ""))))
                    .ifPresent(alerts::add);
        }
        for (DutyResult duty : result.duties()) {
            String name = duty.duty().name();
            levels.of(result.levels(), name, null, true)
                    .map(alert ->
                            card(alert, name, null, true, null, result.dossier().levelBefore(name, "")))
                    .ifPresent(alerts::add);
        }
        return alerts;
    }

    private static AlertCard card(
            AlertLevels.Alert alert,
            String subject,
            @Nullable String target,
            boolean duty,
            @Nullable String gap,
            @Nullable String before) {
        return new AlertCard(
                subject, target, alert.level(), gap, alert.clause(), duty, before, alert.measures(), alert.days());
    }

    /** The decimal itself where it ends within ten places, which is nearly always. */
    private static @Nullable String number(@Nullable Ratio ratio) {
        return ratio == null ? null : Ratio.plain(ratio.round(QUOTIENT_SCALE)).toPlainString();
    }

    private static @Nullable String quotient(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.round(QUOTIENT_SCALE).toPlainString();
    }

    /** By place, those without one last, then by code. */
    public static Comparator<UnitCard> byPlace() {
        return Comparator.comparing(UnitCard::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(UnitCard::code);
    }
}
