package io.xushi.clause;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Limit;
import io.xushi.scoring.LimitKind;
import io.xushi.scoring.Reference;
import io.xushi.scoring.ReferenceKind;
import io.xushi.scoring.Subject;
import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Matches a whole line against one sentence form: every gap takes what its type allows, and nothing else. How far it got
 * is part of the answer, because that is the message.
 */
final class SentenceMatcher {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern FRACTION = Pattern.compile("(-?\\d+)/(\\d+)(?![\\d.])");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CHINESE_DAY = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]");
    private static final Pattern PLAIN_DAY = Pattern.compile("(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})(?![-\\d])");
    private static final Gap MEASURE = new Gap("measure", Gap.Type.MEASURE, null);
    private static final Measure MONTHS = Figure.TIME_LAG.measure(Measure.PERCENT);
    private static final Pattern SEPARATOR = Pattern.compile("[、,]");

    private final Language language;
    /** Names of measures as they stand in a tight line, longest first, with the names themselves. */
    private final Map<String, String> measures = new LinkedHashMap<>();

    /** @param measures the units of measurement that the scheme uses */
    SentenceMatcher(Language language, Collection<Measure> measures) {
        this.language = language;
        Map<String, String> byTightName = new HashMap<>();
        Stream.concat(measures.stream(), Stream.of(Measure.PERCENT, Measure.PERCENTAGE_POINT, MONTHS))
                .forEach(measure ->
                        byTightName.putIfAbsent(TightLine.of(measure.name()).text(), measure.name()));
        byTightName.put("months", MONTHS.name());
        byTightName.put("pp", Measure.PERCENTAGE_POINT.name());
        byTightName.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(tight -> this.measures.put(tight, byTightName.get(tight)));
    }

    /**
     * What came of one form.
     *
     * @param slots filled when the whole line matched, else {@code null}
     * @param reached how many characters of the tight line fitted
     * @param expected the piece that did not fit, of fixed text what is left of it; {@code null} when only the line's end was too late
     * @param then the piece behind it
     */
    record Attempt(
            SentenceForm form,
            @Nullable Map<String, Slot> slots,
            int reached,
            Template.@Nullable Piece expected,
            Template.@Nullable Piece then) {
        boolean matched() {
            return slots != null;
        }
    }

    Attempt match(SentenceForm form, TightLine line) {
        String text = line.text();
        Map<String, Slot> slots = new HashMap<>();
        int at = 0;
        List<Template.Piece> pieces = form.template(language).pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Template.Piece piece = pieces.get(i);
            if (piece instanceof Template.Fixed fixed) {
                String wanted = fixed.tight();
                int common = commonPrefix(text, at, wanted);
                if (common < wanted.length()) {
                    Template.Piece then = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
                    return new Attempt(form, null, at + common, fixed.after(common), then);
                }
                at += common;
            } else {
                Gap gap = ((Template.Open) piece).gap();
                Optional<Filled> filled = fill(gap, text, at);
                if (filled.isEmpty()) {
                    return stopped(form, gap, text, at);
                }
                slots.put(gap.name(), filled.get().slot());
                at = filled.get().end();
            }
        }
        return new Attempt(form, at == text.length() ? slots : null, at, null, null);
    }

    // A number to compare with was understood, only its measure was not.
    private static Attempt stopped(SentenceForm form, Gap gap, String text, int at) {
        Optional<Filled> number = gap.type() == Gap.Type.COMPARED ? exact(text, at) : Optional.empty();
        return number.map(found -> new Attempt(form, null, found.end(), new Template.Open(MEASURE), null))
                .orElseGet(() -> new Attempt(form, null, at, new Template.Open(gap), null));
    }

    private record Filled(Slot slot, int end) {}

    private Optional<Filled> fill(Gap gap, String text, int at) {
        return switch (gap.type()) {
            case NUMBER -> number(text, at);
            case EXACT -> exact(text, at);
            case NUMBERS -> numbers(text, at);
            case LIMIT -> limit(text, at);
            case COMPARED -> compared(text, at);
            case SUBJECT -> subject(text, at);
            case NAME -> name(text, at).map(found -> new Filled(new Slot.Name(found.name()), found.end()));
            case NAMES -> names(text, at);
            case MEASURE -> measure(text, at);
            case DAY -> day(text, at);
            case WORD -> gap.words().flatMap(list -> word(list, text, at));
        };
    }

    private static Optional<Filled> number(String text, int at) {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt() || isCommaGrouped(text, matcher.end())) {
            return Optional.empty();
        }
        return Optional.of(new Filled(new Slot.Number(new BigDecimal(matcher.group())), matcher.end()));
    }

    private static Optional<Filled> exact(String text, int at) {
        Matcher fraction = FRACTION.matcher(text).region(at, text.length());
        if (fraction.lookingAt()) {
            BigDecimal denominator = new BigDecimal(fraction.group(2));
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Filled(
                            new Slot.Exact(Ratio.of(new BigDecimal(fraction.group(1)), denominator)), fraction.end()));
        }
        return number(text, at)
                .map(found -> new Filled(new Slot.Exact(Ratio.of(((Slot.Number) found.slot()).number())), found.end()));
    }

    private Optional<Filled> limit(String text, int at) {
        for (LimitKind kind : LimitKind.values()) {
            for (String spelling : kind.spellings(language)) {
                Optional<Filled> limit = limit(kind, spelling.replace(" ", "").split("N", -1), text, at);
                if (limit.isPresent()) {
                    return limit;
                }
            }
        }
        return Optional.empty();
    }

    /** @param around what stands before and behind the number, or all there is where it has none */
    private static Optional<Filled> limit(LimitKind kind, String[] around, String text, int at) {
        if (!startsWith(text, at, around[0])) {
            return Optional.empty();
        }
        int end = at + around[0].length();
        if (around.length == 1) {
            return Optional.of(new Filled(new Slot.Limited(new Limit(kind, null)), end));
        }
        return exact(text, end)
                .filter(number -> startsWith(text, number.end(), around[1]))
                .map(number -> new Filled(
                        new Slot.Limited(new Limit(kind, ((Slot.Exact) number.slot()).number())),
                        number.end() + around[1].length()));
    }

    private Optional<Filled> compared(String text, int at) {
        for (ReferenceKind kind : ReferenceKind.values()) {
            String word = kind.in(language).replace(" ", "");
            if (startsWith(text, at, word)) {
                return Optional.of(new Filled(new Slot.Compared(new Reference.Known(kind)), at + word.length()));
            }
        }
        String reference = referenceUnit(language);
        if (startsWith(text, at, reference)) {
            return name(text, at + reference.length())
                    .map(found -> new Filled(new Slot.Compared(new Reference.OfUnit(found.name())), found.end()));
        }
        String record = ownRecord(language);
        if (startsWith(text, at, record)) {
            return name(text, at + record.length())
                    .map(found -> new Filled(new Slot.Compared(new Reference.OfRecord(found.name())), found.end()));
        }
        Optional<Filled> years = yearsMean(text, at);
        if (years.isPresent()) {
            return years;
        }
        return exact(text, at)
                .flatMap(number -> measure(text, number.end())
                        .map(measure -> new Filled(
                                new Slot.Compared(new Reference.Number(
                                        ((Slot.Exact) number.slot()).number(),
                                        new Measure(((Slot.MeasureName) measure.slot()).measure()))),
                                measure.end())));
    }

    private Optional<Filled> subject(String text, int at) {
        String total = Subject.TOTAL.in(language).replace(" ", "");
        if (startsWith(text, at, total)) {
            return Optional.of(new Filled(new Slot.Ranked(new Subject.OfTotal()), at + total.length()));
        }
        return pointsOf(Subject.CLAUSE, Subject.OfClause::new, text, at)
                .or(() -> pointsOf(Subject.ITEM, Subject.OfItem::new, text, at))
                .or(() -> word(WordList.FIGURE, text, at)
                        .map(found -> new Filled(
                                new Slot.Ranked(
                                        new Subject.OfFigure(Figure.valueOf(((Slot.Word) found.slot()).code()))),
                                found.end())));
    }

    /** A clause or item by its number, between the words around it. */
    private Optional<Filled> pointsOf(Wording around, Function<String, Subject> of, String text, int at) {
        String[] words = around.in(language).replace(" ", "").split("N", -1);
        if (!startsWith(text, at, words[0])) {
            return Optional.empty();
        }
        return name(text, at + words[0].length())
                .filter(found -> startsWith(text, found.end(), words[1]))
                .map(found -> new Filled(new Slot.Ranked(of.apply(found.name())), found.end() + words[1].length()));
    }

    private Optional<Filled> yearsMean(String text, int at) {
        String[] words = yearsMean(language).replace(" ", "").split("N", -1);
        if (!startsWith(text, at, words[0])) {
            return Optional.empty();
        }
        return number(text, at + words[0].length())
                .filter(found -> startsWith(text, found.end(), words[1]))
                .map(found -> {
                    BigDecimal years = ((Slot.Number) found.slot()).number();
                    return new Filled(
                            new Slot.Compared(new Reference.YearsMean(years.intValue())),
                            found.end() + words[1].length());
                });
    }

    /** The word before the name of a record of the unit's own. */
    static String ownRecord(Language language) {
        return language == Language.ZH ? "资料" : "record";
    }

    /** What stands around the number of years whose mean is meant. */
    static String yearsMean(Language language) {
        return language == Language.ZH ? "前N年同期平均" : "the mean of the N years before";
    }

    /** The word before the name of a reference unit. */
    static String referenceUnit(Language language) {
        return language == Language.ZH ? "参照值" : "reference";
    }

    // 1,000 might be one number or two: refused, the message says which digits to write.
    private static boolean isCommaGrouped(String text, int end) {
        return text.length() > end + 3 && text.substring(end).matches(",\\d{3}(?:\\D.*|$)");
    }

    private static Optional<Filled> numbers(String text, int at) {
        List<BigDecimal> numbers = new ArrayList<>();
        int end = at;
        while (true) {
            Matcher matcher = NUMBER.matcher(text).region(end, text.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            numbers.add(new BigDecimal(matcher.group()));
            end = matcher.end();
            Matcher separator = SEPARATOR.matcher(text).region(end, text.length());
            if (!separator.lookingAt()) {
                return Optional.of(new Filled(new Slot.Numbers(numbers), end));
            }
            end = separator.end();
        }
    }

    private record FoundName(String name, int end) {}

    private static Optional<FoundName> name(String text, int at) {
        Matcher matcher = QUOTED.matcher(text).region(at, text.length());
        if (!matcher.lookingAt() || matcher.group(1).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new FoundName(matcher.group(1).strip(), matcher.end()));
    }

    private static Optional<Filled> names(String text, int at) {
        List<String> names = new ArrayList<>();
        int end = at;
        while (true) {
            Optional<FoundName> found = name(text, end);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            names.add(found.get().name());
            end = found.get().end();
            Matcher separator = SEPARATOR.matcher(text).region(end, text.length());
            if (!separator.lookingAt()) {
                return Optional.of(new Filled(new Slot.Names(names), end));
            }
            end = separator.end();
        }
    }

    private Optional<Filled> measure(String text, int at) {
        return measures.entrySet().stream()
                .filter(measure -> text.startsWith(measure.getKey(), at))
                .findFirst()
                .map(measure -> new Filled(
                        new Slot.MeasureName(measure.getValue()),
                        at + measure.getKey().length()));
    }

    private static Optional<Filled> day(String text, int at) {
        for (Pattern form : List.of(CHINESE_DAY, PLAIN_DAY)) {
            Matcher matcher = form.matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                try {
                    MonthDay day = MonthDay.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
                    Integer year = matcher.group(1) == null ? null : Integer.valueOf(matcher.group(1));
                    return Optional.of(new Filled(new Slot.Day(day, year), matcher.end()));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Filled> word(WordList list, String text, int at) {
        Filled longest = null;
        for (WordList.Word word : list.words()) {
            List<String> spellings = new ArrayList<>(word.alsoRead());
            spellings.add(word.in(language).replace(" ", ""));
            for (String spelling : spellings) {
                int end = at + spelling.length();
                if (startsWith(text, at, spelling) && (longest == null || end > longest.end())) {
                    longest = new Filled(new Slot.Word(list, word.code()), end);
                }
            }
        }
        return Optional.ofNullable(longest);
    }

    private static boolean startsWith(String text, int at, String wanted) {
        return text.regionMatches(true, at, wanted, 0, wanted.length());
    }

    private static int commonPrefix(String text, int at, String wanted) {
        String rest = text.substring(at).toLowerCase(Locale.ROOT);
        String lower = wanted.toLowerCase(Locale.ROOT);
        int length = 0;
        while (length < Math.min(rest.length(), lower.length()) && rest.charAt(length) == lower.charAt(length)) {
            length++;
        }
        return length;
    }
}
