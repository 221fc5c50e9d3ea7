package io.xushi.store;

import io.xushi.fact.EventAttributes;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts with their revisions. */
final class FactRevisions extends KeyedRevisions<Fact> {

    FactRevisions(Database database) {
        super(database, "fact_revision", List.of("kind", "name", "period", "content", "known_at", "note"));
    }

    @Override
    String unit(Fact fact) {
        return fact.unit();
    }

    @Override
    String key(Fact fact) {
        return fact.key();
    }

    @Override
    long revision(Fact fact) {
        return fact.revision();
    }

    @Override
    Object content(Fact fact) {
        Object value = fact.kind() == FactKind.EVENT ? EventAttributes.of(fact.value()) : fact.value();
        return List.of(value, Optional.ofNullable(note(fact)));
    }

    private static @Nullable String note(Fact fact) {
        return Columns.shownOrNull(fact.note(), 4000);
    }

    @Override
    void fill(PreparedStatement row, int first, Fact fact) throws SQLException {
        row.setString(first, fact.kind().name());
        row.setString(first + 1, fact.name());
        row.setString(first + 2, Columns.periodOrNull(fact.period()));
        row.setString(first + 3, fact.value());
        row.setObject(first + 4, Columns.timeOrNull(fact.knownAt()));
        row.setString(first + 5, note(fact));
    }

    @Override
    Fact read(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("unit_code"),
                FactKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Columns.periodOrNull(row, "period"),
                row.getString("content"),
                Columns.timeOrNull(row, "known_at"),
                row.getString("note"),
                row.getLong("import_number"));
    }
}
