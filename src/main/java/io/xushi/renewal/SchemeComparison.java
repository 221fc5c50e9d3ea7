package io.xushi.renewal;

import io.xushi.calendar.Period;
import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.indicator.Derivation;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Ratio;
import io.xushi.renewal.SchemeDifference.Change;
import io.xushi.renewal.SchemeDifference.Kind;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.CaseKind;
import io.xushi.scheme.DerivedIndicator;
import io.xushi.scheme.Item;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.RawRules;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.WorkedCase;
import io.xushi.scoring.Raters;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two schemes say differently: by structure, so that lines in another order, the other language or 4.0 for 4 are no
 * difference. Periods of plan sheets and cases are compared as if both schemes began in the same year.
 */
public final class SchemeComparison {

    private final RuleSet before;
    private final RuleSet after;
    private final YearShift shift;
    private final List<SchemeDifference> differences = new ArrayList<>();

    private SchemeComparison(RuleSet before, RuleSet after) {
        this.before = before;
        this.after = after;
        this.shift = between(before, after);
    }

    /** By kind, in the order of the new scheme; what it no longer has comes after. */
    public static List<SchemeDifference> of(RuleSet before, RuleSet after) {
        SchemeComparison comparison = new SchemeComparison(before, after);
        comparison.compareSettings();
        comparison.compareItems();
        comparison.compareIndicators();
        comparison.compareClauses(Stage.TARGETS, Kind.TARGET);
        comparison.comparePlans();
        comparison.compareClauses(Stage.SCORING, Kind.CLAUSE);
        comparison.compareClauses(Stage.ALERTS, Kind.ALERT);
        comparison.compareClauses(Stage.GRADING, Kind.GRADING);
        comparison.compareCases();
        return List.copyOf(comparison.differences);
    }

    /** By how many years the second scheme begins later. */
    public static YearShift between(RuleSet before, RuleSet after) {
        return new YearShift(after.scheme().period().from().getYear()
                - before.scheme().period().from().getYear());
    }

    /** Texts that mean the same have the same key. */
    private record Part(String key, Wording words) {
        static Part of(Wording what, Object value) {
            return new Part(
                    what.en() + " " + value,
                    new Wording(what.zh() + "：" + text(value, true), what.en() + ": " + text(value, false)));
        }

        private static String text(Object value, boolean zh) {
            return value instanceof Wording wording ? (zh ? wording.zh() : wording.en()) : String.valueOf(value);
        }
    }

    /** One thing of a scheme: what it says, and its words for people only. */
    private record Thing(
            Wording title,
            List<Part> parts,
            List<Part> words,
            @Nullable String place) {}

    private void compare(Kind kind, Map<String, Thing> old, Map<String, Thing> fresh) {
        Set<String> ids = new LinkedHashSet<>(fresh.keySet());
        ids.addAll(old.keySet());
        for (String id : ids) {
            Thing was = old.get(id);
            Thing is = fresh.get(id);
            if (was == null && is != null) {
                add(kind, id, is.title(), Change.ADDED, List.of(), is.parts(), null, is.place());
            } else if (is == null && was != null) {
                add(kind, id, was.title(), Change.REMOVED, was.parts(), List.of(), was.place(), null);
            } else if (is != null && was != null) {
                List<Part> gone = without(was.parts(), is.parts());
                List<Part> come = without(is.parts(), was.parts());
                if (!gone.isEmpty() || !come.isEmpty()) {
                    add(kind, id, is.title(), Change.CHANGED, gone, come, was.place(), is.place());
                } else {
                    List<Part> unsaid = without(was.words(), is.words());
                    List<Part> said = without(is.words(), was.words());
                    if (!unsaid.isEmpty() || !said.isEmpty()) {
                        add(kind, id, is.title(), Change.REWORDED, unsaid, said, was.place(), is.place());
                    }
                }
            }
        }
    }

    // As often as it is there: a sentence may stand twice.
    private static List<Part> without(List<Part> all, List<Part> others) {
        List<String> left = new ArrayList<>(others.stream().map(Part::key).toList());
        return all.stream().filter(part -> !left.remove(part.key())).toList();
    }

