package io.xushi.ingest;

import io.xushi.calendar.Period;
import io.xushi.scheme.CaseKind;
import io.xushi.scheme.WorkedCase;
import io.xushi.wording.NearestNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of cases/*.csv. */
final class CaseRows implements RowReader<CaseRows.CaseRow> {

    record CaseRow(String name, WorkedCase.Line line) {}

    private static final Set<CaseKind> FIGURES = Set.of(
            CaseKind.ACTUAL,
            CaseKind.TARGET,
            CaseKind.STRETCH,
            CaseKind.LAST_YEAR,
            CaseKind.BASELINE,
            CaseKind.REFERENCE,
            CaseKind.EXPECT_POINTS);

    @Override
    public Optional<CaseRow> read(Fields row) {
        String name = row.required("case");
        String unit = row.required("unit");
        CaseKind kind = kind(row);
        Period period = period(row);
        boolean figure = kind != null && FIGURES.contains(kind);
        String about = figure ? row.required("name") : row.line("name");
        String value = figure ? row.required("value") : row.line("value");
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
