package io.xushi.store;

import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ReceivedFile;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Wording;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The register of attempts, with their files and problems. */
final class ImportRecords {

    private static final String SELECT = """
            select id, import_number, dataset, kind, file_name, file_hash, received_at, accepted, unchanged, refused
            from import_record
            """;

    private final Database database;

    ImportRecords(Database database) {
        this.database = database;
    }

    /** Stores a record without an id, and its file; answers the record with its id. */
    ImportRecord add(ImportRecord draft, ReceivedFile file) {
        ImportRecord record = with(draft, insert(draft), draft.problems());
        database.sql("insert into received_file (import_id, content) values (:id, :content)")
                .param("id", record.id())
                .param("content", file.content())
                .update();
        insertProblems(record);
        return record;
    }

    private long insert(ImportRecord draft) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into import_record
                            (import_number, dataset, kind, file_name, file_hash, received_at, accepted, unchanged,
                             refused)
                        values (:number, :dataset, :kind, :name, :hash, :receivedAt, :accepted, :unchanged, :refused)""")
                .param("number", draft.number())
                .param("dataset", draft.dataset())
                .param("kind", draft.kind().id())
                .param("name", draft.fileName())
                .param("hash", draft.fileHash())
                .param("receivedAt", Columns.time(draft.receivedAt()))
                .param("accepted", draft.accepted())
                .param("unchanged", draft.unchanged())
                .param("refused", draft.refused())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    private static ImportRecord with(ImportRecord record, long id, List<Problem> problems) {
        return new ImportRecord(
                id,
                record.number(),
                record.dataset(),
                record.kind(),
                record.fileName(),
                record.fileHash(),
                record.receivedAt(),
                record.accepted(),
                record.unchanged(),
                record.refused(),
                problems);
    }

    private void insertProblems(ImportRecord record) {
        int[] place = {0};
        String sql = """
                insert into import_problem
                    (import_id, place_number, file_name, line_number, column_number, cell, severity, zh, en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.batch(sql, record.problems(), (row, problem) -> {
            row.setLong(1, record.id());
            row.setInt(2, ++place[0]);
            fill(row, problem);
        });
    }

    private static void fill(PreparedStatement row, Problem problem) throws SQLException {
        Place place = problem.place();
        row.setString(3, Columns.shown(place.file(), 1000));
        row.setInt(4, place.line());
        row.setInt(5, place.column());
        row.setString(6, place.cell());
        row.setString(7, problem.severity().name());
        row.setString(8, Columns.shown(problem.wording().zh(), 10_000));
        row.setString(9, Columns.shown(problem.wording().en(), 10_000));
    }

    List<ImportRecord> latest(String dataset, int most) {
        return database
                .sql(SELECT + "where dataset = :dataset order by id desc limit :most")
                .param("dataset", dataset)
                .param("most", most)
                .query(ImportRecords::withoutProblems)
                .list()
                .stream()
                .map(this::withProblems)
                .toList();
    }

    Optional<ImportRecord> find(long id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ImportRecords::withoutProblems)
                .optional()
                .map(this::withProblems);
    }

    private static ImportRecord withoutProblems(ResultSet row, int number) throws SQLException {
        return new ImportRecord(
                row.getLong("id"),
                row.getObject("import_number", Long.class),
                row.getString("dataset"),
                DataKind.of(row.getString("kind")),
                row.getString("file_name"),
                row.getString("file_hash"),
                Columns.time(row, "received_at"),
                row.getInt("accepted"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                List.of());
    }

    private ImportRecord withProblems(ImportRecord record) {
        return with(record, record.id(), problems(record.id()));
    }

    private List<Problem> problems(long id) {
        return database.sql("""
                        select file_name, line_number, column_number, cell, severity, zh, en
                        from import_problem where import_id = :id order by place_number""")
                .param("id", id)
                .query((row, number) -> problem(row))
                .list();
    }

    private static Problem problem(ResultSet row) throws SQLException {
        return new Problem(
                new Place(
                        row.getString("file_name"),
                        row.getInt("line_number"),
                        row.getInt("column_number"),
                        row.getString("cell")),
                Problem.Severity.valueOf(row.getString("severity")),
                new Wording(row.getString("zh"), row.getString("en")));
    }

    Optional<ReceivedFile> file(long id) {
        return database.sql("""
                        select r.file_name, f.content
                        from import_record r join received_file f on f.import_id = r.id
                        where r.id = :id""")
                .param("id", id)
                .query((row, number) -> new ReceivedFile(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }
}
