package io.xushi.clause;

import io.xushi.quantity.Measure;
import io.xushi.wording.Language;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a sentence file into clauses; the language is that of its first keyword. One reader reads one file. */
public final class ClauseReader {

    private static final Pattern QUOTED = Pattern.compile("[“”\"「」『』]([^“”\"「」『』]*)[“”\"「」『』]");

    private static final Pattern CHINESE_OR = Pattern.compile("[\\s\\u3000]*或者?[：:，,]?");
    private static final Pattern ENGLISH_OR = Pattern.compile("\\s*or\\b[:,]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SILENT = Pattern.compile(QUOTED + "(?:\\s*[、,，]?\\s*" + QUOTED + ")*");

    private final String file;
    private final String scheme;
    private final Stage stage;
    private final Collection<Measure> measures;
    private final Problems problems;
    private final Consumer<Clause> spoiled;
    private final List<Clause> clauses = new ArrayList<>();
    private SentenceReader sentences;
    private Language language = Language.ZH;
    private @Nullable ClauseDraft draft;
    private @Nullable Section section;

    private ClauseReader(
            String file,
            String scheme,
            Stage stage,
            Collection<Measure> measures,
            Problems problems,
            Consumer<Clause> spoiled) {
        this.spoiled = spoiled;
        this.file = file;
        this.scheme = scheme;
        this.stage = stage;
        this.measures = measures;
        this.problems = problems;
        this.sentences = new SentenceReader(language, measures);
    }

    /**
     * Reads a file.
     *
     * @param file how messages name it
     * @param scheme id that the file must name if it names one
     * @param stage that its name says, and that it must say itself if it says one
     * @param measures units of measurement that the scheme uses
     * @param problems takes everything that is wrong, with line and column
     */
    public static List<Clause> read(
            String file, String text, String scheme, Stage stage, Collection<Measure> measures, Problems problems) {
        return read(file, text, scheme, stage, measures, problems, spoiled -> {});
    }

    /**
     * Reads a file.
     *
     * @param spoiled takes what could be understood of clauses with errors, so that their names can be checked too
     */
    public static List<Clause> read(
            String file,
            String text,
            String scheme,
            Stage stage,
            Collection<Measure> measures,
            Problems problems,
            Consumer<Clause> spoiled) {
        ClauseReader reader = new ClauseReader(file, scheme, stage, measures, problems, spoiled);
        List<String> lines = text.lines().toList();
        reader.chooseLanguage(lines);
        for (int i = 0; i < lines.size(); i++) {
            reader.line(i + 1, lines.get(i));
        }
        reader.finish(lines.size());
        return List.copyOf(reader.clauses);
    }

    private void chooseLanguage(List<String> lines) {
        for (String line : lines) {
            for (Language candidate : Language.values()) {
                if (Stream.of(Keyword.values()).anyMatch(keyword -> rest(line, keyword, candidate) != null)) {
                    language = candidate;
                    sentences = new SentenceReader(candidate, measures);
                    return;
                }
            }
        }
    }

    /** What follows a keyword on a line, or {@code null} if the line does not begin with it. */
    private static @Nullable String rest(String line, Keyword keyword, Language language) {
        String plain = line.replace('\ufeff', ' ').strip();
        String word = keyword.in(language);
        if (!plain.regionMatches(true, 0, word, 0, word.length())) {
            return null;
        }
        String rest = plain.substring(word.length());
        if (rest.isEmpty()) {
            return rest;
        }
        char next = rest.charAt(0);
        boolean ends = Character.isWhitespace(next) || next == '\u3000' || "“\"「『:：".indexOf(next) >= 0;
        return ends ? rest.replaceFirst("^[:：]", "").strip() : null;
    }

    private void line(int number, String text) {
        String plain = text.replace('\ufeff', ' ').strip();
        if (plain.isEmpty() || plain.startsWith("#")) {
            return;
        }
        for (Keyword keyword : Keyword.values()) {
            String rest = rest(text, keyword, language);
            if (rest != null) {
                keyword(number, text, keyword, rest);
                return;
            }
        }
        sentence(number, text);
    }

    private void keyword(int number, String line, Keyword keyword, String rest) {
        switch (keyword) {
            case SCHEME -> scheme(number, rest);
            case STAGE -> stage(number, rest);
            case RULE -> startClause(number, rest);
            case SOURCE, NOTE, SILENT -> aboutClause(number, keyword, rest);
            case FOR, WHEN, THEN -> startSection(number, line, keyword, rest);
            case END -> endClause(number);
        }
    }

    private void scheme(int number, String rest) {
        String named = outerQuoted(rest);
        if (!scheme.equals(named == null ? rest : named.strip())) {
            problems.error(
                    Place.line(file, number),
                    "方案写作“%s”，但本文件夹的方案是“%s”",
                    "scheme '%s' is named, but this folder is scheme '%s'",
                    named == null ? rest : named,
                    scheme);
        }
    }

    private void stage(int number, String rest) {
        String quoted = outerQuoted(rest);
        String word = quoted == null ? rest : quoted.strip();
        if (!stage.wording().in(language).equalsIgnoreCase(word)) {
            problems.error(
                    Place.line(file, number),
                    "阶段写作“%s”，但按文件名应是“%s”（可写：%s）",
                    "stage '%s' does not fit the file's name, which says '%s' (stages: %s)",
                    word,
                    stage.wording().in(language),
                    Stream.of(Stage.values())
                            .map(each -> each.wording().in(language))
                            .collect(Collectors.joining(language == Language.ZH ? "、" : ", ")));
        }
    }

    private void startClause(int number, String rest) {
        if (draft != null) {
            problems.error(
                    Place.line(file, number),
                    "上一条规则（第 %d 行）没有“%s”",
                    "the rule before (line %d) lacks '%s'",
                    draft.line,
                    Keyword.END.in(language));
            endClause(number);
        }
        String name = outerQuoted(rest);
        section = null;
        draft = new ClauseDraft(stage, Place.line(file, number), number);
        if (name == null || !draft.name(name)) {
            draft.spoil();
            problems.error(
                    Place.line(file, number),
                    "规则须有编号和名称，写作：规则 “A-1 名称”（编号只用字母、数字、中文和 - . / _）",
                    "a rule needs a number and a title: rule \"A-1 title\" (the number takes letters, digits and - . / _)");
        }
    }

    private void aboutClause(int number, Keyword keyword, String rest) {
        if (draft == null) {
            outside(number, keyword.in(language));
            return;
        }
        if (keyword == Keyword.SILENT) {
            silent(number, rest, draft);
            return;
        }
        String text = outerQuoted(rest);
        if (text == null) {
            problems.error(
                    Place.line(file, number),
                    "“%s”之后的文字要放在引号里",
                    "put the text after '%s' in quotation marks",
                    keyword.in(language));
        } else if (keyword == Keyword.SOURCE) {
            draft.source = text;
        } else {
            draft.note = text;
        }
    }

    private void silent(int number, String rest, ClauseDraft current) {
        boolean quoted = SILENT.matcher(rest.strip()).matches();
        if (quoted) {
            current.silent.addAll(allQuoted(rest));
        } else {
            problems.error(
                    Place.line(file, number),
                    "“%s”之后写原文没有说明的事，各放在引号里，写作：%s",
                    "after '%s' write what the document does not say, each in quotation marks: %s",
                    Keyword.SILENT.in(language),
                    new Wording("未载明 “上限”、“零数”", "silent \"limit\", \"part steps\""));
        }
    }

    private void startSection(int number, String line, Keyword keyword, String rest) {
        if (draft == null) {
            outside(number, keyword.in(language));
            return;
        }
        section = switch (keyword) {
            case FOR -> Section.SCOPE;
            case WHEN -> Section.CONDITION;
            default -> Section.RESULT;
        };
        if (!rest.isEmpty()) {
            sentence(number, " ".repeat(line.indexOf(rest)) + rest);
        }
    }

    private void sentence(int number, String text) {
        ClauseDraft current = draft;
        if (current == null) {
            outside(number, text.strip());
            return;
        }
        Section in = section;
        if (in == null) {
            problems.error(
                    Place.line(file, number),
                    "“%s”之前要写“%s”、“%s”或“%s”",
                    "write '%2$s', '%3$s' or '%4$s' before '%1$s'",
                    text.strip(),
                    Keyword.FOR.in(language),
                    Keyword.WHEN.in(language),
                    Keyword.THEN.in(language));
            current.spoil();
            return;
        }
        String joined = in == Section.RESULT ? null : alternative(text);
        if (joined == null) {
            sentences
                    .read(text, stage, in, column -> Place.at(file, number, column), problems)
                    .ifPresentOrElse(sentence -> current.add(in, sentence), current::spoil);
            return;
        }
        if (!current.has(in)) {
            problems.error(
                    Place.line(file, number),
                    "“%s”之前没有可以并列的一句",
                    "there is no sentence above '%s' to which it could be an alternative",
                    text.strip());
            current.spoil();
            return;
        }
        sentences
                .read(joined, stage, in, column -> Place.at(file, number, column), problems)
                .ifPresentOrElse(sentence -> current.add(in, sentence.asAlternative()), current::spoil);
    }

    /** The line without the "or" that it begins with, as long as before; {@code null} when it does not. */
    private @Nullable String alternative(String text) {
        Matcher or = (language == Language.ZH ? CHINESE_OR : ENGLISH_OR).matcher(text);
        return or.lookingAt() ? " ".repeat(or.end()) + text.substring(or.end()) : null;
    }

    private void outside(int number, String text) {
        problems.error(
                Place.line(file, number),
                "“%s”不在任何规则之内，先写：%s “编号 名称”",
                "'%s' is not within a rule; begin one first: %s \"number title\"",
                text,
                Keyword.RULE.in(language));
    }

    private void endClause(int number) {
        ClauseDraft done = draft;
        if (done == null) {
            problems.error(
                    Place.line(file, number),
                    "多余的“%s”：前面没有规则",
                    "'%s' without a rule before it",
                    Keyword.END.in(language));
            return;
        }
        draft = null;
        section = null;
        done.complete(problems).ifPresentOrElse(clauses::add, () -> spoiled.accept(done.clause()));
    }

    private void finish(int lastLine) {
        if (draft != null) {
            problems.error(
                    Place.line(file, draft.line), "这条规则没有“%s”", "this rule lacks '%s'", Keyword.END.in(language));
            endClause(lastLine);
        }
    }

    private static List<String> allQuoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** From the first mark to the last, so that the text itself may hold quotation marks. */
    private static @Nullable String outerQuoted(String text) {
        String plain = text.strip();
        boolean quoted = plain.length() >= 2
                && "“\"「『".indexOf(plain.charAt(0)) >= 0
                && "”\"」』".indexOf(plain.charAt(plain.length() - 1)) >= 0;
        return quoted ? plain.substring(1, plain.length() - 1) : null;
    }
}
