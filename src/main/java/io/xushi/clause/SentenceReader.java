package io.xushi.clause;

import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.ReferenceKind;
import io.xushi.wording.Language;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands single lines, or says how far one was understood and what may follow. */
final class SentenceReader {

    private static final int SHOWN = 4;
    private static final int FOLLOWING = 16;
    private static final Pattern OPEN_BOUND = Pattern.compile("(\\d+(?:\\.\\d+)?)([^\\d\",;]{0,6})(以上|以下)");
    // On the line as written: "75, 100" are two numbers.
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d,，.])\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?(?![\\d,，])");
    private static final Pattern CHINESE_NUMBER =
            Pattern.compile("百分之[〇零一二三四五六七八九十百]+|[一二三四五六七八九十百千]+(?=分(?!点)|个百分点|亿元|万元)");

    private static final Pattern STEPS = Pattern.compile("每(?:超|高|低|少|多|增|降|减|提)|for every", Pattern.CASE_INSENSITIVE);

    private final Language language;
    private final Collection<Measure> measures;
    private final SentenceMatcher matcher;

    SentenceReader(Language language, Collection<Measure> measures) {
        this.language = language;
        this.measures = measures;
        this.matcher = new SentenceMatcher(language, measures);
    }

    /** The sentence on a line; empty, with a problem added, when there is none. */
    Optional<Sentence> read(String text, Stage stage, Section section, PlaceOf place, Problems problems) {
        TightLine line = TightLine.of(text);
        List<SentenceMatcher.Attempt> attempts = Stream.of(SentenceForm.values())
                .filter(form -> form.standsIn(stage) && form.section() == section)
                .map(form -> matcher.match(form, line))
                .toList();
        Optional<SentenceMatcher.Attempt> match =
                attempts.stream().filter(SentenceMatcher.Attempt::matched).findFirst();
        if (match.isPresent()) {
            Map<String, Slot> slots = Objects.requireNonNull(match.get().slots());
            return Optional.of(new Sentence(match.get().form(), slots, place.column(line.column(0))));
        }
        explain(text, line, attempts, stage, section, place, problems);
        return Optional.empty();
    }

    /** Turns a column of a line into a place; a cell of a sheet has no columns of its own. */
    @FunctionalInterface
    interface PlaceOf {
        Place column(int column);
    }

    private void explain(
            String text,
            TightLine line,
            List<SentenceMatcher.Attempt> attempts,
            Stage stage,
            Section section,
            PlaceOf place,
            Problems problems) {
        if (explainElsewhere(text, line, stage, section, place, problems)
                || explainNumbers(text, line, stage, section, place, problems)) {
            return;
        }
        int furthest = attempts.stream()
                .mapToInt(SentenceMatcher.Attempt::reached)
                .max()
                .orElse(0);
        int reached = furthest;
        boolean unquoted = furthest > 0
                && attempts.stream()
                        .filter(attempt -> attempt.reached() == reached)
                        .allMatch(attempt -> attempt.expected() instanceof Template.Open open
                                && open.gap().type() == Gap.Type.NAME);
        if (unquoted || furthest >= (language == Language.ZH ? 2 : 4)) {
            explainFurthest(text, line, attempts, furthest, place, problems);
        } else {
            explainUnknown(text, line, attempts, stage, section, place, problems);
        }
    }

    private boolean explainElsewhere(
            String text, TightLine line, Stage stage, Section section, PlaceOf place, Problems problems) {
        Map<Section, SentenceForm> inOtherSection = new EnumMap<>(Section.class);
        Map<Stage, SentenceForm> inOtherStage = new EnumMap<>(Stage.class);
        for (SentenceForm form : SentenceForm.values()) {
            if (matcher.match(form, line).matched()) {
                if (form.standsIn(stage)) {
                    inOtherSection.put(form.section(), form);
                } else {
                    form.stages().forEach(other -> inOtherStage.put(other, form));
                }
            }
        }
        if (!inOtherSection.isEmpty()) {
            Wording keyword = inOtherSection.keySet().iterator().next().keyword();
            problems.error(
                    place.column(line.column(0)),
                    "“%s”应写在“%s”之下，这里是“%s”",
                    "'%s' belongs under '%s'; here it stands under '%s'",
                    text.strip(),
                    keyword,
                    section.keyword());
            return true;
        }
        if (!inOtherStage.isEmpty()) {
            String zh = inOtherStage.keySet().stream()
                    .map(other -> other.wording().zh())
                    .collect(Collectors.joining("、"));
            String en = inOtherStage.keySet().stream()
                    .map(other -> other.wording().en())
                    .collect(Collectors.joining(", "));
            problems.error(
                    place.column(line.column(0)),
                    "“%s”只能写在“%s”阶段，本文件是“%s”阶段",
                    "'%s' can stand only in stage '%s'; this file is stage '%s'",
                    text.strip(),
                    new Wording(zh, en),
                    stage.wording());
            return true;
        }
        return false;
    }

    private static boolean explainNumbers(
            String text, TightLine line, Stage stage, Section section, PlaceOf place, Problems problems) {
        String outsideQuotes = line.text().replaceAll("\"[^\"]*\"", "\"\"");
        Matcher open = OPEN_BOUND.matcher(outsideQuotes);
        if (open.find()) {
            boolean above = open.group(3).equals("以上");
            String bound = open.group(1) + open.group(2).replace("(", "");
            boolean band = stage == Stage.SCORING && section == Section.RESULT;
            String of = section == Section.CONDITION && outsideQuotes.contains("事件") ? "事件“…”" : "";
            problems.error(
                    place.column(line.column(0)),
                    "“%s”：“%s”是否含本数不明。写“%s”（含）或“%s”（不含）",
                    "'%s': '%s' leaves open whether the number itself is meant. Write '%s' (with it) or '%s' (without it)",
                    text.strip(),
                    open.group(3),
                    band ? bandEnd(bound, "含", above) : of + (above ? "不低于 " : "不超过 ") + bound,
                    band ? bandEnd(bound, "不含", above) : of + (above ? "超过 " : "低于 ") + bound);
            return true;
        }
        Matcher grouped = GROUPED.matcher(withoutQuoted(text));
        if (grouped.find()) {
            problems.error(
                    place.column(line.column(0)),
                    "“%s”：数字“%s”不要写千分位，写“%s”",
                    "'%s': write the number '%s' without separators: '%s'",
                    text.strip(),
                    grouped.group(),
                    grouped.group().replaceAll("[,，]", ""));
            return true;
        }
        Matcher words = CHINESE_NUMBER.matcher(outsideQuotes);
        if (words.find()) {
            problems.error(
                    place.column(line.column(0)),
                    "“%s”：“%s”请改写成阿拉伯数字（如 4、10%%）",
                    "'%s': write '%s' in digits (such as 4 or 10 %%)",
                    text.strip(),
                    words.group());
            return true;
        }
        return false;
    }

    private static String bandEnd(String bound, String edge, boolean above) {
        return (above ? "从 " : "到 ") + bound + "（" + edge + "）" + (above ? "起" : "为止");
    }

    private static String withoutQuoted(String text) {
        return text.replaceAll("[“”\"「」『』][^“”\"「」『』]*[“”\"「」『』]", "\"\"");
    }

    private void explainFurthest(
            String text,
            TightLine line,
            List<SentenceMatcher.Attempt> attempts,
            int furthest,
            PlaceOf place,
            Problems problems) {
        List<SentenceMatcher.Attempt> best = attempts.stream()
                .filter(attempt -> attempt.reached() == furthest)
                .toList();
        if (best.stream().anyMatch(SentenceReader::expectsMeasure)) {
            // What stands there is a measure that the scheme does not have, not something behind a whole sentence.
            best = best.stream().filter(attempt -> attempt.expected() != null).toList();
        }
        String read = text.substring(0, Math.min(text.length(), line.column(furthest) - 1))
                .strip();
        Wording ask = ask(best);
        int shown = Math.min(SHOWN, best.size());
        problems.error(
                place.column(line.column(furthest)),
                "“%s”：读到“%s”为止；%s此处须写：%s。整句写法：%s",
                "'%s': understood up to '%s'; %swhat may follow: %s. The whole sentence: %s",
                text.strip(),
                read,
                ask == null ? new Wording("", "") : new Wording(ask.zh() + "。", ask.en() + "; "),
                new Wording(expected(best, Language.ZH), expected(best, Language.EN)),
                new Wording(forms(best.subList(0, shown), Language.ZH), forms(best.subList(0, shown), Language.EN)));
    }

    /** What all of them lack, where nothing may be understood. */
    private static @Nullable Wording ask(List<SentenceMatcher.Attempt> best) {
        List<@Nullable Wording> asked =
                best.stream().map(SentenceReader::ask).distinct().toList();
        return asked.size() == 1 ? asked.get(0) : null;
    }

    private static @Nullable Wording ask(SentenceMatcher.Attempt attempt) {
        boolean words = attempt.expected() instanceof Template.Fixed fixed
                && fixed.text().chars().anyMatch(Character::isLetter);
        Template.Piece next =
                attempt.expected() instanceof Template.Open || words ? attempt.expected() : attempt.then();
        return next instanceof Template.Open open ? open.gap().ask() : null;
    }

    private static boolean expectsMeasure(SentenceMatcher.Attempt attempt) {
        return attempt.expected() instanceof Template.Open open && open.gap().type() == Gap.Type.MEASURE;
    }

    private String expected(List<SentenceMatcher.Attempt> best, Language shown) {
        return best.stream()
                .flatMap(attempt -> expected(attempt, shown))
                .distinct()
                .limit(FOLLOWING)
                .collect(Collectors.joining(" | "));
    }

    private Stream<String> expected(SentenceMatcher.Attempt attempt, Language shown) {
        Template.Piece piece = attempt.expected();
        if (piece == null) {
            return Stream.of(shown == Language.ZH ? "（行末）" : "(end of the line)");
        }
        String own = Template.display(piece, language).strip();
        Template.Piece then = attempt.then();
        boolean mark = piece instanceof Template.Fixed && own.chars().noneMatch(Character::isLetter);
        return mark && then instanceof Template.Open open
                ? choices(open.gap(), shown).map(choice -> own + (language == Language.ZH ? "" : " ") + choice)
                : piece instanceof Template.Open open ? choices(open.gap(), shown) : Stream.of(own);
    }

    /** What may be written in a gap. */
    private Stream<String> choices(Gap gap, Language shown) {
        return switch (gap.type()) {
            case MEASURE -> {
                String known = Stream.concat(
                                measures.stream().map(Measure::name).sorted(),
                                Stream.of("%", language == Language.ZH ? "个百分点" : "pp"))
                        .distinct()
                        .collect(Collectors.joining(shown == Language.ZH ? "、" : ", "));
                yield Stream.of(shown == Language.ZH ? "计量单位（" + known + "）" : "a measure (" + known + ")");
            }
            case COMPARED ->
                Stream.concat(
                        Stream.of(ReferenceKind.values()).map(kind -> kind.in(language)),
                        language == Language.ZH
                                ? Stream.of("参照值“…”", "资料“…”", "前 N 年同期平均", "N 单位")
                                : Stream.of(
                                        "reference \"…\"",
                                        "record \"…\"",
                                        "the mean of the N years before",
                                        "N measure"));
            case LIMIT -> Stream.of(gap.display(language).split("\\|"));
            default ->
                gap.words()
                        .map(list -> list.words().stream().map(word -> word.in(language)))
                        .orElse(Stream.of(gap.display(language)));
        };
    }

    private String forms(List<SentenceMatcher.Attempt> best, Language shown) {
        return best.stream()
                .map(attempt ->
                        quoted(shortened(attempt.form().display(language).strip()), shown))
                .distinct()
                .collect(Collectors.joining(shown == Language.ZH ? "、" : ", "));
    }

    private String shortened(String form) {
        String limit = Gap.of("limit:limit").display(language);
        return form.replace(limit, language == Language.ZH ? "‹上限›" : "‹limit›");
    }

    private void explainUnknown(
            String text,
            TightLine line,
            List<SentenceMatcher.Attempt> attempts,
            Stage stage,
            Section section,
            PlaceOf place,
            Problems problems) {
        List<SentenceMatcher.Attempt> near = attempts.stream()
                .sorted(Comparator.comparing((SentenceMatcher.Attempt attempt) -> !isAboutSteps(text, attempt.form()))
                        .thenComparing(
                                attempt -> likeness(text, attempt.form().display(language)), Comparator.reverseOrder())
                        .thenComparing(SentenceMatcher.Attempt::form))
                .limit(SHOWN)
                .toList();
        if (near.isEmpty()) {
            problems.error(
                    place.column(line.column(0)),
                    "“%s”：“%s”阶段“%s”之下还没有可写的句子",
                    "'%s': stage '%s' has no sentences under '%s' yet",
                    text.strip(),
                    stage.wording(),
                    section.keyword());
            return;
        }
        problems.error(
                place.column(line.column(0)),
                "“%s”：没有这样的句子。“%s”阶段“%s”之下相近的写法：%s",
                "'%s' is no sentence of the language. In stage '%s' under '%s' the nearest are: %s",
                text.strip(),
                stage.wording(),
                section.keyword(),
                new Wording(forms(near, Language.ZH), forms(near, Language.EN)));
    }

    // What official texts write without saying from where the steps are counted.
    private static boolean isAboutSteps(String text, SentenceForm form) {
        return form == SentenceForm.STEP && STEPS.matcher(text).find();
    }

    /** How many of the words of both are shared, so that long sentences are not near everything. */
    private Ratio likeness(String line, String form) {
        Set<String> ours = words(withoutQuoted(line));
        Set<String> theirs = words(form);
        long shared = ours.stream().filter(theirs::contains).count();
        return Ratio.of(shared, ours.size() + theirs.size() + 1L);
    }

    // Chinese has no blanks: there, every two characters that stand together.
    private Set<String> words(String text) {
        String letters =
                text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
        if (language == Language.EN) {
            return Stream.of(letters.split(" ")).collect(Collectors.toSet());
        }
        return Stream.of(letters.split(" "))
                .flatMap(part -> IntStream.range(0, Math.max(1, part.length() - 1))
                        .mapToObj(i -> part.substring(i, Math.min(part.length(), i + 2))))
                .collect(Collectors.toSet());
    }

    private static String quoted(String text, Language shown) {
        return shown == Language.ZH ? "“" + text + "”" : "'" + text + "'";
    }
}
