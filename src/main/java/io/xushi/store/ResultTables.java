package io.xushi.store;

import io.xushi.alert.Sighting;
import io.xushi.check.SightingRow;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.Graded;
import io.xushi.evaluation.Placed;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes and deletes the results of checks, all under their identities. */
final class ResultTables {

    /** Comes last in the order of places. */
    static final int NO_PLACE = Integer.MAX_VALUE;

    private static final List<String> TABLES = List.of("scorecard", "scorecard_text", "sighting");

    private final Database database;

    ResultTables(Database database) {
        this.database = database;
    }

    /** The card's text knows neither place nor grade, so that setting them need not touch it. */
    void addCards(String identity, List<UnitCard> cards) {
        database.batch("""
                insert into scorecard
                    (identity, unit_code, unit_name, place, provisional, grade, vetoed, grade_words, next_grade, carried)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", cards, (row, card) -> {
            row.setString(1, identity);
            row.setString(2, card.code());
            row.setString(3, card.unit());
            set(row, 4, card.placed());
        });
        database.batch(
                "insert into scorecard_text (identity, unit_code, card) values (?, ?, ?)", cards, (row, card) -> {
                    row.setString(1, identity);
                    row.setString(2, card.code());
                    row.setBytes(3, CardText.write(card.placed(Placed.NONE)));
                });
    }

    void addSightings(String identity, List<SightingRow> sightings) {
        String sql = """
                insert into sighting
                    (identity, unit_code, indicator, target_name, alert_level, clause, gap_points, lag,
                     required_run_rate)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.batch(sql, sightings, (row, sighting) -> {
            row.setString(1, identity);
            row.setString(2, sighting.unitCode());
            row.setString(3, sighting.indicator());
            row.setString(4, sighting.targetName());
            row.setString(5, level(sighting.sighting()));
            row.setString(6, sighting.clause());
            row.setString(7, sighting.gapPoints());
            row.setString(8, sighting.lag());
            row.setString(9, sighting.requiredRunRate());
        });
    }

    private static @Nullable String level(Sighting sighting) {
        if (sighting instanceof Sighting.Behind behind) {
            return behind.level();
        }
        if (sighting instanceof Sighting.OnPace) {
            throw new IllegalArgumentException("what is on pace is not listed among sightings");
        }
        return null;
    }

    static SightingRow sighting(ResultSet row) throws SQLException {
        String level = row.getString("alert_level");
        return new SightingRow(
                row.getString("unit_code"),
                row.getString("indicator"),
                row.getString("target_name"),
                level == null ? new Sighting.NoData() : new Sighting.Behind(level),
                row.getString("clause"),
                row.getString("gap_points"),
                row.getString("lag"),
                row.getString("required_run_rate"));
    }

    void place(String identity, Map<String, Placed> placedByUnitCode) {
        String sql = """
                update scorecard set place = ?, provisional = ?, grade = ?, vetoed = ?, grade_words = ?,
                    next_grade = ?, carried = ?
                where identity = ? and unit_code = ?""";
        database.batch(sql, placedByUnitCode.entrySet(), (row, placed) -> {
            set(row, 1, placed.getValue());
            row.setString(8, identity);
            row.setString(9, placed.getKey());
        });
    }

    /** Seven columns: place, provisional, grade, vetoed, grade_words, next_grade, carried. */
    private static void set(PreparedStatement row, int first, Placed placed) throws SQLException {
        Graded graded = placed.graded();
        row.setInt(first, placed.place() == null ? NO_PLACE : placed.place());
        row.setBoolean(first + 1, placed.provisional());
        row.setString(first + 2, graded.grade());
        row.setBoolean(first + 3, graded.vetoed());
        row.setBytes(first + 4, graded.words().isEmpty() ? null : CardText.writeWords(graded.words()));
        row.setBytes(first + 5, graded.next().isEmpty() ? null : CardText.writeWords(graded.next()));
        row.setString(
                first + 6, graded.carried() == null ? null : graded.carried().toPlainString());
    }

    /** A card with what stands beside its text. */
    static UnitCard card(ResultSet row) throws SQLException {
        int place = row.getInt("place");
        byte[] words = row.getBytes("grade_words");
        byte[] next = row.getBytes("next_grade");
        String carried = row.getString("carried");
        return CardText.read(row.getBytes("card"))
                .placed(new Placed(
                        place == NO_PLACE ? null : place,
                        row.getBoolean("provisional"),
                        new Graded(
                                row.getString("grade"),
                                row.getBoolean("vetoed"),
                                words == null ? List.of() : CardText.readWords(words),
                                next == null ? List.of() : CardText.readWords(next),
                                carried == null ? null : new BigDecimal(carried))));
    }

    /** Whether some row of the ledger shows these results. */
    boolean visible(String identity) {
        return count("select count(*) from check_ledger where done_identity = :identity", identity) > 0;
    }

    void deleteUnlessVisible(String identity) {
        if (!visible(identity)) {
            delete(identity);
        }
    }

    /** Deletes results that no row of the ledger shows or is working on. */
    void deleteUnlessNeeded(String identity) {
        boolean needed = count("""
                        select count(*) from check_ledger
                        where done_identity = :identity or identity = :identity""", identity) > 0;
        if (!needed) {
            delete(identity);
        }
    }

    private long count(String sql, String identity) {
        return database.sql(sql).param("identity", identity).query(Long.class).single();
    }

    private void delete(String identity) {
        for (String table : TABLES) {
            database.sql("delete from " + table + " where identity = :identity")
                    .param("identity", identity)
                    .update();
        }
    }
}
