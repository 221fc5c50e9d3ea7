package io.xushi.scheme;

import io.xushi.alert.LevelScale;
import io.xushi.calendar.Span;
import io.xushi.clause.Clause;
import io.xushi.clause.PlainText;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Reference;
import io.xushi.scoring.ReferenceKind;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sentences of a scheme name must exist, be measured rightly, and fit together; everything is told at once. */
final class RuleSetChecks {

    private static final Set<SentenceForm> AMOUNTS = EnumSet.of(
            SentenceForm.TARGET_AT_LEAST,
            SentenceForm.TARGET_MORE_THAN,
            SentenceForm.TARGET_LESS_THAN,
            SentenceForm.TARGET_FRACTION,
            SentenceForm.TARGET_AT_MOST,
            SentenceForm.TARGET_EQUALS,
            SentenceForm.TARGET_NONE_HAPPENS,
            SentenceForm.TARGET_RANGE,
            SentenceForm.TARGET_BASE_AND_STRETCH,
            SentenceForm.TARGET_FROM_SHEET,
            SentenceForm.TARGET_CEILING_FROM_SHEET,
            SentenceForm.TARGET_ABOUT,
            SentenceForm.TARGET_LAST_YEAR_TIMES,
            SentenceForm.TARGET_BASE_TIMES,
            SentenceForm.TARGET_YEARLY);

    /** Demands against a base year: a path shares them out over the years, or they hold in every period. */
    private static final Set<SentenceForm> BASE_DEMANDS = EnumSet.of(
            SentenceForm.TARGET_BASE_CHANGE, SentenceForm.TARGET_BASE_SHIFT, SentenceForm.TARGET_BASE_SHIFT_RANGE);

    private static final Set<SentenceForm> BASES = EnumSet.of(SentenceForm.BASE_YEAR, SentenceForm.BASE_STATED);

    private static final Set<SentenceForm> NEED_BASE = EnumSet.of(
            SentenceForm.TARGET_BASE_CHANGE,
            SentenceForm.TARGET_BASE_SHIFT,
            SentenceForm.TARGET_BASE_SHIFT_RANGE,
            SentenceForm.TARGET_BASE_TIMES,
            SentenceForm.TARGET_YEARLY,
            SentenceForm.PATH_FROM_BASE,
            SentenceForm.PATH_COMPOUND);

    /** Who answers for a target or a duty; stands beside either. */
    private static final Set<SentenceForm> RESPONSIBLE =
            EnumSet.of(SentenceForm.ISSUED_BY, SentenceForm.LED_BY, SentenceForm.LED_BY_WITH, SentenceForm.ANSWERED_BY);
    /** Demands on a rate or on single periods, which no path can share out over the year. */
    private static final Set<SentenceForm> LEVEL_DEMANDS = EnumSet.of(
            SentenceForm.TARGET_CHANGE,
            SentenceForm.TARGET_SHIFT,
            SentenceForm.TARGET_SHIFT_RANGE,
            SentenceForm.TARGET_REFERENCE,
            SentenceForm.TARGET_AGAINST,
            SentenceForm.TARGET_PLACES,
            SentenceForm.TARGET_EVERY_YEAR,
            SentenceForm.TARGET_EVERY);

    /** By how many years a day may lie before the scheme's period. */
    private static final int EARLIER = 10;

    private static final Set<SentenceForm> DUTY_RESULTS =
            EnumSet.of(SentenceForm.DUE, SentenceForm.STATE_BY, SentenceForm.QUALITATIVE);
    private static final Set<SentenceForm> PATHS = EnumSet.of(
            SentenceForm.PATH_EVEN,
            SentenceForm.PATH_LEVEL,
            SentenceForm.PATH_SHARES,
            SentenceForm.PATH_FROM_SHEET,
            SentenceForm.PATH_FROM_BASE,
            SentenceForm.PATH_COMPOUND,
            SentenceForm.PATH_HISTORY);
    private static final Set<SentenceForm> MILESTONES =
            EnumSet.of(SentenceForm.PATH_MILESTONE, SentenceForm.PATH_BY_DATE);

    private final RuleSet rules;
    private final SchemeFiles files;
    private final Problems problems;
    private final boolean readWhole;

    RuleSetChecks(RuleSet rules, SchemeFiles files, Problems problems) {
        this.rules = rules;
        this.files = files;
        this.problems = problems;
        this.readWhole = !problems.hasErrors();
    }

    /** @param spoiled what could be understood of clauses with errors: their names are checked, and nothing else */
    void run(List<Clause> spoiled) {
        spoiled.forEach(this::checkSentences);
        checkStanding();
        checkIndicatorNames();
        checkNumbersOnce();
        ScoringChecks scoring = new ScoringChecks(rules, this, problems);
        new SchemeChecks(rules, files, problems, readWhole).run();
        for (Clause clause :
                rules.clauses().stream().filter(each -> !each.isRaw()).toList()) {
            checkSentences(clause);
            checkAssessing(clause);
            switch (clause.stage()) {
                case TARGETS -> checkTarget(clause);
                case SCORING -> scoring.check(clause);
                case GRADING -> scoring.checkGrading(clause);
                case ALERTS -> scoring.checkNarrowing(clause);
            }
        }
        if (readWhole) {
            scoring.checkItems(Place.file(files.label("scheme.yaml")));
        }
        if (rules.clauses().isEmpty() && !problems.hasErrors()) {
            problems.error(
                    Place.file(files.label("targets.dslr")),
                    "方案没有规则；目标写在 targets.dslr，评分写在 scoring.dslr（或 .xlsx 表格）",
                    "the scheme has no rules; write targets in targets.dslr, points in scoring.dslr (or .xlsx tables)");
        }
    }

    private void checkSentences(Clause clause) {
        Stream.of(clause.scope(), clause.conditions(), clause.results())
                .flatMap(List::stream)
                .forEach(sentence -> {
                    checkPlain(clause, sentence);
                    checkNames(clause, sentence);
                });
    }

    private void checkStanding() {
        String indicator = rules.scheme().standing().indicator();
        if (indicator != null && rules.indicators().find(indicator).isEmpty()) {
            problems.error(
                    Place.file(files.label("scheme.yaml")),
                    "standing：没有指标“%s”。%s",
                    "standing: there is no indicator \"%s\". %s",
                    indicator,
                    NearestNames.hint(indicator, rules.indicators().names()));
        }
        for (String name : rules.scheme().standing().then()) {
            boolean item = rules.scheme().assessment().items().stream()
                    .anyMatch(each -> each.id().equals(name));
            if (!item && rules.indicators().find(name).isEmpty()) {
                problems.error(
                        Place.file(files.label("scheme.yaml")),
                        "standing：同分看（then）写项目编号或指标名称，没有“%s”。%s",
                        "standing: 'then' names items or indicators, and there is no \"%s\". %s",
                        name,
                        NearestNames.hint(name, rules.indicators().names()));
            }
        }
    }

