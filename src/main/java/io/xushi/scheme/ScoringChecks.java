package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Limit;
import io.xushi.scoring.LimitKind;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Subject;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What scoring sentences say must be measured rightly and make sense together. */
final class ScoringChecks {

    private static final Set<SentenceForm> OF_AN_INDICATOR = EnumSet.of(
            SentenceForm.POINTS_IF_MET,
            SentenceForm.STEP,
            SentenceForm.STEPS,
            SentenceForm.STEP_IF,
            SentenceForm.INVERSE_SHARE,
            SentenceForm.BRACKET,
            SentenceForm.BRACKET_BEYOND,
            SentenceForm.SHARE,
            SentenceForm.SHARE_IF,
            SentenceForm.FACTOR_IF,
            SentenceForm.FACTOR_IF_MISSED,
            SentenceForm.FORMULA,
            SentenceForm.BAND,
            SentenceForm.BAND_UPWARDS,
            SentenceForm.BAND_UP_TO,
            SentenceForm.LINE,
            SentenceForm.ONCE,
            SentenceForm.PER_COUNT,
            SentenceForm.NO_TASK_AS,
            SentenceForm.NO_TASK_POINTS);
    private static final Set<SentenceForm> ONCE_ONLY = EnumSet.of(
            SentenceForm.BASE,
            SentenceForm.POINTS_IF_MET,
            SentenceForm.FORMULA,
            SentenceForm.JUDGED,
            SentenceForm.JOINT_LIMIT,
            SentenceForm.ROUND_POINTS,
            SentenceForm.ROUND_DATA,
            SentenceForm.LOSSES_TIMES,
            SentenceForm.NO_TASK_AS,
            SentenceForm.NO_TASK_POINTS,
            SentenceForm.FACTOR_IF_MISSED,
            SentenceForm.CLAUSE_BOUND,
            SentenceForm.DUTY_FACTOR,
            SentenceForm.GRADE,
            SentenceForm.GRADE_CAP);
    /** Points of these may be below zero. */
    private static final Set<SentenceForm> SIGNED = EnumSet.of(
            SentenceForm.LINE,
            SentenceForm.RANK_LIST,
            SentenceForm.NO_TASK_POINTS,
            SentenceForm.CLAUSE_BOUND,
            SentenceForm.FORMULA);

    private static final Set<SentenceForm> GIVING = EnumSet.of(
            SentenceForm.POINTS,
            SentenceForm.POINTS_IF_MET,
            SentenceForm.BASE,
            SentenceForm.SHARE,
            SentenceForm.SHARE_IF,
            SentenceForm.FORMULA,
            SentenceForm.BAND,
            SentenceForm.BAND_UPWARDS,
            SentenceForm.BAND_UP_TO,
            SentenceForm.LINE,
            SentenceForm.ONCE,
            SentenceForm.DUTY_DONE,
            SentenceForm.DUTIES_DONE,
            SentenceForm.DUTIES_SHARE,
            SentenceForm.INVERSE_SHARE,
            SentenceForm.RANK_STEP,
            SentenceForm.RANK_PERCENT,
            SentenceForm.RANK_LIST,
            SentenceForm.RANK_EVEN,
            SentenceForm.EFFICACY,
            SentenceForm.SHARE_OF_BEST,
            SentenceForm.OF_CLAUSES,
            SentenceForm.JUDGED);
    private static final Set<SentenceForm> NARROWED = EnumSet.of(
            SentenceForm.EVENT,
            SentenceForm.EVENT_COUNT,
            SentenceForm.PER_EVENT,
            SentenceForm.PER_EVENT_CATEGORY,
            SentenceForm.PER_EVENT_AMOUNT);

    private final RuleSet rules;
    private final RuleSetChecks checks;
    private final Problems problems;

    ScoringChecks(RuleSet rules, RuleSetChecks checks, Problems problems) {
        this.rules = rules;
        this.checks = checks;
        this.problems = problems;
    }

    void check(Clause clause) {
        Optional<Indicator> indicator = clause.indicator().flatMap(rules.indicators()::find);
        for (Sentence result : clause.results()) {
            checkIndicator(clause, result);
            checkNumbers(clause, result);
            check(clause, result, indicator);
        }
        checkOnce(clause);
        checkAwards(clause);
        checkLimits(clause);
        checkNarrowing(clause);
        clause.conditions().forEach(condition -> checkDuty(clause, condition));
        new BandChecks(checks, clause).run();
    }

