package io.xushi.store;

import io.xushi.indicator.Observation;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds the observations of one import that differ from what is known, a chunk at a time. */
final class IncomingObservations {

    private static final int CHUNK = 2000;

    private static final Comparator<Observation> BY_KEY = Comparator.comparing(Observation::unit)
            .thenComparing(Observation::period)
            .thenComparing(Observation::indicator)
            .thenComparing(Observation::basis)
            .thenComparing(Observation::status);

    private static final String KEY = """
            o.dataset = :dataset and o.unit_code = wanted.unit_code
            and o.last_month = wanted.last_month and o.first_month = wanted.first_month
            and o.indicator_code = wanted.indicator_code and o.basis = wanted.basis and o.status = wanted.status""";
    private static final String UNCHANGED = """
            select wanted.place_number
            from unnest(
                cast(:units as varchar array), cast(:lastMonths as integer array),
                cast(:firstMonths as integer array), cast(:indicators as varchar array),
                cast(:bases as integer array), cast(:statuses as integer array),
                cast(:amounts as numeric(38, 12) array), cast(:sources as varchar array),
                cast(:notes as varchar array))
                with ordinality
                as wanted (unit_code, last_month, first_month, indicator_code, basis, status, amount, source, note,
                           place_number)
            where (select max(o.import_number) from observation o where %1$s)
                = (select max(o.import_number) from observation o where %1$s
                   and o.amount = wanted.amount
                   and o.source is not distinct from wanted.source
                   and o.note is not distinct from wanted.note)""".formatted(KEY);

    private final Database database;

    IncomingObservations(Database database) {
        this.database = database;
    }

    /** In the order of the table's key, which is the quickest to store; of several for a key the last counts. */
    static List<Observation> inOrder(List<Observation> observations) {
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(BY_KEY);
        List<Observation> distinct = new ArrayList<>(sorted.size());
        for (Observation observation : sorted) {
            Columns.requireStorable(
                    observation.value(),
                    () -> observation.unit() + ", " + observation.indicator() + ", " + observation.period());
            int last = distinct.size() - 1;
            if (last >= 0 && BY_KEY.compare(distinct.get(last), observation) == 0) {
                distinct.set(last, observation);
            } else {
                distinct.add(observation);
            }
        }
        return distinct;
    }

    /** Answers how many were added. */
    int add(String dataset, long number, List<Observation> inOrder) {
        int added = 0;
        for (int start = 0; start < inOrder.size(); start += CHUNK) {
            List<Observation> chunk = inOrder.subList(start, Math.min(start + CHUNK, inOrder.size()));
            List<Observation> changed = changed(dataset, chunk);
            insert(dataset, number, changed);
            added += changed.size();
        }
        return added;
    }

    private List<Observation> changed(String dataset, List<Observation> chunk) {
        Set<Integer> unchanged = unchanged(dataset, chunk);
        List<Observation> changed = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            if (!unchanged.contains(i + 1)) {
                changed.add(chunk.get(i));
            }
        }
        return changed;
    }

    /**
     * Which ones (from 1) are known: the newest revision for the key is also the newest that says the same. When it
     * became known is not compared; it is only shown, and the first time is the true one.
     *
     * <p>Two subqueries rather than a join, because neither database can then think of reading the whole table for each
     * chunk, which both do while they have no statistics of it.
     */
    private Set<Integer> unchanged(String dataset, List<Observation> chunk) {
        return database.sql(UNCHANGED)
                .param("dataset", dataset)
                .param("units", texts(chunk, Observation::unit))
                .param(
                        "lastMonths",
                        numbers(chunk, one -> Columns.month(one.period().last())))
                .param(
                        "firstMonths",
                        numbers(chunk, one -> Columns.month(one.period().first())))
                .param("indicators", texts(chunk, Observation::indicator))
                .param("bases", numbers(chunk, one -> ObservationRevisions.number(one.basis())))
                .param("statuses", numbers(chunk, one -> ObservationRevisions.number(one.status())))
                .param("amounts", chunk.stream().map(Observation::value).toArray(BigDecimal[]::new))
                .param("sources", texts(chunk, IncomingObservations::source))
                .param("notes", texts(chunk, IncomingObservations::note))
                .query(Integer.class)
                .set();
    }

    private static @Nullable String source(Observation observation) {
        return Columns.shownOrNull(observation.source(), 1000);
    }

    private static @Nullable String note(Observation observation) {
        return Columns.shownOrNull(observation.note(), 4000);
    }

    private void insert(String dataset, long number, List<Observation> observations) {
        String sql = """
                insert into observation
                    (dataset, import_number, unit_code, last_month, first_month, indicator_code, basis, status, amount,
                     known_at, source, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.batch(sql, observations, (row, observation) -> {
            row.setString(1, dataset);
            row.setLong(2, number);
            fill(row, observation);
        });
    }

    private static void fill(PreparedStatement row, Observation observation) throws SQLException {
        row.setString(3, observation.unit());
        row.setInt(4, Columns.month(observation.period().last()));
        row.setInt(5, Columns.month(observation.period().first()));
        row.setString(6, observation.indicator());
        row.setInt(7, ObservationRevisions.number(observation.basis()));
        row.setInt(8, ObservationRevisions.number(observation.status()));
        row.setBigDecimal(9, observation.value());
        row.setObject(10, Columns.timeOrNull(observation.knownAt()));
        row.setString(11, source(observation));
        row.setString(12, note(observation));
    }

    private static Object texts(List<Observation> chunk, Function<Observation, @Nullable String> text) {
        return chunk.stream().map(text).toArray(String[]::new);
    }

    private static Object numbers(List<Observation> chunk, Function<Observation, Integer> number) {
        return chunk.stream().map(number).toArray(Integer[]::new);
    }
}
