package io.xushi.check;

import java.util.List;
import java.util.Optional;

/** Keeps the schedules of checks; a scheme's file only seeds them. Filled by {@code store}. */
public interface ScheduleBook {

    List<CheckSchedule> all();

    Optional<CheckSchedule> find(String scheme, String kind);

    /** Stores a schedule unless the scheme already has one of its kind. */
    void seed(CheckSchedule schedule);

    void save(CheckSchedule schedule);
}
