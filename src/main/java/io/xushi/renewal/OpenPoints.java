package io.xushi.renewal;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.clause.Clause;
import io.xushi.clause.ClausePrinter;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.clause.WordList;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import io.xushi.renewal.OpenPoint.Reason;
import io.xushi.scheme.CaseKind;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.WorkedCase;
import io.xushi.scoring.Reference;
import io.xushi.wording.Language;
import io.xushi.wording.Place;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a person must look at in a drafted scheme: every place that names a year, a date, or an amount of last
 * year, and every sentence that counts days. Rather one too many than one too few.
 */
public final class OpenPoints {

    /** Also years that the document masks (20XX), in full-width digits, and in Chinese numerals. */
    private static final Pattern YEAR = Pattern.compile("(?<![0-9.,])(?:19|20)[0-9Xx*]{2}(?![0-9]|[.,][0-9])"
            + "|[１２][０-９]{3}|[一二][〇○零一二三四五六七八九]{3}年|(?<![0-9])[0-9]{2}年度?(?![0-9])");

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November" + "|December";
    private static final Pattern DATE =
            Pattern.compile("[0-9０-９]{1,2}\\s*月(?:份|底|末|初|[上中下]旬|\\s*[0-9０-９]{1,2}\\s*[日号])?"
                    + "|[一二三四五六七八九十]{1,3}月(?:份|底|末|初|[上中下]旬|[一二三四五六七八九十]{1,3}[日号])"
                    + "|\\b[0-9]{1,2} (?:" + MONTHS + ")\\b|\\b(?:" + MONTHS + ") [0-9]{1,2}\\b"
                    + "|(?<![0-9])(?:0[1-9]|1[0-2])-[0-3][0-9](?![0-9])");
    private static final Pattern TEXT_OF_LAST_YEAR =
            Pattern.compile("[\"']?(?:document|文件|notice|说明|dataset|数据集)[\"']?\\s*:.*");

