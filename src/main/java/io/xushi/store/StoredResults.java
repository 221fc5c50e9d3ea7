package io.xushi.store;

import io.xushi.check.CheckResults;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads cards, with the places and grades that stand beside them. */
final class StoredResults implements CheckResults {

    private static final int AT_ONCE = 200;

    // Pages are cut from the narrow table, in the order of an index, before any card is read. H2 only sees that an
    // index
    // has the order wanted when the order names its first column too.
    private static final String PAGE = """
            select s.unit_code, s.place, s.provisional, s.grade, s.vetoed, s.grade_words, s.next_grade, s.carried, t.card
            from (
                select identity, unit_code, place, provisional, grade, vetoed, grade_words, next_grade, carried from scorecard
                where identity = :identity and unit_code > :after and (cast(:grade as varchar) is null or grade = :grade)
                order by identity, %1$sunit_code limit :most offset :offset) s
            join scorecard_text t on t.identity = s.identity and t.unit_code = s.unit_code
            order by %1$sunit_code
            """;
    private static final String BY_UNIT = PAGE.formatted("");
    private static final String BY_PLACE = PAGE.formatted("place, ");

    private final Database database;

    StoredResults(Database database) {
        this.database = database;
    }

    @Override
    public List<UnitCard> cards(String identity, @Nullable String grade, Order order, int offset, int most) {
        String sql = switch (order) {
            case UNIT -> BY_UNIT;
            case PLACE -> BY_PLACE;
        };
        return page(sql, identity, grade, "", offset, most);
    }

    private List<UnitCard> page(
            String sql, String identity, @Nullable String grade, String after, int offset, int most) {
        return database.sql(sql)
                .param("identity", identity)
                .param("grade", grade)
                .param("after", after)
                .param("offset", offset)
                .param("most", most)
                .query(StoredResults::card)
                .list();
    }

    @Override
    public Optional<UnitCard> card(String identity, String unitCode) {
        return database.sql("""
                        select s.place, s.provisional, s.grade, s.vetoed, s.grade_words, s.next_grade, s.carried, t.card
                        from scorecard s
                        join scorecard_text t on t.identity = s.identity and t.unit_code = s.unit_code
                        where s.identity = :identity and s.unit_code = :unit""")
                .param("identity", identity)
                .param("unit", unitCode)
                .query(StoredResults::card)
                .optional();
    }

    @Override
    public long units(String identity, @Nullable String grade) {
        return database.sql("""
                        select count(*) from scorecard
                        where identity = :identity and (cast(:grade as varchar) is null or grade = :grade)""")
                .param("identity", identity)
                .param("grade", grade)
                .query(Long.class)
                .single();
    }

    @Override
    public void forEachCard(String identity, Consumer<UnitCard> card) {
        List<UnitCard> page = page(BY_UNIT, identity, null, "", 0, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(card);
            page = page(BY_UNIT, identity, null, page.get(page.size() - 1).code(), 0, AT_ONCE);
        }
    }

    @Override
    public Map<String, Long> sightingsByLevel(String identity) {
        Map<String, Long> counts = new TreeMap<>();
        database.sql("""
                        select coalesce(alert_level, '') as seen, count(*) as sightings
                        from sighting where identity = :identity
                        group by coalesce(alert_level, '')""").param("identity", identity).query(row -> {
            counts.put(row.getString("seen"), row.getLong("sightings"));
        });
        return counts;
    }

    private static UnitCard card(ResultSet row, int number) throws SQLException {
        return ResultTables.card(row);
    }
}