    private void add(
            Kind kind,
            String id,
            Wording title,
            Change change,
            List<Part> gone,
            List<Part> come,
            @Nullable String placeBefore,
            @Nullable String placeAfter) {
        differences.add(new SchemeDifference(
                kind.name().toLowerCase(Locale.ROOT),
                id,
                title,
                change.name().toLowerCase(Locale.ROOT),
                gone.stream().map(Part::words).toList(),
                come.stream().map(Part::words).toList(),
                placeBefore,
                placeAfter));
    }

    private void compareSettings() {
        compare(Kind.SETTING, settings(before), settings(after));
    }

    private static Map<String, Thing> settings(RuleSet rules) {
        var scheme = rules.scheme();
        var assessment = scheme.assessment();
        Map<String, Thing> all = new LinkedHashMap<>();
        words(all, "title", new Wording("标题", "title"), scheme.title());
        words(all, "document", new Wording("文件", "document"), scheme.document());
        words(all, "notice", new Wording("说明", "notice"), scheme.notice());
        setting(
                all,
                "dataset",
                new Wording("数据集", "dataset"),
                scheme.dataset().equals(scheme.id()) ? null : scheme.dataset());
        setting(
                all,
                "period",
                new Wording("考核期", "period"),
                scheme.period().from() + " – " + scheme.period().to());
        setting(all, "self_assessment_due", new Wording("自评截止", "self-assessment due"), assessment.selfAssessmentDue());
        setting(all, "groups", new Wording("组别", "groups"), empty(new TreeMap<>(scheme.groups()).toString()));
        setting(
                all,
                "levels",
                new Wording("预警级别", "levels"),
                empty(scheme.levels().levels().stream()
                        .map(level -> level.id() + " " + level.name().zh())
                        .toList()
                        .toString()));
        setting(
                all,
                "standing",
                new Wording("排名", "standing"),
                Wording.of(
                        "%s，%s，%s",
                        "%s, %s, %s",
                        scheme.standing().indicator() == null
                                ? new Wording("总分", "total")
                                : scheme.standing().indicator(),
                        scheme.standing().withinGroup() ? new Wording("组内", "group") : new Wording("全部", "all"),
                        scheme.standing().ties().name().toLowerCase(Locale.ROOT)));
        setting(
                all,
                "alerts",
                new Wording("预警", "alerts"),
                scheme.alerts().raiseAfter() + " / " + scheme.alerts().clearAfter());
        setting(
                all,
                "grades",
                new Wording("等次", "grades"),
                empty(assessment.grades().stream()
                        .map(grade -> grade.id().equals(grade.name().zh())
                                ? grade.id()
                                : grade.id() + " " + grade.name().zh())
                        .toList()
                        .toString()));
        var total = assessment.total();
        setting(
                all,
                "total",
                new Wording("总分", "total"),
                Wording.of(
                        "保留小数 %s，最多 %s，最少 %s%s",
                        "decimals %s, at most %s, at least %s%s",
                        total.scale() == null ? "—" : total.scale() + " " + total.rounding(),
                        dash(total.most()),
                        dash(total.least()),
                        years(total.years())));
        new TreeMap<>(assessment.raters())
                .forEach((clause, raters) -> setting(
                        all, "raters " + clause, new Wording("评分人 " + clause, "raters " + clause), words(raters)));
        scheme.reporting()
                .rhythms()
                .forEach((report, every) ->
                        setting(all, "calendar " + report.id(), Wording.same("calendar " + report.id()), lower(every)));
        setting(all, "objection_days", new Wording("异议天数", "objection days"), assessment.objectionDays());
        setting(
                all,
                "growth",
                new Wording("公布增速", "growth"),
                empty(new TreeMap<>(scheme.publishedGrowth()).toString()));
        setting(
                all,
                "measures",
                new Wording("计量单位", "measures"),
                empty(scheme.measures().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()
                        .toString()));
        rules.planSheets().values().stream()
                .filter(sheet -> sheet.total() != null)
                .sorted(Comparator.comparing(PlanSheet::name))
                .forEach(sheet -> setting(
                        all,
                        "plan_totals " + sheet.name(),
                        new Wording("计划合计 " + sheet.name(), "plan_totals " + sheet.name()),
                        sheet.total()));
        return all;
    }