    /** What grading clauses share with scoring ones. */
    void checkGrading(Clause clause) {
        checkOnce(clause);
        checkNarrowing(clause);
        clause.conditions().forEach(condition -> checkDuty(clause, condition));
    }

    private void checkIndicator(Clause clause, Sentence result) {
        boolean byFigure = result.slots().get("subject") instanceof Slot.Ranked ranked
                && !ranked.subject().ofPoints();
        boolean ofIndicator = byFigure || OF_AN_INDICATOR.contains(result.form());
        checks.require(
                !ofIndicator || clause.assesses().isPresent(),
                clause,
                result,
                "这一句说的是哪个指标不明；在“当”之下写一句“考核指标“…””",
                "it is not said which indicator this is about; write 'assess indicator \"…\"' under 'when'");
    }

    private void checkNumbers(Clause clause, Sentence result) {
        new TreeMap<>(result.slots()).forEach((gap, slot) -> {
            Ratio number = slot instanceof Slot.Exact exact
                    ? exact.number()
                    : slot instanceof Slot.Number decimal ? Ratio.of(decimal.number()) : null;
            if (number == null) {
                return;
            }
            boolean step = gap.equals("amount") || gap.equals("up") || gap.equals("down");
            boolean points = gap.toLowerCase(Locale.ROOT).endsWith("points")
                    || gap.equals("full")
                    || gap.equals("met")
                    || gap.equals("missed")
                    || gap.equals("factor") && result.form() != SentenceForm.FORMULA;
            checks.require(
                    !step || number.signum() > 0,
                    clause,
                    result,
                    "每一步的长度要大于 0，写的是 %s",
                    "a step must be longer than 0, not %s",
                    number.shown());
            checks.require(
                    !points || SIGNED.contains(result.form()) || number.signum() >= 0,
                    clause,
                    result,
                    "分数不写负号（%s）；扣分写“扣”",
                    "points are written without a minus sign (%s); write 'deduct'",
                    number.shown());
        });
    }

    private void check(Clause clause, Sentence result, Optional<Indicator> indicator) {
        switch (result.form()) {
            case STEP, BRACKET_BEYOND -> {
                checkMeasured(clause, result, indicator);
                checkStep(clause, result, "measure", indicator);
            }
            case BRACKET -> {
                checkMeasured(clause, result, indicator);
                checkStep(clause, result, "measure", indicator);
                checks.checkRisesExactly(clause, result, result.exact("from"), result.exact("to"));
            }
            case STEPS -> {
                checkMeasured(clause, result, indicator);
                checkStep(clause, result, "upMeasure", indicator);
                checkStep(clause, result, "downMeasure", indicator);
                checks.require(
                        !result.word("upSign").equals(result.word("downSign")),
                        clause,
                        result,
                        "两边都是“%s”；一边加分、一边扣分，才能各有上限",
                        "both sides %s; one must add and the other deduct",
                        result.word("upSign").equals("ADD") ? new Wording("加", "add") : new Wording("扣", "deduct"));
            }
            case STEP_IF -> {
                checks.checkCompared(clause, result, "condition", "value", indicator);
                checkMeasured(clause, result, indicator);
                checkStep(clause, result, "measure", indicator);
            }
            case RANK_STEP, RANK_PERCENT, RANK_EVEN, RANK_LIST, EFFICACY, SHARE_OF_BEST ->
                checkSubject(clause, result, indicator);
            case OF_CLAUSES -> result.names("clauses").forEach(number -> checkRead(clause, result, number));
            case SHARE, INVERSE_SHARE -> checkMeasured(clause, result, indicator);
            case SHARE_IF -> {
                checks.checkCompared(clause, result, "condition", "value", indicator);
                checkMeasured(clause, result, indicator);
            }
            case FACTOR_IF -> checks.checkCompared(clause, result, "condition", "value", indicator);
            case ONCE, PER_PERIOD -> checks.checkCompared(clause, result, "figure", "value", indicator);
            case POINTS_IF_MET, FACTOR_IF_MISSED ->
                indicator.ifPresent(own -> checks.checkHasTarget(clause, result, own));
            case FORMULA -> checkFormula(clause, result, indicator);
            case PER_COUNT ->
                indicator.ifPresent(
                        own -> checks.expectMeasure(clause, result, result.measure("measure"), own.measure()));
            case JUDGED ->
                checks.require(
                        result.number("low").compareTo(result.number("high")) < 0,
                        clause,
                        result,
                        "评分范围由小到大，如 0 至 8 分",
                        "the range of points rises, such as 0 to 8 points");
            case ROUND_POINTS, ROUND_DATA -> checkScale(clause, result);
            case DUTY_LATE, SHOW_DUTY -> checkDue(clause, result);
            case NO_TASK_AS -> checkNoTask(clause, result, indicator);
            default -> {
                // The rest names nothing that must fit something else.
            }
        }
    }

