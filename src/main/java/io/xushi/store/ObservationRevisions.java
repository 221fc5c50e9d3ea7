package io.xushi.store;

import io.xushi.calendar.Period;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import io.xushi.quantity.Ratio;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reads observations with their revisions. */
final class ObservationRevisions {

    private static final String COLUMNS = """
            o.unit_code, o.indicator_code, o.first_month, o.last_month, o.basis, o.status, o.amount, o.known_at,
            o.source, o.note, o.import_number
            """;

    private final Database database;

    ObservationRevisions(Database database) {
        this.database = database;
    }

    /** Every revision known of the units between two codes, both included, in no particular order. */
    void between(
            String dataset,
            String firstUnit,
            String lastUnit,
            YearMonth from,
            YearMonth to,
            long asOf,
            Consumer<Observation> observation) {
        database.sql("select " + COLUMNS + """
                        from observation o
                        where o.dataset = :dataset
                          and o.unit_code between :firstUnit and :lastUnit
                          and o.last_month between :from and :to
                          and o.import_number <= :asOf""")
                .param("dataset", dataset)
                .param("firstUnit", firstUnit)
                .param("lastUnit", lastUnit)
                .param("from", Columns.month(from))
                .param("to", Columns.month(to))
                .param("asOf", asOf)
                .query(row -> {
                    observation.accept(observation(row, 0));
                });
    }

    /** Latest first; of those that end alike, the shortest first. */
    List<Period> periods(String dataset, long asOf) {
        return database.sql("""
                        select distinct first_month, last_month from observation
                        where dataset = :dataset and import_number <= :asOf
                        order by last_month desc, first_month desc""")
                .param("dataset", dataset)
                .param("asOf", asOf)
                .query((row, number) -> new Period(Columns.month(row.getInt(1)), Columns.month(row.getInt(2))))
                .list();
    }

    /** Every revision of one unit's observations, ordered by indicator, period and revision. */
    List<Observation> of(String dataset, String unit, Collection<String> indicators, long asOf) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        return database.sql("select " + COLUMNS + """
                        from observation o
                        where o.dataset = :dataset and o.unit_code = :unit and o.indicator_code in (:indicators)
                          and o.import_number <= :asOf
                        order by o.indicator_code, o.last_month, o.first_month, o.import_number, o.basis, o.status""")
                .param("dataset", dataset)
                .param("unit", unit)
                .param("indicators", indicators)
                .param("asOf", asOf)
                .query(ObservationRevisions::observation)
                .list();
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        return new Observation(
                row.getString("unit_code"),
                row.getString("indicator_code"),
                new Period(Columns.month(row.getInt("first_month")), Columns.month(row.getInt("last_month"))),
                Ratio.plain(row.getBigDecimal("amount")),
                basis(row.getInt("basis")),
                status(row.getInt("status")),
                Columns.timeOrNull(row, "known_at"),
                row.getString("source"),
                row.getString("note"),
                row.getLong("import_number"));
    }

    static int number(Basis basis) {
        return switch (basis) {
            case REPORTED -> 0;
            case REVIEWED -> 1;
        };
    }

    static int number(Status status) {
        return switch (status) {
            case PRELIMINARY -> 0;
            case FINAL -> 1;
        };
    }

    private static Basis basis(int number) {
        return number == 0 ? Basis.REPORTED : Basis.REVIEWED;
    }

    private static Status status(int number) {
        return number == 0 ? Status.PRELIMINARY : Status.FINAL;
    }
}
