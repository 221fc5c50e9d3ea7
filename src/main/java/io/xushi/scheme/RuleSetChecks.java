package io.xushi.scheme;

import io.xushi.alert.LevelScale;
import io.xushi.calendar.Span;
import io.xushi.clause.Clause;
import io.xushi.clause.PlainText;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sentences of a scheme name must exist, be measured rightly, and fit together; everything is told at once. */
final class RuleSetChecks {

    private static final Set<SentenceForm> AMOUNTS = EnumSet.of(
            SentenceForm.TARGET_AT_LEAST,
            SentenceForm.TARGET_AT_MOST,
            SentenceForm.TARGET_BASE_AND_STRETCH,
            SentenceForm.TARGET_FROM_SHEET,
            SentenceForm.TARGET_CEILING_FROM_SHEET);
    private static final Set<SentenceForm> PATHS = EnumSet.of(
            SentenceForm.PATH_EVEN, SentenceForm.PATH_LEVEL, SentenceForm.PATH_SHARES, SentenceForm.PATH_FROM_SHEET);
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

    void run() {
        checkStanding();
        checkIndicatorNames();
        checkNumbersOnce();
        new SchemeChecks(rules, files, problems, readWhole).run();
        for (Clause clause : rules.clauses()) {
            Stream.of(clause.scope(), clause.conditions(), clause.results())
                    .flatMap(List::stream)
                    .forEach(sentence -> {
                        checkPlain(clause, sentence);
                        checkNames(clause, sentence);
                    });
            checkAssessing(clause);
            if (clause.stage() == Stage.TARGETS) {
                checkTarget(clause);
            }
        }
        if (rules.clauses(Stage.TARGETS).isEmpty() && !problems.hasErrors()) {
            problems.error(
                    Place.file(files.label("targets.dslr")),
                    "方案没有目标规则；写一个 targets.dslr 或 targets.xlsx",
                    "the scheme has no target rules; write targets.dslr or targets.xlsx");
        }
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
            case UNIT_IS, UNIT_TYPE_IS, UNIT_TYPE_IS_NOT, GROUP_IS, ASSESS_EVERY, ISSUED_BY, PATH_EVEN, PATH_LEVEL -> {}
            case ASSESS, ASSESS_TARGET -> indicator(clause, sentence);
            case MEETS_TARGET, MISSES_TARGET ->
                indicator(clause, sentence).ifPresent(indicator -> checkHasTarget(clause, sentence, indicator));
            case FIGURE_OF ->
                indicator(clause, sentence).ifPresent(indicator -> {
                    checkFigureMeasure(clause, sentence, "measure", Optional.of(indicator));
                    checkHasTarget(clause, sentence, indicator);
                });
            case ITS_FIGURE -> checkAssessedMeasure(clause, sentence, "measure");
            case ITS_FIGURE_BAND -> {
                checkAssessedMeasure(clause, sentence, "lowMeasure");
                checkAssessedMeasure(clause, sentence, "highMeasure");
                checkRises(clause, sentence, List.of(sentence.number("low"), sentence.number("high")));
            }
            case TARGET_AT_LEAST, TARGET_AT_MOST -> checkAmountMeasure(clause, sentence, "measure");
            case TARGET_BASE_AND_STRETCH -> {
                checkAmountMeasure(clause, sentence, "baseMeasure");
                checkAmountMeasure(clause, sentence, "stretchMeasure");
            }
            case TARGET_FROM_SHEET, TARGET_CEILING_FROM_SHEET, PATH_FROM_SHEET -> checkSheet(clause, sentence);
            case PATH_SHARES -> checkShares(clause, sentence);
            case PATH_MILESTONE, PATH_BY_DATE -> checkShare(clause, sentence, sentence.number("percent"));
            case PATH_BETWEEN -> {}
            case ALERT_LEVEL -> checkLevel(clause, sentence);
        }
    }

    private Optional<Indicator> indicator(Clause clause, Sentence sentence) {
        String name = sentence.name("indicator");
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
    private Optional<Indicator> assessed(Clause clause) {
        return clause.indicator().flatMap(rules.indicators()::find);
    }

    private void checkAssessedMeasure(Clause clause, Sentence sentence, String gap) {
        if (clause.assessesEvery()) {
            boolean own = sentence.word("figure").equals("ACTUAL");
            if (own) {
                problems.error(
                        sentence.place(),
                        "条款 %s：考核每个指标时不能比较实绩，各指标的计量单位不同",
                        "clause %s: with 'assess every indicator' actual values cannot be compared, their measures differ",
                        clause.number());
            } else {
                checkFigureMeasure(clause, sentence, gap, Optional.empty());
            }
            return;
        }
        assessed(clause).ifPresent(indicator -> checkFigureMeasure(clause, sentence, gap, Optional.of(indicator)));
    }

    private void checkFigureMeasure(Clause clause, Sentence sentence, String gap, Optional<Indicator> indicator) {
        Measure wanted = switch (sentence.word("figure")) {
            case "ACTUAL" -> indicator.map(Indicator::measure).orElse(Measure.PERCENT);
            case "GAP" -> Measure.PERCENTAGE_POINT;
            default -> Measure.PERCENT;
        };
        expectMeasure(clause, sentence, gap, wanted);
    }

    private void checkAmountMeasure(Clause clause, Sentence sentence, String gap) {
        assessed(clause).ifPresent(indicator -> expectMeasure(clause, sentence, gap, indicator.measure()));
    }

    private void expectMeasure(Clause clause, Sentence sentence, String gap, Measure wanted) {
        Measure written = sentence.measure(gap);
        if (!written.equals(wanted)) {
            problems.error(
                    sentence.place(),
                    "条款 %s：这里的单位应是“%s”，写的是“%s”",
                    "clause %s: the measure here is '%s', not '%s'",
                    clause.number(),
                    wanted,
                    written);
        }
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

    private void checkLevel(Clause clause, Sentence sentence) {
        LevelScale levels = rules.scheme().levels();
        String name = sentence.name("level");
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

    private void checkAssessing(Clause clause) {
        long assessing = clause.conditions().stream()
                .filter(sentence -> sentence.form() == SentenceForm.ASSESS
                        || sentence.form() == SentenceForm.ASSESS_TARGET
                        || sentence.form() == SentenceForm.ASSESS_EVERY)
                .count();
        if (assessing != 1) {
            problems.error(
                    clause.place(),
                    "条款 %s：在“当”之下写一句“考核指标“…””，且只写一句（现有 %d 句）",
                    "clause %s: write 'assess indicator \"…\"' under 'when', exactly once (there are %d)",
                    clause.number(),
                    assessing);
        }
        if (clause.stage() == Stage.ALERTS) {
            checkTargetExists(clause);
        }
    }

    private void checkHasTarget(Clause clause, Sentence sentence, Indicator indicator) {
        if (!hasTarget(indicator, Optional.empty())) {
            problems.error(
                    sentence.place(),
                    "条款 %s：没有规则给指标“%s”定这个目标（在 targets.dslr 中写）",
                    "clause %s: no rule sets this target on indicator \"%s\" (write one in targets.dslr)",
                    clause.number(),
                    indicator.name());
        }
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
        exactlyOne(
                clause,
                AMOUNTS,
                "目标数",
                "amount",
                "目标达到 N 单位、确保 N 单位，力争 N 单位、目标控制在 N 单位以内、目标按计划表“…”",
                "'the target is at least N measure', 'ensure …, strive for …', 'the target is at most …', 'the target is as in plan sheet \"…\"'");
        boolean milestones = clause.results().stream().anyMatch(sentence -> MILESTONES.contains(sentence.form()));
        boolean between = clause.results().stream().anyMatch(sentence -> sentence.form() == SentenceForm.PATH_BETWEEN);
        if (!milestones) {
            exactlyOne(
                    clause,
                    PATHS,
                    "进度",
                    "path",
                    "进度按月均分（季度、年、日、工作日）、进度各期同目标、进度按季度累计为 25、50、75、100%、进度按计划表“…”，或节点",
                    "'the path is even by month' (quarter, year, day, working day), 'the path is the target in every period', 'the path by quarter is, cumulatively, 25, 50, 75, 100 %', 'the path is as in plan sheet \"…\"', or milestones");
        } else if (clause.results().stream().anyMatch(sentence -> PATHS.contains(sentence.form()))) {
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
        if (clause.conditions().size() > 1) {
            problems.error(
                    clause.place(),
                    "条款 %s：目标规则的“当”之下只写“考核指标“…””；针对哪些单位写在“适用”之下",
                    "clause %s: under 'when' a target rule only says 'assess indicator \"…\"'; say which units under 'for'",
                    clause.number());
        }
    }

    private void checkMilestones(Clause clause) {
        Span span = rules.scheme().period();
        int year = span.from().getYear();
        List<Sentence> inOrder = clause.results().stream()
                .filter(sentence -> MILESTONES.contains(sentence.form()))
                .sorted(Comparator.comparing(sentence -> sentence.day("due")))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Sentence milestone = inOrder.get(i);
            MonthDay due = milestone.day("due");
            if (!due.isValidYear(year) || !span.contains(due.atYear(year))) {
                problems.error(
                        milestone.place(),
                        "条款 %s：节点日期 %d月%d日不在考核期的第一年（%d 年）之内，考核期是 %s 至 %s",
                        "clause %1$s: the milestone's day %2$02d-%3$02d is not within the first year (%4$d) of the scheme's period, %5$s to %6$s",
                        clause.number(),
                        due.getMonthValue(),
                        due.getDayOfMonth(),
                        year,
                        span.from(),
                        span.to());
            }
            if (i > 0) {
                checkRises(
                        clause, milestone, List.of(inOrder.get(i - 1).number("percent"), milestone.number("percent")));
            }
        }
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
