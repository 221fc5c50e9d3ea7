package io.xushi.cli;

import io.xushi.indicator.Indicator;
import io.xushi.scheme.Author;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A rule set read from a folder for one command, with the files that it was read from. */
record RuleFolder(RuleSet rules, SchemeFiles files, List<Problem> warnings) {

    /**
     * @param author who wrote it; on the command line a folder is the operator's, unless said otherwise
     * @throws io.xushi.wording.RefusedException with every error
     */
    static RuleFolder read(Tools tools, Path folder, Author author, Collection<Indicator> further) {
        Problems problems = new Problems();
        SchemeFiles files = tools.folders().apply(folder, problems);
        problems.refuseErrors();
        RuleSetReader.Reading reading = tools.rules().by(author).read(files, further);
        problems.addAll(reading.warnings().sorted());
        return new RuleFolder(reading.rules(), files, problems.sorted());
    }
}
