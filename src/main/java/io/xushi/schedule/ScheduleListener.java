package io.xushi.schedule;

/** Told how the triggers fare, for metrics. */
@FunctionalInterface
public interface ScheduleListener {

    /** @param event fired, or misfired (it was late, and fires at once) */
    void told(String scheme, String event);
}