    private void checkSubject(Clause clause, Sentence result, Optional<Indicator> indicator) {
        Subject subject = result.subject("subject");
        if (subject instanceof Subject.OfFigure of && of.figure().needsTarget()) {
            indicator.ifPresent(own -> checks.checkHasTarget(clause, result, own));
        } else if (subject instanceof Subject.OfClause of) {
            checkRead(clause, result, of.clause());
        } else if (subject instanceof Subject.OfItem of) {
            List<String> known =
                    rules.scheme().assessment().items().stream().map(Item::id).toList();
            checks.require(
                    known.contains(of.item()),
                    clause,
                    result,
                    "没有考核项目“%s”（scheme.yaml 的 items）。%s",
                    "there is no item \"%s\" (items in scheme.yaml). %s",
                    of.item(),
                    NearestNames.hint(of.item(), known));
        }
        if (result.form() == SentenceForm.RANK_STEP || result.form() == SentenceForm.RANK_PERCENT) {
            checks.require(
                    result.exact("least").compareTo(result.exact("first")) <= 0,
                    clause,
                    result,
                    "最低分 %s 多于第一名的 %s 分",
                    "the least, %s points, is more than the first place's %s",
                    result.exact("least").shown(),
                    result.exact("first").shown());
        }
    }

    /** A clause whose points are read: it must be there, and must not read points itself. */
    private void checkRead(Clause clause, Sentence result, String number) {
        List<Clause> read = rules.clauses(Stage.SCORING).stream()
                .filter(each -> each.base().equals(number))
                .toList();
        Set<String> known = new TreeSet<>();
        rules.clauses(Stage.SCORING).forEach(each -> known.add(each.base()));
        checks.require(
                !read.isEmpty(),
                clause,
                result,
                "没有评分细则“%s”（写条款编号，不带分支）。%s",
                "there is no scoring clause \"%s\" (write its number without branch). %s",
                number,
                NearestNames.hint(number, known));
        checks.require(
                read.stream()
                        .noneMatch(each -> PeerQuestions.comparesPoints(each)
                                || PeerQuestions.takesPoints(each) && PeerQuestions.takesPoints(clause)),
                clause,
                result,
                "条款 %s 自己也要看别的条款或单位的得分，循环引用，算不出来",
                "clause %s reads points of others itself; that goes in a circle and cannot be computed",
                number);
    }

    private void checkMeasured(Clause clause, Sentence result, Optional<Indicator> indicator) {
        // Of "each target" it is not known what a number must be measured in.
        if (indicator.isPresent() || !(result.compared("reference") instanceof Reference.Number)) {
            checks.checkCompared(clause, result, "figure", "reference", indicator);
        }
    }

    private void checkStep(Clause clause, Sentence result, String gap, Optional<Indicator> indicator) {
        Measure written = result.measure(gap);
        Figure figure = result.word("figure", Figure.class);
        indicator.ifPresent(own -> {
            Measure wanted = figure.differenceMeasure(own.measure());
            if (wanted.equals(Measure.PERCENTAGE_POINT)) {
                checks.require(
                        !written.isPercent(),
                        clause,
                        result,
                        "%s以百分率计，每一步写“个百分点”，不写“%%”",
                        "the %s is in per cent: write its steps in pp, not %%",
                        figure.wording());
            }
            if (!written.isPercent()) {
                checks.expectMeasure(clause, result, written, wanted);
            } else if (!wanted.equals(Measure.PERCENTAGE_POINT)
                    && result.compared("reference") instanceof Reference.Number number) {
                checks.require(
                        number.number().signum() > 0,
                        clause,
                        result,
                        "每一步按 %s 的百分比计，%s 必须大于零",
                        "steps are in per cent of %s, which must be above zero",
                        number,
                        number);
            }
        });
    }

