package io.xushi.ingest;

import io.xushi.calendar.Period;
import io.xushi.fact.FactKind;
import io.xushi.scheme.CaseKind;
import io.xushi.scheme.WorkedCase;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of cases/*.csv; the kind of a row decides whether it has a name and a value. */
final class CaseRows implements RowReader<CaseRows.CaseRow> {

    record CaseRow(String name, WorkedCase.Line line) {}

    private static final Set<CaseKind> OF_THE_UNIT =
            EnumSet.of(CaseKind.EXPECT_TOTAL, CaseKind.EXPECT_GRADE, CaseKind.EXPECT_RANK, CaseKind.EXPECT_CARRIED);
    private static final Set<CaseKind> NAME_NOT_NEEDED =
            EnumSet.of(CaseKind.LEVEL, CaseKind.EXPECT_LEVEL, CaseKind.EXPECT_MEASURE, CaseKind.EXPECT_DAYS);
    private static final Set<CaseKind> WITHOUT_VALUE =
            EnumSet.of(CaseKind.EXPECT_NO_DATA, CaseKind.EXPECT_NOT_APPLICABLE);
    // A tag, an event and an exemption may just be there; no level, grade or place is expected by an empty value.
    private static final Set<CaseKind> VALUE_NOT_NEEDED = EnumSet.of(
            CaseKind.TAG,
            CaseKind.EVENT,
            CaseKind.EXEMPTION,
            CaseKind.LEVEL,
            CaseKind.EXPECT_LEVEL,
            CaseKind.EXPECT_MEASURE,
            CaseKind.EXPECT_DAYS,
            CaseKind.EXPECT_GRADE,
            CaseKind.EXPECT_RANK);
    private static final Set<CaseKind> POINTS =
            EnumSet.of(CaseKind.EXPECT_POINTS, CaseKind.EXPECT_TOTAL, CaseKind.EXPECT_CARRIED);

    @Override
    public Optional<CaseRow> read(Fields row) {
        String name = row.required("case");
        String unit = row.required("unit");
        CaseKind kind = kind(row);
        Period period = period(row);
        String about = kind == null ? "" : text(row, "name", kind, OF_THE_UNIT, NAME_NOT_NEEDED);
        String value = kind == null ? "" : text(row, "value", kind, WITHOUT_VALUE, VALUE_NOT_NEEDED);
        if (kind != null && POINTS.contains(kind) && !value.isEmpty()) {
            checkPoints(row, value);
        }
        if (kind == CaseKind.JUDGEMENT) {
            checkJudgement(row, value);
        }
        Optional<FactKind> fact = kind == null ? Optional.empty() : factKind(kind);
        if (fact.isPresent() && !row.isWrong()) {
            value = FactValues.read(row, fact.get()).orElse(value);
        }
        if (row.isWrong() || kind == null) {
            return Optional.empty();
        }
        WorkedCase.Line line = new WorkedCase.Line(
                unit,
                row.line("type"),
                row.line("group"),
                period,
                kind,
                about,
                value,
                row.text("note"),
                row.place("value"));
        return row.isWrong() ? Optional.empty() : Optional.of(new CaseRow(name, line));
    }

    // A case says of facts what facts.csv says of them.
    private static Optional<FactKind> factKind(CaseKind kind) {
        return switch (kind) {
            case RECORD -> Optional.of(FactKind.RECORD);
            case TAG -> Optional.of(FactKind.TAG);
            case DUTY -> Optional.of(FactKind.DUTY);
            case EVENT -> Optional.of(FactKind.EVENT);
            case EXEMPTION -> Optional.of(FactKind.EXEMPTION);
            default -> Optional.empty();
        };
    }

    private static String text(
            Fields row, String column, CaseKind kind, Set<CaseKind> without, Set<CaseKind> notNeeded) {
        String text = without.contains(kind) || notNeeded.contains(kind) ? row.line(column) : row.required(column);
        if (without.contains(kind) && !text.isEmpty()) {
            row.error(
                    column,
                    "类别“%s”不填这一格，请清空“%s”",
                    "with the kind '%s' this cell stays empty; remove '%s'",
                    kind.wording(),
                    Shown.of(text));
        }
        return text;
    }

    private static void checkPoints(Fields row, String value) {
        Wording wrong =
                Fractions.parse(value.replaceFirst("\\s*(?:分|points?)$", "")).wrong();
        if (wrong != null) {
            row.error("value", "%s", "%s", wrong);
        }
    }

    // What stands after a '/' is the assessor, which only a clause with several has: that is checked later.
    private static void checkJudgement(Fields row, String points) {
        if (!points.isEmpty()) {
            Wording wrong = Decimals.parse(points, "分").wrong();
            if (wrong != null) {
                row.error("value", "%s", "%s", wrong);
            }
        }
    }

    private static @Nullable CaseKind kind(Fields row) {
        String word = row.required("kind");
        Optional<CaseKind> kind = CaseKind.find(word);
        if (kind.isEmpty() && !word.isEmpty()) {
            row.error(
                    "kind",
                    "没有类别“%s”。%s",
                    "there is no kind '%s'. %s",
                    Shown.of(word),
                    NearestNames.hint(Shown.of(word), CaseKind.words()));
        }
        return kind.orElse(null);
    }

    private static @Nullable Period period(Fields row) {
        String text = row.line("period");
        Optional<Period> period = Moments.period(text);
        if (period.isEmpty() && !text.isEmpty()) {
            row.error(
                    "period",
                    "“%s”不是时期；写法如 2021、2021-Q3、2021-09，整个考核期则留空",
                    "'%s' is not a period; write it like 2021, 2021-Q3 or 2021-09, or leave it empty for the whole span",
                    Shown.of(text));
        }
        return period.orElse(null);
    }

    @Override
    public List<CaseRow> check(List<Entry<CaseRow>> rows, boolean keepGood, RowProblems problems) {
        return rows.stream().map(Entry::value).toList();
    }
}
