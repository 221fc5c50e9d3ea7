package io.xushi.console;

import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ImportRegister;
import io.xushi.wording.Language;
import io.xushi.wording.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the page of imports. */
@Component
class ImportPages {

    private static final int ROWS = 100;
    private static final int PROBLEMS = 500;

    private final ImportRegister imports;
    private final FileColumns columns;

    ImportPages(ImportRegister imports, FileColumns columns) {
        this.imports = imports;
        this.columns = columns;
    }

    /** @param outcome the import that is shown above the list; {@code null} for none */
    record ImportsPage(String title, @Nullable Row outcome, List<Kind> kinds, List<Row> rows) {}

    record Kind(String id, String name, boolean usual, List<Column> columns) {}

    record Column(String header, String otherHeader, boolean required, String meaning) {}

    /** @param moreProblems how many are not listed */
    record Row(
            long id,
            @Nullable Long number,
            String kind,
            String file,
            String received,
            String accepted,
            String unchanged,
            String refused,
            int errors,
            int warnings,
            List<Refusal.Trouble> problems,
            int moreProblems) {

        /** Style and message key: committed whole, committed in part, or refused. */
        public String state() {
            if (number == null) {
                return "refused";
            }
            return refused.equals("0") ? "committed" : "partly";
        }
    }

    ImportsPage of(Desk desk, @Nullable ImportRecord outcome) {
        return new ImportsPage(
                desk.scheme().title().in(desk.language()),
                outcome == null ? null : row(desk, outcome, PROBLEMS),
                Stream.of(
                                DataKind.OBSERVATIONS,
                                DataKind.FACTS,
                                DataKind.JUDGEMENTS,
                                DataKind.UNITS,
                                DataKind.INDICATORS)
                        .map(kind -> kind(desk, kind))
                        .toList(),
                imports.latest(desk.scheme().dataset(), ROWS).stream()
                        .map(record -> row(desk, record, 0))
                        .toList());
    }

    private Kind kind(Desk desk, DataKind kind) {
        boolean chinese = desk.language() == Language.ZH;
        return new Kind(
                kind.id(),
                kind.wording().in(desk.language()),
                kind == DataKind.OBSERVATIONS,
                columns.of(kind).stream()
                        .map(column -> new Column(
                                chinese ? column.zh() : column.en(),
                                chinese ? column.en() : column.zh(),
                                column.required(),
                                column.meaning().in(desk.language())))
                        .toList());
    }

    private static Row row(Desk desk, ImportRecord record, int mostProblems) {
        Figures figures = desk.figures();
        List<Problem> problems = record.problems();
        int errors = (int) problems.stream().filter(Problem::isError).count();
        return new Row(
                record.id(),
                record.number(),
                record.kind().wording().in(desk.language()),
                record.fileName(),
                figures.moment(record.receivedAt()),
                figures.count(record.accepted()),
                figures.count(record.unchanged()),
                figures.count(record.refused()),
                errors,
                problems.size() - errors,
                Refusal.Trouble.of(problems.stream().limit(mostProblems).toList(), figures),
                Math.max(0, problems.size() - mostProblems));
    }
}