    /** Lines of a rule for people: comments, the document's words, notes. */
    private static final Pattern TEXT =
            Pattern.compile("\\s*(?:#|(?:原文|说明|source|note)[\\s“\"「『:：])", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Set<SentenceForm> PARAMETERS = EnumSet.of(
            SentenceForm.PER_EVENT,
            SentenceForm.PER_EVENT_CATEGORY,
            SentenceForm.PER_EVENT_AMOUNT,
            SentenceForm.PER_PERIOD,
            SentenceForm.EVENT_ATTRIBUTE,
            SentenceForm.NO_TASK);

    private final NextYear.Draft draft;
    private final RuleSet rules;
    private final SchemeWriter writer;
    private final WorkingDays workingDays;
    private final SortedMap<Place, Found> found = new TreeMap<>();
    private final Map<Place, List<String>> changed = new LinkedHashMap<>();

    private static final class Found {
        private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        private final Set<Wording> notes = new LinkedHashSet<>();
        private String text = "";
    }

    private OpenPoints(NextYear.Draft draft, RuleSet rules, SchemeWriter writer, WorkingDays workingDays) {
        this.draft = draft;
        this.rules = rules;
        this.writer = writer;
        this.workingDays = workingDays;
        draft.changes()
                .forEach(change -> changed.computeIfAbsent(change.place(), any -> new ArrayList<>())
                        .add(change.after()));
    }

    /**
     * By place.
     *
     * @param rules read from the draft
     */
    public static List<OpenPoint> of(
            NextYear.Draft draft, RuleSet rules, SchemeWriter writer, WorkingDays workingDays) {
        OpenPoints points = new OpenPoints(draft, rules, writer, workingDays);
        points.lookAtDataset();
        draft.files().files().forEach(points::lookThrough);
        rules.clauses().forEach(points::lookAt);
        points.lookAtSelfAssessment();
        points.lookAtPlans();
        points.lookAtCases(rules.cases());
        return points.found.entrySet().stream()
                .map(entry -> new OpenPoint(
                        entry.getKey(),
                        entry.getValue().reasons,
                        entry.getValue().text,
                        List.copyOf(entry.getValue().notes)))
                .toList();
    }

    private Found at(Place place, String text, Reason... reasons) {
        Found at = found.computeIfAbsent(place, any -> new Found());
        at.reasons.addAll(List.of(reasons));
        at.text = at.text.isEmpty() ? text : at.text;
        return at;
    }

    private void lookThrough(String path, byte[] content) {
        if (path.startsWith("plans/") || path.startsWith("cases/")) {
            return;
        }
        for (SchemeWriter.Piece piece : writer.pieces(path, content)) {
            String rest = piece.text();
            for (String done : changed.getOrDefault(piece.place(), List.of())) {
                rest = rest.replace(done, " ");
            }
            String shown = piece.text().strip();
            if (YEAR.matcher(rest).find()) {
                at(piece.place(), shown, Reason.YEAR);
            }
            if (DATE.matcher(rest).find() && !isHeading(piece)) {
                at(piece.place(), shown, Reason.DATE);
            }
            if (path.endsWith(".dslr")
                    && TEXT.matcher(piece.text()).lookingAt()
                    && amountOf(path).matcher(rest).find()) {
                at(piece.place(), shown, Reason.AMOUNT);
            }
            if (path.equals("scheme.yaml")
                    && TEXT_OF_LAST_YEAR.matcher(piece.text()).lookingAt()) {
                at(piece.place(), shown, Reason.TEXT);
            }
        }
        if (path.endsWith(".drl")) {
            at(Place.file(path), "", Reason.OWN_RULES)
                    .notes
                    .add(new Wording(
                            "自写 DRL 没有句子可读，其中的数额、日期请整份核对",
                            "own DRL has no sentences to read: look through all of it for amounts and dates"));
        }
    }

    // A percentage is a target of last year in the words of a target, and a parameter of the scheme in those of others.
    private Pattern amountOf(String path) {
        boolean targets = path.startsWith(Stage.TARGETS.fileStem());
        String measures = Stream.concat(
                        rules.indicators().all().stream().map(Indicator::measure), rules.scheme().measures().stream())
                .distinct()
                .filter(measure -> targets || !measure.isPercent())
                .map(measure -> Pattern.quote(measure.name()))
                .collect(Collectors.joining("|"));
        return Pattern.compile("[0-9]\\s*(?:" + measures + (targets ? "|%|％" : "") + ")");
    }

    // The header of a rule table shows the form of a sentence, its cells fill it.
    private static boolean isHeading(SchemeWriter.Piece piece) {
        return piece.place().cell() != null && piece.place().line() == 1;
    }

    private void lookAt(Clause clause) {
        NextYear.sentences(clause).forEach(sentence -> {
            if (namesAnAmount(clause, sentence)) {
                at(place(sentence), text(sentence), Reason.AMOUNT);
            }
            sentence.slots().values().forEach(slot -> {
                if (slot instanceof Slot.Day day) {
                    Found at = at(place(sentence), text(sentence), Reason.DATE);
                    onWorkingDay(day.day()).ifPresent(at.notes::add);
                } else if (slot instanceof Slot.Word word
                        && (word.list() == WordList.STEP || word.list() == WordList.DELAY)
                        && word.code().contains("DAY")) {
                    Found at = at(place(sentence), text(sentence), Reason.DAYS);
                    if (word.code().contains("WORKING") && isProvisional()) {
                        at.notes.add(
                                new Wording(
                                        "新一年的工作日安排还没有列入工作日历，暂按周一至周五计",
                                        "the new year's working days are not in the calendar yet; Monday to Friday is assumed"));
                    }
                }
            });
        });
    }

    private boolean isProvisional() {
        return workingDays.isProvisional(rules.scheme().period().from().getYear());
    }

    private Optional<Wording> onWorkingDay(MonthDay day) {
        LocalDate on = day.atYear(rules.scheme().period().from().getYear());
        return onWorkingDay(on);
    }

    private Optional<Wording> onWorkingDay(LocalDate on) {
        if (workingDays.isWorkingDay(on)) {
            return Optional.empty();
        }
        return Optional.of(Wording.of(
                "%s 是%s，不是工作日",
                "%s is a %s, no working day",
                on,
                new Wording(
                        on.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE),
                        on.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))));
    }

    private static Place place(Sentence sentence) {
        Place place = sentence.place();
        return place.cell() == null ? Place.line(place.file(), place.line()) : place;
    }

    // As the file has it, or as a sentence where it comes from a table.
    private String text(Sentence sentence) {
        Place place = place(sentence);
        byte[] content = draft.files().files().get(place.file());
        return content == null
                ? new ClausePrinter(Language.ZH).sentence(sentence)
                : writer.pieces(place.file(), content).stream()
                        .filter(piece -> piece.place().equals(place))
                        .findFirst()
                        .map(piece -> piece.text().strip())
                        .orElse("");
    }

    private static boolean namesAnAmount(Clause clause, Sentence sentence) {
        if (PARAMETERS.contains(sentence.form())) {
            return false;
        }
        Collection<Slot> slots = sentence.slots().values();
        if (clause.stage() == Stage.TARGETS) {
            return slots.stream()
                    .anyMatch(slot ->
                            slot instanceof Slot.Exact || slot instanceof Slot.Number || slot instanceof Slot.Numbers);
        }
        return slots.stream()
                .flatMap(slot -> slot instanceof Slot.MeasureName named
                        ? Stream.of(new Measure(named.measure()))
                        : slot instanceof Slot.Compared compared
                                        && compared.reference() instanceof Reference.Number number
                                ? Stream.of(number.measure())
                                : Stream.of())
                .anyMatch(measure -> !measure.isPercent() && !measure.equals(Measure.PERCENTAGE_POINT));
    }

    private void lookAtDataset() {
        if (rules.scheme().dataset().equals(rules.scheme().id())) {
            at(Place.file("scheme.yaml"), "", Reason.DATA)
                    .notes
                    .add(Wording.of(
                            "新方案从空的数据集开始；要与上年比的，加一行 dataset: %s 与上年共用，或把上年的数也导入",
                            "the new scheme starts with an empty dataset; to compare with last year, share the old one's by a"
                                    + " line dataset: %s, or import last year's figures too",
                            draft.edit().oldId()));
        }
    }

    private void lookAtSelfAssessment() {
        LocalDate due = rules.scheme().assessment().selfAssessmentDue();
        draft.changes().stream()
                .filter(change -> change.what().en().startsWith("self_assessment_due"))
                .forEach(change -> {
                    Found at = at(change.place(), "", Reason.DATE);
                    at.text = change.what().en() + ": " + change.after();
                    if (due != null) {
                        onWorkingDay(due).ifPresent(at.notes::add);
                    }
                });
    }

    private void lookAtPlans() {
        for (PlanSheet sheet : new TreeMap<>(rules.planSheets()).values()) {
            String path = draft.files().files().keySet().stream()
                    .filter(each -> each.matches("plans/" + Pattern.quote(sheet.name()) + "\\.(?:csv|xlsx)"))
                    .findFirst()
                    .orElse("plans/" + sheet.name());
            long amounts = 0;
            for (Map<String, SortedMap<Period, BigDecimal>> indicators :
                    sheet.rows().values()) {
                for (SortedMap<Period, BigDecimal> row : indicators.values()) {
                    amounts += row.size();
                }
            }
            at(Place.file(path), "", Reason.PLAN)
                    .notes
                    .add(Wording.of(
                            "待确认：%s 个单位、%s 个数都是上年的；改好后从表头去掉“待确认”",
                            "to be confirmed: %s units, %s amounts, all of last year; once changed, remove the mark from the"
                                    + " header",
                            sheet.rows().size(),
                            amounts));
        }
    }

    // A name or note stands in many rows of a case: once is enough.
    private void lookAtCases(List<WorkedCase> cases) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Place> first = new LinkedHashMap<>();
        for (WorkedCase worked : cases) {
            for (WorkedCase.Line line : worked.lines()) {
                boolean moved = line.kind() == CaseKind.DUTY
                        && DAY.matcher(line.value()).matches();
                Stream.of(worked.name(), line.name(), moved ? "" : line.value(), line.note())
                        .filter(text -> YEAR.matcher(text).find())
                        .forEach(text -> {
                            String key = line.place().file() + "\n" + text;
                            times.merge(key, 1, Integer::sum);
                            first.putIfAbsent(key, line.place());
                        });
            }
        }
        first.forEach((key, place) -> {
            String text = key.substring(key.indexOf('\n') + 1);
            Found at = at(place, text, Reason.YEAR);
            at.text = at.text.contains(text) ? at.text : at.text + " … " + text;
            int rows = times.getOrDefault(key, 1);
            if (rows > 1) {
                at.notes.add(Wording.of("共 %s 处", "in %s rows", rows));
            }
        });
    }
}
