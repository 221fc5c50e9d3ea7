package io.xushi.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;

/** One schedule's turn. Its key says whose: the scheme is the name, the kind of check the group. */
@DisallowConcurrentExecution
final class CheckJob implements Job {

    private final ScheduledChecks checks;

    /** Made by the job factory for each turn. */
    CheckJob(ScheduledChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(JobExecutionContext turn) throws JobExecutionException {
        JobKey key = turn.getJobDetail().getKey();
        try {
            checks.turn(key.getName(), key.getGroup());
        } catch (RuntimeException failure) {
            // The trigger stays as it is and fires again after a while.
            throw new JobExecutionException(failure);
        }
    }
}