    // Names stand in printed rules as they are.
    private void checkIndicatorNames() {
        for (Indicator indicator : rules.indicators().all()) {
            if (!PlainText.isPlain(indicator.name())) {
                problems.error(
                        Place.file(files.label("indicators.csv")),
                        "指标名称“%s”含有规则中不能用的字符（如引号、反斜杠、* 和换行）；请改名，原名可作别名",
                        "the indicator's name '%s' has characters that rules cannot take (such as quotation marks, backslashes, * or line breaks); rename it, its own name may be an alias",
                        shown(indicator.name()));
            }
        }
    }

    private void checkPlain(Clause clause, Sentence sentence) {
        sentence.slots().values().stream()
                .flatMap(RuleSetChecks::names)
                .filter(name -> !PlainText.isPlain(name))
                .sorted()
                .forEach(name -> problems.error(
                        sentence.place(),
                        "条款 %s：“%s”含有规则中不能用的字符（如引号、反斜杠、* 和换行）",
                        "clause %s: '%s' has characters that rules cannot take (such as quotation marks, backslashes, * or line breaks)",
                        clause.number(),
                        shown(name)));
    }

    private static Stream<String> names(Slot slot) {
        if (slot instanceof Slot.Name name) {
            return Stream.of(name.name());
        }
        if (slot instanceof Slot.Compared compared && compared.reference() instanceof Reference.OfUnit unit) {
            return Stream.of(unit.name());
        }
        return slot instanceof Slot.Names names ? names.names().stream() : Stream.empty();
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "�");
    }

    private void checkNumbersOnce() {
        Map<String, Clause> seen = new HashMap<>();
        for (Clause clause : rules.clauses()) {
            Clause before = seen.putIfAbsent(clause.stage() + " " + clause.number(), clause);
            if (before != null) {
                problems.error(
                        clause.place(),
                        "条款编号 %s 在 %s 已经用过",
                        "clause number %s is already used at %s",
                        clause.number(),
                        before.place());
            }
        }
    }

    private void checkNames(Clause clause, Sentence sentence) {
        switch (sentence.form()) {
            case ASSESS, ASSESS_TARGET, HAS_NO_TASK, HAS_NO_DATA -> indicator(clause, sentence);
            case MEETS_TARGET, MISSES_TARGET, MEETS_STRETCH, SHOW_TARGET ->
                indicator(clause, sentence).ifPresent(indicator -> checkHasTarget(clause, sentence, indicator));
            case SOME_MEET -> {
                checkCount(
                        clause,
                        sentence,
                        "count",
                        1,
                        sentence.names("indicators").size());
                sentence.names("indicators")
                        .forEach(name -> indicator(clause, sentence, name)
                                .ifPresent(indicator -> checkHasTarget(clause, sentence, indicator)));
            }
            case ALL_MEET ->
                sentence.names("indicators")
                        .forEach(name -> indicator(clause, sentence, name)
                                .ifPresent(indicator -> checkHasTarget(clause, sentence, indicator)));
            case FIGURE_OF, SHOW_FIGURE ->
                indicator(clause, sentence)
                        .ifPresent(indicator ->
                                checkCompared(clause, sentence, "figure", "value", Optional.of(indicator)));
            case FIGURE_OF_BAND ->
                indicator(clause, sentence).ifPresent(indicator -> checkBand(clause, sentence, Optional.of(indicator)));
            case FIGURE_AGAINST, SHOW_AGAINST -> checkAgainst(clause, sentence);
            case ITS_FIGURE -> checkIts(clause, sentence);
            case ITS_FIGURE_BAND -> checkItsBand(clause, sentence);
            case TOTAL_BAND -> checkRisesExactly(clause, sentence, sentence.exact("low"), sentence.exact("high"));
            case TOTAL_PLACES -> checkPlaces(clause, sentence);
            case CLAUSE_POINTS -> checkClauseNumber(clause, sentence);
            case ITEM_POINTS -> checkItem(clause, sentence);
            case TARGET_BASE_SHIFT_RANGE -> {
                checkShift(clause, sentence);
                checkRisesExactly(clause, sentence, sentence.exact("low"), sentence.exact("high"));
            }
            case TARGET_AT_LEAST, TARGET_MORE_THAN, TARGET_LESS_THAN, TARGET_AT_MOST, TARGET_EQUALS ->
                checkAmountMeasure(clause, sentence, "measure");
            case TARGET_EVERY -> checkAmountMeasure(clause, sentence, "measure");
            case TARGET_FRACTION -> checkFraction(clause, sentence);
            case TARGET_RANGE -> {
                checkAmountMeasure(clause, sentence, "measure");
                checkRisesExactly(clause, sentence, sentence.exact("low"), sentence.exact("high"));
            }
            case TARGET_CHANGE -> checkChange(clause, sentence);
            case TARGET_SHIFT -> checkShift(clause, sentence);
            case TARGET_SHIFT_RANGE -> {
                checkShift(clause, sentence);
                checkRisesExactly(clause, sentence, sentence.exact("low"), sentence.exact("high"));
            }
            case ITS_PLACES -> {
                checkPlaces(clause, sentence);
                checkIts(clause, sentence, sentence.word("figure", Figure.class));
            }
            case FIGURE_PLACES -> {
                checkPlaces(clause, sentence);
                checkHasTargetIfNeeded(clause, sentence);
            }
            case ITS_SHARE -> {
                checkShare(clause, sentence);
                checkIts(clause, sentence, sentence.word("figure", Figure.class));
            }
            case FIGURE_SHARE -> {
                checkShare(clause, sentence);
                checkHasTargetIfNeeded(clause, sentence);
            }
            case TOTAL_SHARE -> checkShare(clause, sentence);
            case ITS_DIFFERENCE -> {
                checkIts(clause, sentence);
                checkDifference(clause, sentence, assessed(clause));
            }
            case FIGURE_DIFFERENCE ->
                indicator(clause, sentence).ifPresent(indicator -> {
                    checkCompared(clause, sentence, "figure", "value", Optional.of(indicator));
                    checkDifference(clause, sentence, Optional.of(indicator));
                });
            case ITS_PLACES_STREAK -> {
                checkCount(clause, sentence, "count", 2, 60);
                checkPlaces(clause, sentence);
                checkIts(clause, sentence, sentence.word("figure", Figure.class));
            }
            case FIGURE_PLACES_STREAK -> {
                checkCount(clause, sentence, "count", 2, 60);
                checkPlaces(clause, sentence);
                checkHasTargetIfNeeded(clause, sentence);
            }
            case ITS_OFTEN -> {
                checkCount(clause, sentence, "count", 1, 60);
                checkIts(clause, sentence);
            }
            case FIGURE_OFTEN -> {
                checkCount(clause, sentence, "count", 1, 60);
                indicator(clause, sentence)
                        .ifPresent(indicator ->
                                checkCompared(clause, sentence, "figure", "value", Optional.of(indicator)));
            }
            case ITS_LEVEL_OFTEN -> {
                checkCount(clause, sentence, "count", 1, 60);
                sentence.names("levels").forEach(level -> checkLevel(clause, sentence, level));
            }
            case HAS_TASK ->
                indicator(clause, sentence).ifPresent(indicator -> checkHasTarget(clause, sentence, indicator));
            case EVENT_COUNT -> checkCount(clause, sentence, "count", 0, 10_000);
            case DUTY_OVERDUE -> checkCount(clause, sentence, "days", 0, 3_660);
            case ITS_STREAK -> {
                checkCount(clause, sentence, "count", 2, 60);
                checkIts(clause, sentence);
            }
            case FIGURE_STREAK -> {
                checkCount(clause, sentence, "count", 2, 60);
                indicator(clause, sentence)
                        .ifPresent(indicator ->
                                checkCompared(clause, sentence, "figure", "value", Optional.of(indicator)));
            }
            case ITS_LEVEL_STREAK -> {
                checkCount(clause, sentence, "count", 1, 60);
                sentence.names("levels").forEach(level -> checkLevel(clause, sentence, level));
            }
            case ITS_LAST_LEVEL -> sentence.names("levels").forEach(level -> checkLevel(clause, sentence, level));
            case DUE_WITHIN -> {
                checkCount(clause, sentence, "days", 1, 366);
                require(
                        ofDuty(clause),
                        clause,
                        sentence,
                        "哪个事项的期限不明；先写一句“考核事项“…””",
                        "it is not said which duty's day; write 'assess duty \"…\"' first");
            }
            case ITS_DUTY_OVERDUE, ITS_DUTY -> {
                if (sentence.form() == SentenceForm.ITS_DUTY_OVERDUE) {
                    checkCount(clause, sentence, "days", 0, 3_660);
                }
                require(
                        ofDuty(clause),
                        clause,
                        sentence,
                        "“该事项”指哪个事项不明；先写一句“考核事项“…””或“考核每个事项”",
                        "'the duty' refers to no duty; write 'assess duty \"…\"' or 'assess every duty' first");
            }
            case ALERT_WITHIN -> checkCount(clause, sentence, "days", 1, 366);
            case TARGET_PLACES -> {
                checkOwnFigure(clause, sentence, "figure");
                checkPlaces(clause, sentence);
            }
            case TARGET_ABOUT -> {
                checkAmountMeasure(clause, sentence, "measure");
                checkTolerance(clause, sentence);
                checkNotNegative(clause, sentence, sentence.exact("tolerance"));
            }
            case TARGET_EVERY_YEAR, TARGET_YEARLY -> checkNotNegative(clause, sentence, sentence.exact("number"));
            case TARGET_BASE_CHANGE -> checkChange(clause, sentence);
            case TARGET_BASE_SHIFT -> checkShift(clause, sentence);
            case TARGET_BASE_TIMES, TARGET_LAST_YEAR_TIMES ->
                require(sentence.exact("number").signum() > 0, clause, sentence, "倍数要大于 0", "a multiple is above 0");
            case BASE_YEAR -> checkYear(clause, sentence, true);
            case BASE_STATED -> {
                checkYear(clause, sentence, true);
                checkAmountMeasure(clause, sentence, "measure");
            }
            case TARGET_YEAR -> checkYear(clause, sentence, false);
            case TARGET_REVISED -> {
                checkDay(clause, sentence, "from");
                checkRevision(clause, sentence);
            }
            case PATH_HISTORY -> {
                checkCount(clause, sentence, "years", 1, 10);
                checkHistory(clause, sentence);
            }
            case TARGET_REFERENCE -> {
                checkOwnFigure(clause, sentence, "figure");
                checkTargetReference(clause, sentence);
            }
            case TARGET_AGAINST -> {
                checkOwnFigure(clause, sentence, "figure");
                checkOwnFigure(clause, sentence, "otherFigure");
                indicator(clause, sentence, sentence.name("other"));
            }
            case TARGET_BASE_AND_STRETCH -> {
                checkAmountMeasure(clause, sentence, "baseMeasure");
                checkAmountMeasure(clause, sentence, "stretchMeasure");
            }
            case TARGET_FROM_SHEET, TARGET_CEILING_FROM_SHEET, PATH_FROM_SHEET -> checkSheet(clause, sentence);
            case PATH_SHARES -> checkShares(clause, sentence);
            case PATH_MILESTONE, PATH_BY_DATE -> checkShare(clause, sentence, sentence.number("percent"));
            case DUE, STATE_BY -> checkDay(clause, sentence, "due");
            case ALERT_LEVEL -> checkLevel(clause, sentence, sentence.name("level"));
            case GRADE, GRADE_CAP, VETO_GRADE, VETO_CAP -> checkGrade(clause, sentence);
            default -> {
                // Scope, events, duties and words of closed lists name nothing that must exist beforehand; scoring
                // sentences have checks of their own.
            }
        }
    }

    /** A figure compared with a number, or with something known of the unit. */
    void checkCompared(
            Clause clause, Sentence sentence, String figureGap, String valueGap, Optional<Indicator> indicator) {
        Figure figure = sentence.word(figureGap, Figure.class);
        Reference reference = sentence.compared(valueGap);
        if (figure.needsTarget()) {
            indicator.ifPresent(own -> checkHasTarget(clause, sentence, own));
        }
        if (reference instanceof Reference.Number number) {
            expectMeasure(
                    clause,
                    sentence,
                    number.measure(),
                    indicator.map(own -> figure.measure(own.measure())).orElse(figure.measure(Measure.PERCENT)));
        } else {
            checkReference(clause, sentence, figure, reference, indicator);
        }
    }

    /** How far a figure is from what it is measured from, in the measure of a difference. */
    private void checkDifference(Clause clause, Sentence sentence, Optional<Indicator> indicator) {
        require(
                !(sentence.compared("value") instanceof Reference.Number),
                clause,
                sentence,
                "与一个数比较，直接写“其…低于 …”，不写“之差”",
                "compare with a number directly, without 'less'");
        indicator.ifPresent(own -> expectMeasure(
                clause,
                sentence,
                sentence.measure("measure"),
                sentence.word("figure", Figure.class).measure(own.measure()).ofDifference()));
    }

    /** Whether a figure can be measured from a reference. */
    private void checkReference(
            Clause clause, Sentence sentence, Figure figure, Reference reference, Optional<Indicator> indicator) {
        if (reference instanceof Reference.OfUnit) {
            require(
                    !figure.needsTarget(),
                    clause,
                    sentence,
                    "%s不能与参照值比较；可用实绩、增速、降幅、比上年增量",
                    "the %s cannot be compared with a reference unit; take actual, growth, fall or rise",
                    figure.wording());
            return;
        }
        if (reference instanceof Reference.YearsMean mean) {
            require(
                    figure == Figure.ACTUAL && mean.years() > 0 && mean.years() <= RuleSet.YEARS_BEFORE,
                    clause,
                    sentence,
                    "前几年同期平均只用于实绩，年数为 1 至 %d",
                    "the mean of earlier years is for actual values, of 1 to %d years",
                    RuleSet.YEARS_BEFORE);
            return;
        }
        if (!(reference instanceof Reference.Known known)) {
            return;
        }
        boolean fits = switch (known.kind()) {
            case LAST_YEAR, LAST_YEAR_WHOLE, BASE -> figure == Figure.ACTUAL;
            case STRETCH ->
                figure != Figure.GAP && figure != Figure.PACE_COMPLETION && figure != Figure.MONTH_COMPLETION;
            case PATH -> figure == Figure.ACTUAL || figure == Figure.COMPLETION;
            default -> true;
        };
        require(
                fits,
                clause,
                sentence,
                "%s不能以%s为准",
                "the %s cannot be measured from %s",
                figure.wording(),
                known.kind().wording());
        if (known.kind().needsTarget()) {
            indicator.ifPresent(own -> {
                checkHasTarget(clause, sentence, own);
                checkDemands(clause, sentence, figure, known.kind(), own);
            });
        }
    }

    // 降幅以目标为准 needs a target that says how far to fall.
    private void checkDemands(
            Clause clause, Sentence sentence, Figure figure, ReferenceKind kind, Indicator indicator) {
        if (!readWhole || kind != ReferenceKind.TARGET || figure.needsTarget()) {
            return;
        }
        boolean stated = targetRules(indicator, clause)
                .anyMatch(target -> target.results().stream()
                        .anyMatch(result -> demands(result).contains(figure)));
        require(
                stated || targetRules(indicator, clause).findAny().isEmpty(),
                clause,
                sentence,
                "“%s”的目标没有规定%s，不能以目标为准；请在目标规则中写明（如 目标比上年下降 4%%），或改用别的量",
                "the target on \"%s\" demands no %s to measure from; say so in its rule (such as: the target is 4 %% less than last year), or take another figure",
                indicator.name(),
                figure.wording());
    }

    private Stream<Clause> targetRules(Indicator indicator, Clause clause) {
        return rules.clauses(Stage.TARGETS).stream()
                .filter(target -> target.indicator()
                                .flatMap(rules.indicators()::find)
                                .filter(indicator::equals)
                                .isPresent()
                        && (clause.assessesEvery()
                                || target.targetName().equals(clause.targetName())
                                || target.targetName().isEmpty()));
    }

    private static Set<Figure> demands(Sentence target) {
        return switch (target.form()) {
            case TARGET_CHANGE -> EnumSet.of(target.word("change").equals("UP") ? Figure.GROWTH : Figure.FALL);
            case TARGET_SHIFT, TARGET_SHIFT_RANGE -> EnumSet.of(Figure.RISE);
            case TARGET_BASE_CHANGE ->
                EnumSet.of(target.word("change").equals("UP") ? Figure.BASE_GROWTH : Figure.BASE_FALL);
            case TARGET_BASE_SHIFT, TARGET_BASE_SHIFT_RANGE -> EnumSet.of(Figure.BASE_RISE);
            case TARGET_REFERENCE, TARGET_AGAINST -> EnumSet.of(target.word("figure", Figure.class));
            case TARGET_EVERY -> EnumSet.of(Figure.PERIODS_MET);
            default -> AMOUNTS.contains(target.form()) ? EnumSet.of(Figure.ACTUAL) : EnumSet.noneOf(Figure.class);
        };
    }

    private void checkAgainst(Clause clause, Sentence sentence) {
        Optional<Indicator> left = indicator(clause, sentence);
        Optional<Indicator> right = indicator(clause, sentence, sentence.name("other"));
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        Measure own = sentence.word("figure", Figure.class).measure(left.get().measure());
        Measure other =
                sentence.word("otherFigure", Figure.class).measure(right.get().measure());
        require(
                own.equals(other),
                clause,
                sentence,
                "两边的单位不同（%s、%s），不能比较",
                "the two sides are measured in %s and %s and cannot be compared",
                own,
                other);
    }

    private void checkIts(Clause clause, Sentence sentence, Figure figure) {
        if (hasSubject(clause, sentence) && figure.needsTarget()) {
            assessed(clause).ifPresent(own -> checkHasTarget(clause, sentence, own));
        }
    }

    private void checkCount(Clause clause, Sentence sentence, String gap, int least, int most) {
        BigDecimal count = sentence.number(gap);
        require(
                count.stripTrailingZeros().scale() <= 0
                        && count.compareTo(BigDecimal.valueOf(least)) >= 0
                        && count.compareTo(BigDecimal.valueOf(most)) <= 0,
                clause,
                sentence,
                "%s 应是 %d 至 %d 的整数",
                "%s should be a whole number from %d to %d",
                count.toPlainString(),
                least,
                most);
    }

    // Of a percentage it may be written in per cent or in percentage points.
    private void checkTolerance(Clause clause, Sentence sentence) {
        Measure written = sentence.measure("toleranceMeasure");
        assessed(clause)
                .filter(indicator -> !written.equals(indicator.measure().ofDifference()))
                .ifPresent(indicator -> expectMeasure(clause, sentence, written, indicator.measure()));
    }

    private void checkNotNegative(Clause clause, Sentence sentence, Ratio number) {
        require(
                number.signum() >= 0,
                clause,
                sentence,
                "这里的数不写负号（%s）",
                "the number is written without a minus sign (%s)",
                number.shown());
    }

    /** @param before whether it lies before the scheme's last year, or not before it */
    private void checkYear(Clause clause, Sentence sentence, boolean before) {
        BigDecimal year = sentence.number("year");
        int last = rules.scheme().period().to().getYear();
        boolean whole = year.stripTrailingZeros().scale() <= 0
                && year.compareTo(BigDecimal.valueOf(1900)) >= 0
                && year.compareTo(BigDecimal.valueOf(2200)) <= 0;
        require(
                whole && (!before || year.intValue() < last),
                clause,
                sentence,
                before ? "基期应早于考核期的最后一年（%d 年）" : "目标年应是四位数的年份（考核期到 %d 年）",
                before
                        ? "the base year lies before the last year of the scheme's period (%d)"
                        : "the target's year is written with four digits (the scheme's period ends in %d)",
                last);
    }

    // What was demanded at first says what the new number is measured in.
    private void checkRevision(Clause clause, Sentence sentence) {
        Optional<Figure> first = clause.results().stream()
                .flatMap(result -> demands(result).stream())
                .min(Comparator.comparing(figure -> figure != Figure.ACTUAL));
        assessed(clause)
                .ifPresent(indicator -> first.ifPresent(figure -> expectMeasure(
                        clause, sentence, sentence.measure("measure"), figure.measure(indicator.measure()))));
    }

    private void checkHistory(Clause clause, Sentence sentence) {
        Span period = rules.scheme().period();
        require(
                period.from().getDayOfYear() == 1 && period.months() == 12,
                clause,
                sentence,
                "前几年同期占比只用于一个公历年的方案",
                "the share of the same stretch is for schemes of one calendar year");
        assessed(clause)
                .ifPresent(indicator -> require(
                        indicator.accumulation().accumulates(),
                        clause,
                        sentence,
                        "前几年同期占比要求指标逐期累计（累计方式 ytd 或 period），“%s”不是",
                        "the share of the same stretch needs an indicator that accumulates (ytd or period); \"%s\" does not",
                        indicator.name()));
    }

    private void checkTargetReference(Clause clause, Sentence sentence) {
        Figure figure = sentence.word("figure", Figure.class);
        Reference reference = sentence.compared("value");
        boolean ownTarget =
                reference instanceof Reference.Known known && known.kind().needsTarget();
        require(
                !ownTarget,
                clause,
                sentence,
                "目标不能以它自己的目标、进度或基期为准；与基期比较写“目标比基期增长 N%%”等",
                "a target cannot be measured from its own target, path or base; write 'the target is N %% more than the base' and the like");
        if (reference instanceof Reference.Number number) {
            assessed(clause)
                    .ifPresent(indicator ->
                            expectMeasure(clause, sentence, number.measure(), figure.measure(indicator.measure())));
        } else if (!ownTarget) {
            checkReference(clause, sentence, figure, reference, assessed(clause));
        }
    }

    private void checkIts(Clause clause, Sentence sentence) {
        Figure figure = sentence.word("figure", Figure.class);
        if (clause.assessesEvery() && sentence.compared("value") instanceof Reference.Number) {
            boolean own = isInOwnMeasure(figure);
            require(
                    !own,
                    clause,
                    sentence,
                    "考核每个指标时不能拿%s与一个数比较，各指标的计量单位不同",
                    "with 'assess every indicator' the %s cannot be compared with a number, measures differ",
                    figure.wording());
            if (own) {
                return;
            }
        }
        if (hasSubject(clause, sentence)) {
            checkCompared(clause, sentence, "figure", "value", assessed(clause));
        }
    }

    private static boolean isInOwnMeasure(Figure figure) {
        Measure any = new Measure("-");
        return figure.measure(any).equals(any);
    }

    // An alert rule without an indicator is told as such already.
    private boolean hasSubject(Clause clause, Sentence sentence) {
        boolean subject = clause.assesses().isPresent();
        require(
                subject || clause.stage() == Stage.ALERTS,
                clause,
                sentence,
                "“其”指哪个指标不明；先写一句“考核指标“…””",
                "'its' refers to no indicator; write 'assess indicator \"…\"' first");
        return subject;
    }

    private void checkItsBand(Clause clause, Sentence sentence) {
        Figure figure = sentence.word("figure", Figure.class);
        boolean own = clause.assessesEvery() && isInOwnMeasure(figure);
        require(
                !own,
                clause,
                sentence,
                "考核每个指标时不能拿%s与一个数比较，各指标的计量单位不同",
                "with 'assess every indicator' the %s cannot be compared with a number, measures differ",
                figure.wording());
        if (!own && hasSubject(clause, sentence)) {
            checkBand(clause, sentence, assessed(clause));
        }
    }

    private void checkBand(Clause clause, Sentence sentence, Optional<Indicator> indicator) {
        Figure figure = sentence.word("figure", Figure.class);
        if (figure.needsTarget()) {
            indicator.ifPresent(own -> checkHasTarget(clause, sentence, own));
        }
        Measure wanted = indicator.map(own -> figure.measure(own.measure())).orElse(figure.measure(Measure.PERCENT));
        expectMeasure(clause, sentence, sentence.measure("lowMeasure"), wanted);
        expectMeasure(clause, sentence, sentence.measure("highMeasure"), wanted);
        checkRises(clause, sentence, List.of(sentence.number("low"), sentence.number("high")));
    }

    void checkRisesExactly(Clause clause, Sentence sentence, Ratio low, Ratio high) {
        require(
                low.compareTo(high) < 0,
                clause,
                sentence,
                "数字应由小到大，%s 不小于 %s",
                "the numbers must rise, %s is not below %s",
                low.shown(),
                high.shown());
    }

    private void checkPlaces(Clause clause, Sentence sentence) {
        BigDecimal first = sentence.number("first");
        BigDecimal last = sentence.number("last");
        boolean whole = first.stripTrailingZeros().scale() <= 0
                && last.stripTrailingZeros().scale() <= 0;
        require(
                whole && first.signum() > 0 && first.compareTo(last) <= 0 && last.precision() < 8,
                clause,
                sentence,
                "名次写整数，从 1 起，由小到大，如 第 1 至第 3 名",
                "places are whole numbers from 1 on, the smaller first, such as 1 to 3");
    }

    private void checkShare(Clause clause, Sentence sentence) {
        Ratio percent = sentence.exact("percent");
        require(
                percent.signum() > 0 && percent.compareTo(Ratio.HUNDRED) <= 0,
                clause,
                sentence,
                "比例写大于 0、不超过 100 的百分数",
                "the share is a percentage above 0 and at most 100");
    }

    private void checkHasTargetIfNeeded(Clause clause, Sentence sentence) {
        indicator(clause, sentence)
                .filter(any -> sentence.word("figure", Figure.class).needsTarget())
                .ifPresent(indicator -> checkHasTarget(clause, sentence, indicator));
    }

    private void checkClauseNumber(Clause clause, Sentence sentence) {
        String number = sentence.name("clause");
        Set<String> known = new TreeSet<>();
        rules.clauses(Stage.SCORING).forEach(each -> {
            known.add(each.base());
            known.add(each.number());
        });
        require(
                known.contains(number) || !readWhole,
                clause,
                sentence,
                "没有评分细则“%s”。%s",
                "there is no scoring clause \"%s\". %s",
                number,
                NearestNames.hint(number, known));
    }

    private void checkItem(Clause clause, Sentence sentence) {
        String id = sentence.name("item");
        List<String> known =
                rules.scheme().assessment().items().stream().map(Item::id).toList();
        require(
                known.contains(id),
                clause,
                sentence,
                "没有考核项目“%s”（scheme.yaml 的 items）。%s",
                "there is no item \"%s\" (items in scheme.yaml). %s",
                id,
                NearestNames.hint(id, known));
    }

    private void checkGrade(Clause clause, Sentence sentence) {
        String name = sentence.name("grade");
        List<String> known = rules.scheme().assessment().grades().stream()
                .map(grade -> grade.name().zh())
                .toList();
        require(
                rules.scheme().assessment().grade(name).isPresent(),
                clause,
                sentence,
                "没有等次“%s”（scheme.yaml 的 grades）。%s",
                "there is no grade \"%s\" (grades in scheme.yaml). %s",
                name,
                NearestNames.hint(name, known));
    }

    private void checkFraction(Clause clause, Sentence sentence) {
        assessed(clause)
                .ifPresent(indicator -> require(
                        indicator.measure().isPercent()
                                && sentence.exact("number").compareTo(Ratio.ONE) <= 0,
                        clause,
                        sentence,
                        "不带单位的目标是占比（如 2/3），只用于计量单位为 %% 的指标；“%s”的单位是%s，请写上单位",
                        "a target without a measure is a share (such as 2/3) of an indicator in %%; \"%s\" is in %s, write the measure",
                        indicator.name(),
                        indicator.measure()));
    }

    private void checkChange(Clause clause, Sentence sentence) {
        require(
                sentence.exact("number").signum() >= 0,
                clause,
                sentence,
                "增长、下降的幅度不写负号",
                "growth and fall are written without a minus sign");
        assessed(clause).ifPresent(indicator -> {
            boolean rate = indicator.measure().isPercent();
            boolean published = rules.scheme().publishedGrowth().containsKey(indicator.name());
            require(
                    !rate || published,
                    clause,
                    sentence,
                    "“%s”本身以 %% 计：若是公布的增速，写“目标达到 %s%%”；若是比率的变化，写“目标比上年提高 %s 个百分点”",
                    "\"%s\" is itself in %%: write 'the target is at least %s %%' if it is growth as published, or 'the target is %s pp above last year'",
                    indicator.name(),
                    sentence.exact("number"),
                    sentence.exact("number"));
        });
    }

    private void checkShift(Clause clause, Sentence sentence) {
        assessed(clause)
                .ifPresent(indicator -> expectMeasure(
                        clause, sentence, sentence.measure("measure"), Figure.RISE.measure(indicator.measure())));
    }

    private void checkOwnFigure(Clause clause, Sentence sentence, String gap) {
        Figure figure = sentence.word(gap, Figure.class);
        require(
                !figure.needsTarget(),
                clause,
                sentence,
                "目标不能用%s表述；可用实绩、增速、降幅、比上年增量",
                "a target cannot be stated as %s; take actual, growth, fall or rise",
                figure.wording());
    }

    private void checkDay(Clause clause, Sentence sentence, String gap) {
        Span span = rules.scheme().period();
        Slot.Day stated = sentence.day(gap);
        MonthDay due = stated.day();
        if (stated.year() != null) {
            // What is handed in after the year, such as its report, is due after it.
            boolean ofDuty = sentence.form() == SentenceForm.DUE || sentence.form() == SentenceForm.STATE_BY;
            LocalDate latest = ofDuty ? span.to().plusYears(1) : span.to();
            require(
                    due.isValidYear(stated.year())
                            && !stated.in(span).isAfter(latest)
                            && stated.in(span).isAfter(span.from().minusYears(EARLIER)),
                    clause,
                    sentence,
                    "日期 %d年%d月%d日不能用：考核期是 %s 至 %s，可以早于它十年以内，不能晚于 %s",
                    "the day %d-%02d-%02d cannot be: the scheme's period is %s to %s; it may lie up to ten years before it, and"
                            + " not behind %s",
                    stated.year(),
                    due.getMonthValue(),
                    due.getDayOfMonth(),
                    span.from(),
                    span.to(),
                    latest);
            return;
        }
        int year = span.from().getYear();
        require(
                due.isValidYear(year) && span.contains(due.atYear(year)),
                clause,
                sentence,
                "日期 %d月%d日不在考核期的第一年（%d 年）之内；别的年份写 2009年6月30日",
                "the day %1$02d-%2$02d is not within the first year (%3$d) of the scheme's period; write other years as 2009-06-30",
                due.getMonthValue(),
                due.getDayOfMonth(),
                year);
    }

    /** Tells what is wrong with a sentence, with the clause's number before it. */
    void require(boolean holds, Clause clause, Sentence sentence, String zh, String en, Object... values) {
        if (!holds) {
            problems.error(sentence.place(), "条款 %s：%s", "clause %s: %s", clause.number(), Wording.of(zh, en, values));
        }
    }

    private Optional<Indicator> indicator(Clause clause, Sentence sentence) {
        return indicator(clause, sentence, sentence.name("indicator"));
    }

    private Optional<Indicator> indicator(Clause clause, Sentence sentence, String name) {
        Optional<Indicator> found = rules.indicators().find(name);
        if (found.isEmpty()) {
            problems.error(
                    sentence.place(),
                    "条款 %s：没有指标“%s”。%s（本方案共 %d 个指标）",
                    "clause %s: there is no indicator \"%s\". %s (the scheme has %d)",
                    clause.number(),
                    name,
                    NearestNames.hint(name, rules.indicators().names()),
                    rules.indicators().all().size());
        }
        return found;
    }

    /** The indicator a clause is about; one of those it ranges over, when it assesses every one. */
    Optional<Indicator> assessed(Clause clause) {
        return clause.indicator().flatMap(rules.indicators()::find);
    }

    private void checkAmountMeasure(Clause clause, Sentence sentence, String gap) {
        assessed(clause)
                .ifPresent(indicator -> expectMeasure(clause, sentence, sentence.measure(gap), indicator.measure()));
    }

    void expectMeasure(Clause clause, Sentence sentence, Measure written, Measure wanted) {
        require(
                written.equals(wanted),
                clause,
                sentence,
                "这里的单位应是“%s”，写的是“%s”",
                "the measure here is '%s', not '%s'",
                wanted,
                written);
    }

    private void checkSheet(Clause clause, Sentence sentence) {
        String name = sentence.name("sheet");
        if (!rules.planSheets().containsKey(name)) {
            problems.error(
                    sentence.place(),
                    "条款 %s：没有计划表“%s”（应有文件 plans/%s.csv）。%s",
                    "clause %s: there is no plan sheet \"%s\" (a file plans/%s.csv). %s",
                    clause.number(),
                    name,
                    name,
                    NearestNames.hint(name, rules.planSheets().keySet()));
        }
    }

    private void checkShares(Clause clause, Sentence sentence) {
        List<BigDecimal> percents = sentence.numbers("percents");
        percents.forEach(percent -> checkShare(clause, sentence, percent));
        checkRises(clause, sentence, percents);
        long months = rules.scheme().period().months();
        long steps = switch (sentence.word("step")) {
            case "MONTH" -> months;
            case "QUARTER" -> months / 3;
            default -> months / 12;
        };
        if (percents.size() != steps) {
            problems.error(
                    sentence.place(),
                    "条款 %s：考核期共 %d 期，这里写了 %d 个百分数",
                    "clause %s: the scheme's period has %d steps, %d percentages are written",
                    clause.number(),
                    steps,
                    percents.size());
        }
    }

    private void checkShare(Clause clause, Sentence sentence, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            problems.error(
                    sentence.place(),
                    "条款 %s：累计进度应在 0 至 100 之间，写的是 %s",
                    "clause %s: a cumulative share lies between 0 and 100, not %s",
                    clause.number(),
                    percent.toPlainString());
        }
    }

    private void checkRises(Clause clause, Sentence sentence, List<BigDecimal> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).compareTo(numbers.get(i - 1)) < 0) {
                problems.error(
                        sentence.place(),
                        "条款 %s：数字应由小到大，%s 在 %s 之后",
                        "clause %s: the numbers must not fall, %s comes after %s",
                        clause.number(),
                        numbers.get(i).toPlainString(),
                        numbers.get(i - 1).toPlainString());
            }
        }
    }

    private void checkLevel(Clause clause, Sentence sentence, String name) {
        LevelScale levels = rules.scheme().levels();
        if (levels.find(name).isEmpty()) {
            problems.error(
                    sentence.place(),
                    "条款 %s：方案没有预警级别“%s”。%s",
                    "clause %s: the scheme has no alert level \"%s\". %s",
                    clause.number(),
                    name,
                    NearestNames.hint(name, levels.names()));
        }
    }

    // Targets and alerts are about one indicator (a target may be about a duty); points and grades need not be.
    private void checkAssessing(Clause clause) {
        long assessing = clause.conditions().stream()
                .filter(sentence -> sentence.form() == SentenceForm.ASSESS
                        || sentence.form() == SentenceForm.ASSESS_TARGET
                        || sentence.form() == SentenceForm.ASSESS_EVERY
                        || sentence.form() == SentenceForm.ASSESS_EVERY_DUTY
                        || sentence.form() == SentenceForm.ASSESS_DUTY)
                .count();
        boolean needed = clause.stage() == Stage.TARGETS || clause.stage() == Stage.ALERTS;
        if (assessing > 1 || needed && assessing == 0) {
            problems.error(
                    clause.place(),
                    "条款 %s：在“当”之下写一句“考核指标“…””，且只写一句（现有 %d 句）",
                    "clause %s: write 'assess indicator \"…\"' under 'when', exactly once (there are %d)",
                    clause.number(),
                    assessing);
        }
        if (clause.stage() == Stage.ALERTS && clause.duty().isPresent()) {
            checkDutyAlert(clause);
        } else if (clause.stage() == Stage.ALERTS && !clause.assessesEveryDuty()) {
            checkTargetExists(clause);
        }
    }

    private static boolean ofDuty(Clause clause) {
        return clause.duty().isPresent() || clause.assessesEveryDuty();
    }

    private void checkDutyAlert(Clause clause) {
        String duty = clause.duty().orElseThrow();
        boolean set = rules.clauses(Stage.TARGETS).stream()
                .anyMatch(target -> target.duty().filter(duty::equals).isPresent());
        if (!set && readWhole) {
            problems.error(
                    clause.place(),
                    "条款 %s：没有规则定事项“%s”的期限（在 targets.dslr 中写）",
                    "clause %s: no rule sets a day for duty \"%s\" (write one in targets.dslr)",
                    clause.number(),
                    duty);
        }
    }

    void checkHasTarget(Clause clause, Sentence sentence, Indicator indicator) {
        boolean own = assessed(clause).filter(indicator::equals).isPresent() && !namesIndicator(sentence);
        // An alert rule on a target that nobody sets is told as such already.
        if (own && clause.stage() == Stage.ALERTS) {
            return;
        }
        if (!hasTarget(indicator, own ? clause.targetName() : Optional.empty())) {
            problems.error(
                    sentence.place(),
                    "条款 %s：没有规则给指标“%s”定这个目标（在 targets.dslr 中写）",
                    "clause %s: no rule sets this target on indicator \"%s\" (write one in targets.dslr)",
                    clause.number(),
                    indicator.name());
        }
    }

    // 指标“…”… is about the only target on that indicator, whatever target the clause assesses.
    private static boolean namesIndicator(Sentence sentence) {
        return Stream.of("indicator", "indicators")
                .anyMatch(gap -> sentence.slots().containsKey(gap));
    }

    // A target rule that could not be read may be the one: the error in it is told, nothing further.
    private boolean hasTarget(Indicator indicator, Optional<String> targetName) {
        return !readWhole
                || rules.clauses(Stage.TARGETS).stream()
                        .anyMatch(target -> target.indicator()
                                        .flatMap(rules.indicators()::find)
                                        .filter(indicator::equals)
                                        .isPresent()
                                && target.targetName().equals(targetName));
    }

    private void checkTargetExists(Clause clause) {
        Optional<Indicator> indicator = assessed(clause);
        if (indicator.isEmpty()) {
            return;
        }
        if (!hasTarget(indicator.get(), clause.targetName())) {
            problems.error(
                    clause.place(),
                    "条款 %s：没有规则给指标“%s”定这个目标（在 targets.dslr 中写）",
                    "clause %s: no rule sets this target on indicator \"%s\" (write one in targets.dslr)",
                    clause.number(),
                    indicator.get().name());
        }
    }

    private void checkTarget(Clause clause) {
        if (clause.conditions().size() > 1) {
            problems.error(
                    clause.place(),
                    "条款 %s：目标规则的“当”之下只写“考核指标“…””；针对哪些单位写在“适用”之下",
                    "clause %s: under 'when' a target rule only says 'assess indicator \"…\"'; say which units under 'for'",
                    clause.number());
        }
        boolean onDuty = clause.duty().isPresent();
        clause.results().stream()
                .filter(result ->
                        onDuty != DUTY_RESULTS.contains(result.form()) && !RESPONSIBLE.contains(result.form()))
                .forEach(result -> require(
                        false,
                        clause,
                        result,
                        "这一句要写在“考核%s”的规则里",
                        "this sentence belongs into a rule that assesses %s",
                        onDuty ? new Wording("指标“…”", "an indicator") : new Wording("事项“…”", "a duty")));
        checkOnce(clause);
        if (onDuty) {
            return;
        }
        if (has(clause, NEED_BASE)) {
            require(
                    has(clause, BASES),
                    clause,
                    clause.results().get(0),
                    "要写明基期：加一句“基期为 2007年”（取那一年的数），或“基期为 2007年的 563 件”",
                    "say what the base is: 'the base year is 2007' (its observed value), or 'the base is 563 件 in 2007'");
        }
        if (has(clause, EnumSet.of(SentenceForm.NO_TASK))) {
            require(
                    clause.results().size() == 1,
                    clause,
                    clause.results().get(0),
                    "写了“没有任务”，就不能再写目标和进度",
                    "'no task' stands alone, without target and path");
            return;
        }
        if (has(clause, BASE_DEMANDS) && !has(clause, AMOUNTS)) {
            checkPathOf(clause, false);
            return;
        }
        if (has(clause, LEVEL_DEMANDS) && !has(clause, AMOUNTS)) {
            boolean level = clause.results().stream()
                    .filter(result -> PATHS.contains(result.form()) || MILESTONES.contains(result.form()))
                    .allMatch(result -> result.form() == SentenceForm.PATH_LEVEL);
            require(
                    level,
                    clause,
                    clause.results().get(0),
                    "增速、变化和每期目标不按时间折算，只能写“进度各期同目标”或不写进度",
                    "growth, shifts and demands on every period are not shared out over time; write 'the path is the target in every period' or no path");
            return;
        }
        exactlyOne(
                clause,
                AMOUNTS,
                "目标数",
                "amount",
                "目标达到 N 单位、确保 N 单位，力争 N 单位、目标控制在 N 单位以内、目标为 N 至 N 单位、目标等于 N 单位、目标为零发生、目标按计划表“…”，或目标比上年增长 N%、目标每月至少 N 单位等",
                "'the target is at least N measure', 'ensure …, strive for …', 'the target is at most …', 'the target is N to N measure', 'the target equals …', 'the target is that none happens', 'the target is as in plan sheet \"…\"', or 'the target is N % more than last year', 'the target every month is at least …' and the like");
        checkPathOf(clause, true);
    }

    /** Of what a target says once. */
    private void checkOnce(Clause clause) {
        for (Set<SentenceForm> forms : List.of(
                EnumSet.of(SentenceForm.DUE),
                EnumSet.of(SentenceForm.ISSUED_BY),
                EnumSet.of(SentenceForm.LED_BY, SentenceForm.LED_BY_WITH),
                EnumSet.of(SentenceForm.ANSWERED_BY),
                EnumSet.of(SentenceForm.QUALITATIVE),
                EnumSet.of(SentenceForm.TARGET_YEAR),
                EnumSet.of(SentenceForm.PATH_AHEAD),
                BASES)) {
            List<Sentence> found = clause.results().stream()
                    .filter(result -> forms.contains(result.form()))
                    .toList();
            require(
                    found.size() < 2,
                    clause,
                    found.isEmpty() ? clause.results().get(0) : found.get(found.size() - 1),
                    "这样的句子只能写一句，%s 已经有了",
                    "only one such sentence can stand in a clause, %s has one already",
                    found.isEmpty() ? "" : found.get(0).place());
        }
        require(
                !has(clause, EnumSet.of(SentenceForm.DUE)) || !has(clause, EnumSet.of(SentenceForm.STATE_BY)),
                clause,
                clause.results().get(0),
                "写了“…前状态达到…”，期限就是最后一个节点的日子，不再写“期限为…”",
                "with 'state … by …' the last of these days is the due day; do not write 'due by' as well");
    }

    /** @param needed whether there must be a path, as an amount needs it */
    private void checkPathOf(Clause clause, boolean needed) {
        require(
                needed
                        || !has(
                                clause,
                                EnumSet.of(
                                        SentenceForm.PATH_FROM_BASE,
                                        SentenceForm.PATH_COMPOUND,
                                        SentenceForm.PATH_FROM_SHEET,
                                        SentenceForm.PATH_HISTORY)),
                clause,
                clause.results().get(0),
                "目标是对基期的变化，进度从零起算：写“进度按年均分”、“进度按年累计为…”、“进度各期同目标”或节点",
                "the target is a change against the base, which begins at nothing: write 'the path is even by year', 'the path by year is, cumulatively, …', 'the path is the target in every period' or milestones");
        boolean milestones = clause.results().stream().anyMatch(sentence -> MILESTONES.contains(sentence.form()));
        boolean between = clause.results().stream().anyMatch(sentence -> sentence.form() == SentenceForm.PATH_BETWEEN);
        if (!milestones && (needed || has(clause, PATHS))) {
            exactlyOne(
                    clause,
                    PATHS,
                    "进度",
                    "path",
                    "进度按月均分（季度、年、日、工作日）、进度各期同目标、进度按季度累计为 25、50、75、100%、进度按计划表“…”，或节点",
                    "'the path is even by month' (quarter, year, day, working day), 'the path is the target in every period', 'the path by quarter is, cumulatively, 25, 50, 75, 100 %', 'the path is as in plan sheet \"…\"', or milestones");
        } else if (milestones && has(clause, PATHS)) {
            problems.error(
                    clause.place(),
                    "条款 %s：节点和“进度……”只能写一种",
                    "clause %s: write either milestones or 'the path …', not both",
                    clause.number());
        }
        if (milestones != between) {
            problems.error(
                    clause.place(),
                    "条款 %s：写了节点，就要写“节点之间按台阶”或“节点之间按直线”，反之亦然",
                    "clause %s: milestones go with 'between milestones by steps' or '… by straight line', and the other way round",
                    clause.number());
        }
        checkMilestones(clause);
    }

    private static boolean has(Clause clause, Set<SentenceForm> forms) {
        return clause.results().stream().anyMatch(result -> forms.contains(result.form()));
    }

    private void checkMilestones(Clause clause) {
        Span span = rules.scheme().period();
        List<Sentence> inOrder = clause.results().stream()
                .filter(sentence -> MILESTONES.contains(sentence.form()))
                .sorted(Comparator.comparing(sentence -> dayOf(sentence, span)))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Sentence milestone = inOrder.get(i);
            checkDay(clause, milestone, "due");
            if (i > 0) {
                checkRises(
                        clause, milestone, List.of(inOrder.get(i - 1).number("percent"), milestone.number("percent")));
            }
        }
    }

    // A day that the year does not have is told elsewhere.
    private static LocalDate dayOf(Sentence sentence, Span span) {
        Slot.Day stated = sentence.day("due");
        int year = stated.year() == null ? span.from().getYear() : stated.year();
        return stated.day().atYear(year);
    }

    private void exactlyOne(
            Clause clause, Collection<SentenceForm> forms, String zh, String en, String choicesZh, String choicesEn) {
        List<Sentence> found = clause.results().stream()
                .filter(sentence -> forms.contains(sentence.form()))
                .toList();
        if (found.isEmpty()) {
            problems.error(
                    clause.place(),
                    "条款 %s：缺少%s，写下列之一：%s",
                    "clause %1$s: the %4$s is missing; write one of: %5$s",
                    clause.number(),
                    zh,
                    choicesZh,
                    en,
                    choicesEn);
        } else if (found.size() > 1) {
            problems.error(
                    found.get(1).place(),
                    "条款 %s：%s写了 %d 次（%s），只留一句",
                    "clause %1$s: the %5$s is written %3$d times (%4$s); keep one",
                    clause.number(),
                    zh,
                    found.size(),
                    found.stream().map(sentence -> sentence.place().toString()).collect(Collectors.joining(", ")),
                    en);
        }
    }
}
