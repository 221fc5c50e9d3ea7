package io.xushi.clause;

import io.xushi.quantity.Measure;
import io.xushi.scoring.Limit;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Subject;
import io.xushi.wording.Language;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes clauses as sentences of either language; what it writes reads back as the same clauses. */
public final class ClausePrinter {

    private final Language language;

    public ClausePrinter(Language language) {
        this.language = language;
    }

    /** A whole file: one scheme, one stage, its clauses in order. */
    public String file(String scheme, Stage stage, List<Clause> clauses) {
        StringBuilder out = new StringBuilder();
        line(out, 0, Keyword.SCHEME, quote(scheme));
        line(out, 0, Keyword.STAGE, stage.wording().in(language));
        for (Clause clause : clauses) {
            out.append('\n');
            clause(out, clause);
        }
        return out.toString();
    }

    private void clause(StringBuilder out, Clause clause) {
        line(out, 0, Keyword.RULE, quote((clause.number() + " " + clause.title()).strip()));
        textLine(out, Keyword.SOURCE, clause.source());
        if (!clause.silent().isEmpty()) {
            line(out, 0, Keyword.SILENT, quoted(clause.silent()));
        }
        textLine(out, Keyword.NOTE, clause.note());
        section(out, Keyword.FOR, clause.scope());
        section(out, Keyword.WHEN, clause.conditions());
        section(out, Keyword.THEN, clause.results());
        line(out, 0, Keyword.END, "");
    }

    private void textLine(StringBuilder out, Keyword keyword, @Nullable String text) {
        if (text != null) {
            line(out, 0, keyword, quote(text));
        }
    }

    private void section(StringBuilder out, Keyword keyword, List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        line(out, 0, keyword, "");
        sentences.forEach(sentence -> out.append("    ")
                .append(sentence.alternative() ? Keyword.or(language) + " " : "")
                .append(sentence(sentence))
                .append('\n'));
    }

    private void line(StringBuilder out, int indent, Keyword keyword, String rest) {
        out.append(" ".repeat(indent)).append(keyword.in(language));
        out.append(rest.isEmpty() ? "" : " " + rest).append('\n');
    }

    /** One sentence as a line. */
    public String sentence(Sentence sentence) {
        StringBuilder out = new StringBuilder();
        for (Template.Piece piece : sentence.form().template(language).pieces()) {
            if (piece instanceof Template.Fixed fixed) {
                closeUpPercent(out, fixed.text());
                out.append(language == Language.ZH ? fullWidth(fixed.text()) : fixed.text());
            } else {
                Gap gap = ((Template.Open) piece).gap();
                Slot slot = sentence.slots().get(gap.name());
                if (slot == null) {
                    throw new IllegalArgumentException(sentence.form() + " lacks " + gap.name());
                }
                append(out, slot);
            }
        }
        return out.toString().strip();
    }

    private void append(StringBuilder out, Slot slot) {
        String text = text(slot);
        boolean spaced = language == Language.ZH && (slot instanceof Slot.Number || slot instanceof Slot.Exact);
        boolean needsBlank = spaced && !out.isEmpty() && !out.toString().endsWith(" ");
        closeUpPercent(out, text);
        out.append(needsBlank ? " " : "").append(text).append(spaced ? " " : "");
    }

    // 10%, not 10 %, in Chinese.
    private void closeUpPercent(StringBuilder out, String next) {
        int last = out.length() - 1;
        if (language == Language.ZH && next.startsWith("%") && last >= 0 && out.charAt(last) == ' ') {
            out.deleteCharAt(last);
        }
    }

    private String text(Slot slot) {
        if (slot instanceof Slot.Number number) {
            return number.number().toPlainString();
        }
        if (slot instanceof Slot.Exact exact) {
            return exact.number().toString();
        }
        if (slot instanceof Slot.Limited limited) {
            return limit(limited.limit());
        }
        if (slot instanceof Slot.Compared compared) {
            return compared(compared.reference());
        }
        if (slot instanceof Slot.Numbers numbers) {
            return numbers.numbers().stream()
                    .map(BigDecimal::toPlainString)
                    .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        }
        if (slot instanceof Slot.Name name) {
            return quote(name.name());
        }
        if (slot instanceof Slot.Names names) {
            return quoted(names.names());
        }
        if (slot instanceof Slot.Word word) {
            return word.list().write(word.code(), language);
        }
        if (slot instanceof Slot.MeasureName measure) {
            return measure(measure.measure());
        }
        if (slot instanceof Slot.Ranked ranked) {
            return subject(ranked.subject());
        }
        return day((Slot.Day) slot);
    }

    private String day(Slot.Day slot) {
        MonthDay day = slot.day();
        boolean zh = language == Language.ZH;
        String year = slot.year() == null ? "" : slot.year() + (zh ? "年" : "-");
        return year
                + (zh
                        ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                        : "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
    }

    private String subject(Subject subject) {
        if (subject instanceof Subject.OfFigure of) {
            return of.figure().wording().in(language);
        }
        if (subject instanceof Subject.OfClause of) {
            return Subject.CLAUSE.in(language).replace("N", quote(of.clause()));
        }
        return subject instanceof Subject.OfItem of
                ? Subject.ITEM.in(language).replace("N", quote(of.item()))
                : Subject.TOTAL.in(language);
    }

    private String limit(Limit limit) {
        String words = limit.kind().in(language);
        String number = String.valueOf(limit.most());
        return words.replace("N", language == Language.ZH ? " " + number + " " : number);
    }

    private String compared(Reference compared) {
        if (compared instanceof Reference.Known known) {
            return known.kind().in(language);
        }
        if (compared instanceof Reference.OfUnit reference) {
            String word = SentenceMatcher.referenceUnit(language);
            return word + (language == Language.ZH ? "" : " ") + quote(reference.name());
        }
        if (compared instanceof Reference.OfRecord record) {
            return SentenceMatcher.ownRecord(language) + (language == Language.ZH ? "" : " ") + quote(record.name());
        }
        if (compared instanceof Reference.YearsMean mean) {
            String number = String.valueOf(mean.years());
            return SentenceMatcher.yearsMean(language)
                    .replace("N", language == Language.ZH ? " " + number + " " : number);
        }
        Reference.Number amount = (Reference.Number) compared;
        boolean closed = language == Language.ZH && amount.measure().isPercent();
        String text =
                amount.number() + (closed ? "" : " ") + measure(amount.measure().name());
        return language == Language.ZH ? " " + text : text;
    }

    private String measure(String measure) {
        boolean point = measure.equals(Measure.PERCENTAGE_POINT.name());
        return point && language == Language.EN ? "pp" : measure;
    }

    private String quoted(List<String> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private String quote(String text) {
        return language == Language.ZH ? "“" + text + "”" : "\"" + text + "\"";
    }

    static String fullWidth(String text) {
        return text.replace(',', '，').replace('(', '（').replace(')', '）').replace(":", "：");
    }
}
