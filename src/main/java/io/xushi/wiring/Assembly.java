package io.xushi.wiring;

import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.ClauseBookCompiler;
import io.xushi.ingest.CalendarFile;
import io.xushi.ingest.SchemeFileFormats;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSetReader;
import io.xushi.wording.Problems;
import java.nio.file.Path;

/** Puts together what needs neither Spring nor a database; the command line and the server both start from here. */
public final class Assembly {

    private static final String CALENDAR = "calendar/cn.csv";

    private final BundledFiles config;

    /** @param config the folder {@code config}; what it lacks is taken from the jar */
    public Assembly(Path config) {
        this.config = new BundledFiles(config, "config");
    }

    public RuleSetReader ruleSetReader() {
        return new RuleSetReader(new SchemeFileFormats());
    }

    public ClauseBookCompiler compiler() {
        return new DroolsCompiler();
    }

    /** Working days of mainland China, from {@code calendar/cn.csv}. */
    public WorkingDays workingDays() {
        Problems problems = new Problems();
        WorkingDays days =
                CalendarFile.read("config/" + CALENDAR, config.read(CALENDAR).orElseThrow(), problems);
        problems.refuseErrors();
        return days;
    }
}
