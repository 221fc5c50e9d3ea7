package io.xushi.wiring;

import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.RunningChecks;
import io.xushi.check.SchemesInForce;
import io.xushi.ingest.SchemeFolder;
import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Language;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes scheme folders at the start and whenever one has changed; says in the log what came of it. */
final class LoadingRules {

    private static final Logger LOG = LoggerFactory.getLogger("xushi.rules");

    private final Path rules;
    private final SchemesInForce schemes;
    private final CheckLedger ledger;
    private final RunningChecks checks;
    private final Consumer<RuleSet> loaded;

    /** @param loaded told of each version that came into force */
    LoadingRules(
            Path rules, SchemesInForce schemes, CheckLedger ledger, RunningChecks checks, Consumer<RuleSet> loaded) {
        this.rules = rules;
        this.schemes = schemes;
        this.ledger = ledger;
        this.checks = checks;
        this.loaded = loaded;
    }

    void loadAll() {
        if (!Files.isDirectory(rules)) {
            LOG.warn("there is no folder {} with schemes", rules.toAbsolutePath());
            return;
        }
        try (Stream<Path> folders = Files.list(rules)) {
            List<Path> schemeFolders = folders.filter(Files::isDirectory)
                    .filter(folder -> !name(folder).startsWith("."))
                    .sorted()
                    .toList();
            schemeFolders.forEach(this::load);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder " + rules + " cannot be read", unreadable);
        }
    }

    /** A folder that changed: its new version judges at once, the latest check is done again by it. */
    void reload(Path folder) {
        String id = name(folder);
        Optional<String> before = schemes.rules(id).map(RuleSet::version);
        load(folder);
        Optional<String> after = schemes.rules(id).map(RuleSet::version);
        Optional<CheckRecord> latest = ledger.latestDone(id, CheckPlan.MONITORING);
        if (after.isPresent() && !after.equals(before) && latest.isPresent()) {
            checks.run(id, latest.get().plan().period(), "rules");
        }
    }

    /** New indicators may complete what the rules name: takes the schemes of their dataset again. */
    void imported(ImportRecord record) {
        if (record.kind() == DataKind.INDICATORS && record.committed()) {
            schemes.all().stream()
                    .filter(standing -> standing.rules() == null
                            || standing.rules().scheme().dataset().equals(record.dataset()))
                    .forEach(standing -> reload(rules.resolve(standing.id())));
        }
    }

    private void load(Path folder) {
        String id = name(folder);
        Problems problems = new Problems();
        SchemeFiles files = SchemeFolder.read(folder, "rules/" + id, problems);
        SchemesInForce.Standing standing =
                problems.hasErrors() ? schemes.refuse(id, problems.sorted()) : schemes.load(id, files);
        RuleSet inForce = standing.rules();
        if (standing.isRefused()) {
            standing.refusal().forEach(problem -> LOG.error("{}", problem.in(Language.ZH)));
            LOG.error("方案 {} 的文件未生效，{}", id, inForce == null ? "没有可用的版本" : "仍按原版本 " + inForce.shortVersion() + " 执行");
        } else if (inForce != null) {
            standing.warnings().forEach(problem -> LOG.warn("{}", problem.in(Language.ZH)));
            LOG.info("方案 {} 已生效，规则版本 {}", id, inForce.shortVersion());
            loaded.accept(inForce);
        }
    }

    private static String name(Path folder) {
        Path name = folder.getFileName();
        return name == null ? "" : name.toString();
    }
}
