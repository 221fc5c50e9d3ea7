package io.xushi.store;

import io.xushi.indicator.Observation;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds the observations of one import that differ from what is known, a chunk at a time. */
final class IncomingObservations {

    private static final int CHUNK = 2000;
    private static final int DECIMALS = 12;
    private static final int WHOLE_DIGITS = 26;

    private static final Comparator<Observation> BY_KEY = Comparator.comparing(Observation::unit)
            .thenComparing(Observation::period)
            .thenComparing(Observation::indicator)
            .thenComparing(Observation::basis)
            .thenComparing(Observation::status);

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
            requireStorable(observation);
            int last = distinct.size() - 1;
            if (last >= 0 && BY_KEY.compare(distinct.get(last), observation) == 0) {
                distinct.set(last, observation);
            } else {
                distinct.add(observation);
            }
        }
        return distinct;
    }

    // A database would round without a word.
    private static void requireStorable(Observation observation) {
        BigDecimal value = observation.value().stripTrailingZeros();
        if (value.scale() > DECIMALS || value.precision() - value.scale() > WHOLE_DIGITS) {
            throw new IllegalArgumentException(
                    "the value %s of %s, %s, %s has more than %d decimals or %d digits before them"
                            .formatted(
                                    value,
                                    observation.unit(),
                                    observation.indicator(),
                                    observation.period(),
                                    DECIMALS,
                                    WHOLE_DIGITS));
        }
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
        @Nullable Observation[] known = known(dataset, chunk);
        List<Observation> changed = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            Observation before = known[i];
            if (before == null || !sameContent(before, chunk.get(i))) {
                changed.add(chunk.get(i));
            }
        }
        return changed;
    }

    // When it became known is only shown, and the first time is the true one.
    private static boolean sameContent(Observation known, Observation incoming) {
        return known.value().compareTo(incoming.value()) == 0
                && Objects.equals(known.source(), Columns.shownOrNull(incoming.source(), 1000))
                && Objects.equals(known.note(), Columns.shownOrNull(incoming.note(), 4000));
    }

    /**
     * The newest revision of each one's key, at the same place; nothing where the key is new. See
     * {@link Columns#ifFound} for the left join.
     */
    private @Nullable Observation[] known(String dataset, List<Observation> chunk) {
        @Nullable Observation[] known = new Observation[chunk.size()];
        database.sql("select wanted.place_number, " + ObservationRevisions.COLUMNS + """
                        from unnest(
                            cast(:units as varchar array), cast(:lastMonths as integer array),
                            cast(:firstMonths as integer array), cast(:indicators as varchar array),
                            cast(:bases as integer array), cast(:statuses as integer array))
                            with ordinality
                            as wanted (unit_code, last_month, first_month, indicator_code, basis, status, place_number)
                        left join observation o
                          on o.dataset = :dataset and o.unit_code = wanted.unit_code
                         and o.last_month = wanted.last_month and o.first_month = wanted.first_month
                         and o.indicator_code = wanted.indicator_code
                         and o.basis = wanted.basis and o.status = wanted.status""")
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
                .query(Columns.ifFound(row -> {
                    int place = row.getInt("place_number") - 1;
                    Observation found = ObservationRevisions.observation(row, 0);
                    Observation before = known[place];
                    if (before == null || before.revision() < found.revision()) {
                        known[place] = found;
                    }
                }));
        return known;
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
        row.setString(11, Columns.shownOrNull(observation.source(), 1000));
        row.setString(12, Columns.shownOrNull(observation.note(), 4000));
    }

    private static Object texts(List<Observation> chunk, Function<Observation, String> text) {
        return chunk.stream().map(text).toArray(String[]::new);
    }

    private static Object numbers(List<Observation> chunk, Function<Observation, Integer> number) {
        return chunk.stream().map(number).toArray(Integer[]::new);
    }
}
