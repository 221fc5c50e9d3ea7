package io.xushi.wiring;

import io.xushi.check.CheckSchedule;
import io.xushi.check.ScheduleBook;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A schedule book that tells when a schedule was changed. */
final class FollowedScheduleBook implements ScheduleBook {

    private final ScheduleBook book;
    private final Consumer<String> changed;

    /** @param changed takes the scheme whose schedule was saved */
    FollowedScheduleBook(ScheduleBook book, Consumer<String> changed) {
        this.book = book;
        this.changed = changed;
    }

    @Override
    public List<CheckSchedule> all() {
        return book.all();
    }

    @Override
    public Optional<CheckSchedule> find(String scheme, String kind) {
        return book.find(scheme, kind);
    }

    @Override
    public void seed(CheckSchedule schedule) {
        book.seed(schedule);
    }

    @Override
    public void save(CheckSchedule schedule) {
        book.save(schedule);
        changed.accept(schedule.scheme());
    }
}
