package io.xushi.schedule;

import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.quartz.listeners.TriggerListenerSupport;

/** Hands what Quartz tells about triggers on to a listener of ours. */
final class TellingTriggers extends TriggerListenerSupport {

    private final ScheduleListener listener;

    TellingTriggers(ScheduleListener listener) {
        this.listener = listener;
    }

    @Override
    public String getName() {
        return "xushi";
    }

    @Override
    public void triggerFired(Trigger trigger, JobExecutionContext context) {
        tell(trigger, "fired");
    }

    @Override
    public void triggerMisfired(Trigger trigger) {
        tell(trigger, "misfired");
    }

    private void tell(Trigger trigger, String event) {
        listener.told(trigger.getJobKey().getName(), event);
    }
}
