package io.xushi.store;

import io.xushi.quantity.Ratio;
import io.xushi.scoring.Judgement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judgements with their revisions. */
final class JudgementRevisions extends KeyedRevisions<Judgement> {

    JudgementRevisions(Database database) {
        super(
                database,
                "judgement_revision",
                List.of("item", "clause", "period", "points", "self_given", "assessor", "reason"));
    }

    @Override
    String unit(Judgement judgement) {
        return judgement.unit();
    }

    @Override
    String key(Judgement judgement) {
        return judgement.key();
    }

    @Override
    long revision(Judgement judgement) {
        return judgement.revision();
    }

    @Override
    Object content(Judgement judgement) {
        return List.of(
                Ratio.plain(judgement.points()),
                Optional.ofNullable(assessor(judgement)),
                Optional.ofNullable(reason(judgement)));
    }

    private static @Nullable String assessor(Judgement judgement) {
        return Columns.shownOrNull(judgement.assessor(), 1000);
    }

    private static @Nullable String reason(Judgement judgement) {
        return Columns.shownOrNull(judgement.reason(), 4000);
    }

    @Override
    void fill(PreparedStatement row, int first, Judgement judgement) throws SQLException {
        Columns.requireStorable(
                judgement.points(),
                () -> judgement.unit() + ", " + (judgement.clause() == null ? judgement.item() : judgement.clause()));
        row.setString(first, judgement.item());
        row.setString(first + 1, judgement.clause());
        row.setString(first + 2, Columns.periodOrNull(judgement.period()));
        row.setBigDecimal(first + 3, judgement.points());
        row.setBoolean(first + 4, judgement.self());
        row.setString(first + 5, assessor(judgement));
        row.setString(first + 6, reason(judgement));
    }

    @Override
    Judgement read(ResultSet row) throws SQLException {
        return new Judgement(
                row.getString("unit_code"),
                row.getString("item"),
                row.getString("clause"),
                Columns.periodOrNull(row, "period"),
                Ratio.plain(row.getBigDecimal("points")),
                row.getBoolean("self_given"),
                row.getString("assessor"),
                row.getString("reason"),
                row.getLong("import_number"));
    }
}
