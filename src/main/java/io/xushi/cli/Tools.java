package io.xushi.cli;

import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.ClauseBookCompiler;
import io.xushi.intake.DataReader;
import io.xushi.renewal.SchemeWriter;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What the commands work with, handed in by the assembly.
 *
 * @param folders reads a scheme's folder, adding what cannot be read to the problems
 * @param clock tells what day it is, for what is overdue
 * @param desk takes imports: the running server, or the database where none runs
 * @param writer changes files of schemes for another year
 * @param kinds the schemes that show every kind of clause
 */
public record Tools(
        BiFunction<Path, Problems, SchemeFiles> folders,
        RuleSetReader rules,
        ClauseBookCompiler compiler,
        DataReader data,
        WorkingDays workingDays,
        ImportDesk desk,
        Clock clock,
        SchemeWriter writer,
        Supplier<List<SchemeFiles>> kinds) {}