    private static Wording years(Assessment.@Nullable Years years) {
        return years == null
                ? new Wording("", "")
                : Wording.of(
                        "，跨年 %s：平均 %s%%，末年 %s%%",
                        ", years %s: mean %s%%, last %s%%",
                        years.record(),
                        years.meanWeight().asPercent().shown(),
                        years.lastWeight().asPercent().shown());
    }

    private static Wording words(Raters raters) {
        if (raters.weights().isEmpty()) {
            return Wording.of("平均，去掉最高最低各 %d 个", "mean, the highest and lowest %d dropped", raters.drop());
        }
        // Their order is no difference.
        return Wording.same(new TreeMap<>(raters.weights())
                .entrySet().stream()
                        .map(rater -> rater.getKey() + " "
                                + rater.getValue().asPercent().shown() + "%")
                        .collect(Collectors.joining("、")));
    }

    private static Object dash(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "—");
    }

    private static @Nullable String empty(String list) {
        return list.equals("[]") || list.equals("{}") ? null : list;
    }

    private static void setting(Map<String, Thing> all, String key, Wording name, @Nullable Object value) {
        if (value != null) {
            all.put(key, new Thing(name, List.of(Part.of(name, value)), List.of(), null));
        }
    }

    private static void words(Map<String, Thing> all, String key, Wording name, @Nullable Object value) {
        if (value != null) {
            all.put(key, new Thing(name, List.of(), List.of(Part.of(name, value)), null));
        }
    }

    private void compareItems() {
        compare(Kind.ITEM, items(before), items(after));
    }

    private static Map<String, Thing> items(RuleSet rules) {
        Map<String, Thing> all = new LinkedHashMap<>();
        for (Item item : rules.scheme().assessment().items()) {
            List<Part> parts = new ArrayList<>();
            parts.add(Part.of(new Wording("分值", "points"), item.points()));
            parts.add(Part.of(
                    new Wording("封顶", "cap"),
                    item.limit().most() == null
                            ? new Wording("不封顶", "none")
                            : item.limit().most()));
            parts.add(Part.of(
                    new Wording("保底", "floor"),
                    item.limit().least() == null
                            ? new Wording("不保底", "none")
                            : item.limit().least()));
            if (!item.weight().equals(Ratio.ONE)) {
                parts.add(Part.of(
                        new Wording("权重", "weight"), item.weight().asPercent().shown() + "%"));
            }
            if (!item.clauses().isEmpty()) {
                parts.add(Part.of(new Wording("条款", "clauses"), new TreeSet<>(item.clauses())));
            }
            List<Part> words = new ArrayList<>();
            words.add(Part.of(new Wording("标题", "title"), item.title()));
            if (item.part() != null) {
                words.add(Part.of(new Wording("部分", "part"), item.part()));
            }
            all.put(item.id(), new Thing(item.title(), parts, words, null));
        }
        return all;
    }

    private void compareIndicators() {
        compare(Kind.INDICATOR, indicators(before), indicators(after));
    }

    private static Map<String, Thing> indicators(RuleSet rules) {
        Map<String, DerivedIndicator> derived = rules.scheme().derived().stream()
                .collect(Collectors.toMap(each -> each.indicator().code(), Function.identity(), (a, b) -> a));
        Map<String, Thing> all = new LinkedHashMap<>();
        for (Indicator indicator : rules.indicators().all()) {
            List<Part> parts = new ArrayList<>();
            parts.add(Part.of(new Wording("名称", "name"), indicator.name()));
            parts.add(Part.of(new Wording("计量单位", "measure"), indicator.measure()));
            parts.add(Part.of(new Wording("方向", "direction"), lower(indicator.direction())));
            parts.add(Part.of(new Wording("累计方式", "accumulation"), lower(indicator.accumulation())));
            parts.add(Part.of(new Wording("频率", "frequency"), lower(indicator.frequency())));
            if (indicator.releaseDay() != null) {
                parts.add(Part.of(new Wording("发布日", "release day"), indicator.releaseDay()));
            }
            if (indicator.nonDecreasing()) {
                parts.add(Part.of(new Wording("累计不得减少", "non-decreasing"), new Wording("是", "yes")));
            }
            DerivedIndicator computed = derived.get(indicator.code());
            if (computed != null) {
                parts.add(Part.of(new Wording("派生", "derived"), words(computed.derivation())));
            }
            List<Part> words = indicator.aliases().stream()
                    .map(alias -> Part.of(new Wording("别名", "alias"), alias))
                    .toList();
            all.put(indicator.code(), new Thing(Wording.same(indicator.name()), parts, words, null));
        }
        return all;
    }

    private static Wording words(Derivation derivation) {
        String parts = String.join("、", derivation.parts());
        if (derivation instanceof Derivation.Quotient) {
            return new Wording("比值 " + parts, "ratio of " + parts);
        }
        if (derivation instanceof Derivation.Sum) {
            return new Wording("合计 " + parts, "sum of " + parts);
        }
        if (derivation instanceof Derivation.Difference) {
            return new Wording("差额 " + parts, "difference of " + parts);
        }
        if (derivation instanceof Derivation.Weighted weighted) {
            String weights = parts + " × " + weighted.weights();
            return new Wording("加权 " + weights, "weighted " + weights);
        }
        if (derivation instanceof Derivation.Mean) {
            return new Wording("平均 " + parts, "mean of " + parts);
        }
        if (derivation instanceof Derivation.Product) {
            return new Wording("乘积 " + parts, "product of " + parts);
        }
        if (derivation instanceof Derivation.Lowest) {
            return new Wording("最低 " + parts, "lowest of " + parts);
        }
        if (derivation instanceof Derivation.Highest) {
            return new Wording("最高 " + parts, "highest of " + parts);
        }
        if (derivation instanceof Derivation.SpotCheck) {
            return new Wording("抽查折算 " + parts, "spot check of " + parts);
        }
        if (derivation instanceof Derivation.Allowance allowance) {
            String said = parts + " + " + allowance.record() + "（" + allowance.exemption() + "）";
            return new Wording("灾损还原 " + said, "allowance " + said);
        }
        return new Wording("增速 " + parts, "growth of " + parts);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void compareClauses(Stage stage, Kind kind) {
        compare(kind, clauses(before, stage), clauses(after, stage));
    }

    private static Map<String, Thing> clauses(RuleSet rules, Stage stage) {
        Map<String, Thing> all = new LinkedHashMap<>();
        for (Clause clause : rules.clauses(stage)) {
            List<Part> words = new ArrayList<>();
            words.add(Part.of(new Wording("名称", "title"), clause.title()));
            Stream.ofNullable(clause.source()).forEach(text -> words.add(Part.of(new Wording("原文", "source"), text)));
            clause.silent().forEach(text -> words.add(Part.of(new Wording("未载明", "silent"), text)));
            Stream.ofNullable(clause.note()).forEach(text -> words.add(Part.of(new Wording("说明", "note"), text)));
            List<Part> parts = clause.isRaw()
                    ? own(rules, clause)
                    : Meaning.of(clause).sentences().stream()
                            .map(said -> new Part(said.key(), said.words()))
                            .toList();
            Wording title = Wording.same(clause.title());
            all.merge(
                    clause.number(),
                    new Thing(title, parts, words, clause.place().toString()),
                    (first, second) -> new Thing(
                            first.title(),
                            Stream.concat(first.parts().stream(), second.parts().stream())
                                    .toList(),
                            first.words(),
                            first.place()));
        }
        return all;
    }

    /** The operator's own rules for a clause, as text without blanks that do not count. */
    private static List<Part> own(RuleSet rules, Clause clause) {
        List<Part> parts = new ArrayList<>();
        Pattern named = Pattern.compile("@clause\\s*\\(\\s*\"" + Pattern.quote(clause.number()) + "\"\\s*\\)");
        for (RawRules raw : rules.raw()) {
            Matcher rule = Pattern.compile("(?ms)^\\s*rule\\b.*?^\\s*end\\b").matcher(raw.text());
            while (raw.stage() == clause.stage() && rule.find()) {
                if (named.matcher(rule.group()).find()) {
                    String text = rule.group().strip().replaceAll("\\s+", " ");
                    parts.add(new Part("drl " + text, Wording.same(text)));
                }
            }
        }
        return parts;
    }

    private void comparePlans() {
        YearShift none = new YearShift(0);
        Set<String> sheets = new TreeSet<>(before.planSheets().keySet());
        sheets.addAll(after.planSheets().keySet());
        for (String name : sheets) {
            compare(Kind.PLAN, rows(before, name, shift), rows(after, name, none));
        }
    }

    private static Map<String, Thing> rows(RuleSet rules, String name, YearShift shift) {
        Map<String, Thing> all = new LinkedHashMap<>();
        PlanSheet sheet = rules.planSheets().get(name);
        if (sheet == null) {
            return all;
        }
        new TreeMap<>(sheet.rows())
                .forEach((unit, indicators) -> new TreeMap<>(indicators).forEach((code, amounts) -> {
                    String indicator =
                            rules.indicators().find(code).map(Indicator::name).orElse(code);
                    all.put(
                            name + "/" + unit + "/" + indicator,
                            new Thing(Wording.same(name), amounts(amounts, shift), List.of(), null));
                }));
        return all;
    }

    private static List<Part> amounts(SortedMap<Period, BigDecimal> amounts, YearShift shift) {
        List<Part> parts = new ArrayList<>();
        amounts.forEach((period, amount) -> parts.add(Part.of(
                Wording.same(shift.period(period).toString()),
                amount.stripTrailingZeros().toPlainString())));
        return parts;
    }

    private void compareCases() {
        compare(Kind.CASE, cases(before, shift), cases(after, new YearShift(0)));
    }

    private static Map<String, Thing> cases(RuleSet rules, YearShift shift) {
        Map<String, Thing> all = new LinkedHashMap<>();
        for (WorkedCase worked : rules.cases()) {
            List<Part> parts = new ArrayList<>();
            List<Part> words = new ArrayList<>();
            for (WorkedCase.Line line : worked.lines()) {
                parts.add(line(line, shift));
                if (!line.note().isEmpty()) {
                    words.add(Part.of(new Wording("说明", "note"), line.note()));
                }
            }
            all.merge(
                    worked.name(),
                    new Thing(
                            Wording.same(""),
                            parts,
                            words,
                            worked.lines().get(0).place().toString()),
                    (first, second) -> new Thing(
                            first.title(),
                            Stream.concat(first.parts().stream(), second.parts().stream())
                                    .toList(),
                            Stream.concat(first.words().stream(), second.words().stream())
                                    .toList(),
                            first.place()));
        }
        return all;
    }

    private static Part line(WorkedCase.Line line, YearShift shift) {
        String period = line.period() == null ? "" : shift.period(line.period()).toString();
        String value = line.value();
        if (line.kind() == CaseKind.DUTY && value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            value = shift.day(LocalDate.parse(value)).toString();
        }
        List<String> cells = Stream.of(line.unit(), line.type(), line.group(), period)
                .filter(cell -> !cell.isEmpty())
                .toList();
        String about = line.name().isEmpty() ? "" : " " + line.name();
        String said = value.isEmpty() ? "" : " " + value;
        return new Part(
                cells + " " + line.kind().name() + "\n" + line.name() + "\n" + value,
                new Wording(
                        String.join(" ", cells) + "：" + line.kind().wording().zh() + about + said,
                        String.join(" ", cells) + ": " + line.kind().wording().en() + about + said));
    }
}
