package io.xushi.store;

import io.xushi.calendar.Rhythm;
import io.xushi.check.CheckSchedule;
import io.xushi.check.ScheduleBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schedules, one row each. */
final class StoredSchedules implements ScheduleBook {

    private static final String SELECT = "select scheme, kind, rhythm, enabled, catch_up_from from check_schedule ";

    private final Database database;

    StoredSchedules(Database database) {
        this.database = database;
    }

    @Override
    public List<CheckSchedule> all() {
        return database.sql(SELECT + "order by scheme, kind")
                .query(StoredSchedules::schedule)
                .list();
    }

    @Override
    public Optional<CheckSchedule> find(String scheme, String kind) {
        return database.sql(SELECT + "where scheme = :scheme and kind = :kind")
                .param("scheme", scheme)
                .param("kind", kind)
                .query(StoredSchedules::schedule)
                .optional();
    }

    @Override
    public void seed(CheckSchedule schedule) {
        database.addingOnce(() -> find(schedule.scheme(), schedule.kind()).isPresent() ? 0 : insert(schedule));
    }

    @Override
    public void save(CheckSchedule schedule) {
        database.addingOnce(() -> update(schedule) > 0 ? 0 : insert(schedule));
    }

    private int update(CheckSchedule schedule) {
        return with(schedule, """
                update check_schedule
                set rhythm = :rhythm, enabled = :enabled, catch_up_from = :from
                where scheme = :scheme and kind = :kind""").update();
    }

    private int insert(CheckSchedule schedule) {
        return with(schedule, """
                insert into check_schedule (scheme, kind, rhythm, enabled, catch_up_from)
                values (:scheme, :kind, :rhythm, :enabled, :from)""").update();
    }

    private JdbcClient.StatementSpec with(CheckSchedule schedule, String sql) {
        return database.sql(sql)
                .param("scheme", schedule.scheme())
                .param("kind", schedule.kind())
                .param("rhythm", schedule.rhythm().en())
                .param("enabled", schedule.enabled())
                .param("from", Columns.time(schedule.from()));
    }

    private static CheckSchedule schedule(ResultSet row, int number) throws SQLException {
        return new CheckSchedule(
                row.getString("scheme"),
                row.getString("kind"),
                Rhythm.parse(row.getString("rhythm")),
                row.getBoolean("enabled"),
                Columns.time(row, "catch_up_from"));
    }
}