    private void checkFormula(Clause clause, Sentence result, Optional<Indicator> indicator) {
        checks.require(
                result.word("figure").equals(result.word("figureRead")),
                clause,
                result,
                "前后写的不是同一个量",
                "the two figures named differ");
        Figure figure = result.word("figure", Figure.class);
        if (figure.needsTarget()) {
            indicator.ifPresent(own -> checks.checkHasTarget(clause, result, own));
        }
        indicator.ifPresent(own -> {
            boolean percent = figure.measure(own.measure()).isPercent();
            boolean plain = result.word("scale").equals("PLAIN");
            checks.require(
                    percent != plain,
                    clause,
                    result,
                    percent ? "%s是百分率，写明“按小数”（95%% 读作 0.95）或“按百分数”（读作 95）" : "%s不是百分率，写“按原数”",
                    percent
                            ? "the %s is in per cent: say 'as a fraction' (95 %% is 0.95) or 'as per cent' (95)"
                            : "the %s is not in per cent: say 'as it stands'",
                    figure.wording());
        });
    }

    private void checkScale(Clause clause, Sentence result) {
        BigDecimal scale = result.number("scale");
        boolean fits =
                scale.stripTrailingZeros().scale() <= 0 && scale.signum() >= 0 && scale.compareTo(BigDecimal.TEN) <= 0;
        checks.require(
                fits, clause, result, "小数位数写 0 至 10 的整数", "the number of decimals is a whole number from 0 to 10");
    }

    private void checkDuty(Clause clause, Sentence condition) {
        if (condition.form() == SentenceForm.DUTY_IS
                && (condition.word("done").equals("LATE")
                        || condition.word("done").equals("IN_TIME"))) {
            checkDue(clause, condition);
        }
    }

    private void checkDue(Clause clause, Sentence sentence) {
        String duty = sentence.name("duty");
        boolean due = rules.clauses(Stage.TARGETS).stream()
                .filter(target -> target.duty().filter(duty::equals).isPresent())
                .flatMap(target -> target.results().stream())
                .anyMatch(result -> result.form() == SentenceForm.DUE || result.form() == SentenceForm.STATE_BY);
        checks.require(
                due,
                clause,
                sentence,
                "事项“%s”没有期限；在 targets.dslr 写一条“考核事项“%s””，“期限为 M月D日”",
                "duty \"%s\" has no due day; write a rule 'assess duty \"%s\"' with 'due by MM-DD' in targets.dslr",
                duty,
                duty);
    }

    private void checkNoTask(Clause clause, Sentence result, Optional<Indicator> indicator) {
        indicator.ifPresent(own -> checks.checkHasTarget(clause, result, own));
        boolean leftOut = result.word("how").equals("LEFT_OUT");
        checks.require(
                !leftOut || !rules.scheme().assessment().items().isEmpty(),
                clause,
                result,
                "从满分中剔除，要先在 scheme.yaml 的 items 中写明各项分值",
                "to leave points out, state the points of all items in scheme.yaml first");
    }

    /** Of what one clause says one thing only: its upper end, its lower end, the coefficient of a state. */
    private static String about(Sentence result) {
        return switch (result.form()) {
            case CLAUSE_BOUND -> result.word("bound");
            case DUTY_FACTOR -> result.name("duty") + "\n" + result.name("state");
            case NO_TASK_AS, NO_TASK_POINTS -> "NO_TASK";
            default -> result.form().name();
        };
    }

    private void checkOnce(Clause clause) {
        Map<String, Sentence> seen = new HashMap<>();
        for (Sentence result : clause.results()) {
            Sentence before = ONCE_ONLY.contains(result.form()) ? seen.putIfAbsent(about(result), result) : null;
            checks.require(
                    before == null,
                    clause,
                    result,
                    "这样的句子只能写一句，%s 已经有了",
                    "only one such sentence can stand in a clause, %s has one already",
                    before == null ? "" : before.place());
        }
    }

    // 得 N 分 is what a condition earns; what everybody gets is a base.
    private void checkAwards(Clause clause) {
        boolean conditional = clause.conditions().stream()
                .anyMatch(sentence ->
                        sentence.form() != SentenceForm.ASSESS && sentence.form() != SentenceForm.ASSESS_TARGET);
        for (Sentence result : clause.results()) {
            boolean award = result.form() == SentenceForm.POINTS;
            checks.require(
                    !award || conditional,
                    clause,
                    result,
                    "得、加、扣 N 分要有条件：在“当”之下写明；人人都有的写“基本分 N 分”",
                    "points need a condition under 'when'; what everybody gets is written 'base N points'");
        }
    }

