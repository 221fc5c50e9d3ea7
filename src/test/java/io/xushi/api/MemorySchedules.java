package io.xushi.api;

import io.xushi.check.CheckSchedule;
import io.xushi.check.ScheduleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemorySchedules implements ScheduleBook {

    private final Map<String, CheckSchedule> schedules = new LinkedHashMap<>();

    @Override
    public List<CheckSchedule> all() {
        return List.copyOf(schedules.values());
    }

    @Override
    public Optional<CheckSchedule> find(String scheme, String kind) {
        return Optional.ofNullable(schedules.get(scheme));
    }

    @Override
    public void seed(CheckSchedule schedule) {
        schedules.putIfAbsent(schedule.scheme(), schedule);
    }

    @Override
    public void save(CheckSchedule schedule) {
        schedules.put(schedule.scheme(), schedule);
    }
}
