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

/** Reads cards, with the places that stand beside them. */
final class StoredResults implements CheckResults {

    private static final int PAGE = 200;

    private static final String CARDS = """
            select s.place, s.provisional, t.card
            from scorecard s
            join scorecard_text t on t.identity = s.identity and t.unit_code = s.unit_code
            where s.identity = :identity
            """;

    private final Database database;

    StoredResults(Database database) {
        this.database = database;
    }

    @Override
    public List<UnitCard> cards(String identity, Order order, int offset, int most) {
        // The page is cut from the narrow table before any card is read.
        String by = switch (order) {
            case UNIT -> "unit_code";
            case PLACE -> "place nulls last, unit_code";
        };
        return database.sql("""
                        select s.place, s.provisional, t.card
                        from (
                            select identity, unit_code, place, provisional from scorecard
                            where identity = :identity
                            order by %s limit :most offset :offset) s
                        join scorecard_text t on t.identity = s.identity and t.unit_code = s.unit_code
                        order by %s""".formatted(by, by.replace("place", "s.place").replace("unit_code", "s.unit_code")))
                .param("identity", identity)
                .param("most", most)
                .param("offset", offset)
                .query(StoredResults::card)
                .list();
    }

    @Override
    public Optional<UnitCard> card(String identity, String unitCode) {
        return database.sql(CARDS + "and s.unit_code = :unit")
                .param("identity", identity)
                .param("unit", unitCode)
                .query(StoredResults::card)
                .optional();
    }

    @Override
    public long units(String identity) {
        return database.sql("select count(*) from scorecard where identity = :identity")
                .param("identity", identity)
                .query(Long.class)
                .single();
    }

    @Override
    public void forEachCard(String identity, Consumer<UnitCard> card) {
        List<UnitCard> page = after(identity, "");
        while (!page.isEmpty()) {
            page.forEach(card);
            page = after(identity, page.get(page.size() - 1).code());
        }
    }

    private List<UnitCard> after(String identity, String unitCode) {
        return database.sql(CARDS + "and s.unit_code > :after order by s.unit_code limit :most")
                .param("identity", identity)
                .param("after", unitCode)
                .param("most", PAGE)
                .query(StoredResults::card)
                .list();
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
        return CardText.read(row.getBytes("card"))
                .ranked(row.getObject("place", Integer.class), row.getBoolean("provisional"));
    }
}