    private void checkLimits(Clause clause) {
        boolean base = has(clause, EnumSet.of(SentenceForm.BASE));
        boolean giving = clause.results().stream()
                .anyMatch(result -> GIVING.contains(result.form())
                        || Stream.of("sign", "upSign", "downSign")
                                .anyMatch(gap -> result.slots().get(gap) instanceof Slot.Word word
                                        && word.code().equals("ADD")));
        for (Sentence result : clause.results()) {
            boolean share = result.form() == SentenceForm.SHARE || result.form() == SentenceForm.SHARE_IF;
            for (String gap : new String[] {"limit", "gain", "loss"}) {
                if (!(result.slots().get(gap) instanceof Slot.Limited limited)) {
                    continue;
                }
                Limit limit = limited.limit();
                checks.require(
                        limit.kind() != LimitKind.BASE || base || share,
                        clause,
                        result,
                        "“以基本分为限”要有“基本分 N 分”一句",
                        "'up to the base points' needs a sentence 'base N points'");
                checks.require(
                        limit.kind() != LimitKind.ZERO || giving,
                        clause,
                        result,
                        "“扣完为止”扣的是本条的分，但本条没有得分；加一句“基本分 N 分”，或写“最多 N 分”、“不设限”",
                        "'down to zero' takes what the clause gives, but it gives nothing; add 'base N points', or write 'at most N points' or 'without limit'");
                boolean gain = gap.equals("gain")
                        || gap.equals("limit")
                                && result.slots().get("sign") instanceof Slot.Word sign
                                && sign.code().equals("ADD");
                checks.require(
                        limit.kind() != LimitKind.ZERO || !gain && !share,
                        clause,
                        result,
                        "加分不能“扣完为止”；写“最多 N 分”、“以基本分为限”或“不设限”",
                        "a gain cannot go 'down to zero'; write 'at most N points', 'up to the base points' or 'without limit'");
            }
        }
    }

    private static boolean has(Clause clause, Set<SentenceForm> forms) {
        return clause.results().stream().anyMatch(result -> forms.contains(result.form()));
    }

    /** A line that begins with a dash narrows the events of the sentence above it. */
    void checkNarrowing(Clause clause) {
        checkNarrowing(clause, clause.conditions());
        checkNarrowing(clause, clause.results());
    }

    private void checkNarrowing(Clause clause, List<Sentence> sentences) {
        boolean event = false;
        for (Sentence sentence : sentences) {
            boolean narrowing = sentence.form().narrowsEvents();
            checks.require(
                    !narrowing || event,
                    clause,
                    sentence,
                    "以“-”开头的句子写在“发生事件“…””、“事件“…”…”或“每发生…事件“…”…”之下",
                    "a line that begins with '-' stands below a sentence that says which event occurred or counts");
            event = NARROWED.contains(sentence.form()) || narrowing && event;
        }
    }

    /** An item whose clauses can give more than its points must say whether it is capped. */
    void checkItems(Place yaml) {
        Set<String> elsewhere = PeerQuestions.countedElsewhere(rules);
        for (Item item : rules.scheme().assessment().items()) {
            if (item.limit().stated()) {
                continue;
            }
            Map<String, Optional<Ratio>> most = new HashMap<>();
            for (Clause clause : rules.clauses(Stage.SCORING)) {
                boolean own = rules.scheme()
                        .assessment()
                        .itemOf(clause.base())
                        .filter(item::equals)
                        .isPresent();
                if (own && !elsewhere.contains(clause.base())) {
                    Optional<Ratio> ceiling = Optional.ofNullable(ClauseCeiling.of(clause));
                    most.merge(
                            clause.base(),
                            ceiling,
                            (a, b) -> a.isEmpty() || b.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(Ratio.max(a.get(), b.get())));
                }
            }
            boolean open = most.values().stream().anyMatch(Optional::isEmpty);
            Ratio sum = most.values().stream().flatMap(Optional::stream).reduce(Ratio.ZERO, Ratio::plus);
            if (open || sum.compareTo(item.points()) > 0) {
                problems.error(
                        yaml,
                        "项目“%s”满分 %s 分，各条合计%s；请写明是否封顶：cap: none（不封顶）、cap: points（以本项分值为限）或 cap: 一个数",
                        "item \"%s\" has %s points, its clauses can give %s; say whether it is capped: cap: none, cap: points, or a number",
                        item.id(),
                        item.points().shown(),
                        open ? new Wording("没有上限", "any number") : Wording.of("可达 %s 分", "%s", sum.shown()));
            }
        }
    }
}
