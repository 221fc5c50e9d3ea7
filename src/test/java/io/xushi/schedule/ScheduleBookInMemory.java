package io.xushi.schedule;

import io.xushi.check.CheckSchedule;
import io.xushi.check.ScheduleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Thread-safe. */
final class ScheduleBookInMemory implements ScheduleBook {

    private final List<CheckSchedule> schedules = new ArrayList<>();

    @Override
    public synchronized List<CheckSchedule> all() {
        return List.copyOf(schedules);
    }

    @Override
    public synchronized Optional<CheckSchedule> find(String scheme, String kind) {
        return schedules.stream()
                .filter(each -> each.scheme().equals(scheme) && each.kind().equals(kind))
                .findFirst();
    }

    @Override
    public synchronized void seed(CheckSchedule schedule) {
        if (find(schedule.scheme(), schedule.kind()).isEmpty()) {
            schedules.add(schedule);
        }
    }

    @Override
    public synchronized void save(CheckSchedule schedule) {
        schedules.removeIf(
                each -> each.scheme().equals(schedule.scheme()) && each.kind().equals(schedule.kind()));
        schedules.add(schedule);
    }
}
