package io.xushi.wiring;

import io.xushi.calendar.Period;
import io.xushi.check.PeriodsWithData;
import io.xushi.check.RunningChecks;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ReceivedFile;
import io.xushi.intake.TakingData;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.wording.Language;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a scheme without any data its samples, and checks their period, so that there is something to look at. */
final class FirstStart {

    // Each may name what those before it hold.
    private static final List<DataKind> ORDER =
            List.of(DataKind.INDICATORS, DataKind.UNITS, DataKind.OBSERVATIONS, DataKind.FACTS, DataKind.JUDGEMENTS);
    private static final Logger LOG = LoggerFactory.getLogger("xushi.start");

    private final BundledFiles config;
    private final TakingData taking;
    private final DataRegister data;
    private final RunningChecks checks;

    FirstStart(BundledFiles config, TakingData taking, DataRegister data, RunningChecks checks) {
        this.config = config;
        this.taking = taking;
        this.data = data;
        this.checks = checks;
    }

    void takeSamples(RuleSet rules) {
        String scheme = rules.scheme().id();
        String dataset = rules.scheme().dataset();
        if (data.latestImport(dataset) > 0) {
            return;
        }
        boolean took = false;
        for (DataKind kind : ORDER) {
            took |= take(rules, kind);
        }
        Optional<Period> period = new PeriodsWithData(data).latest(rules.scheme());
        if (!took || period.isEmpty()) {
            return;
        }
        RunningChecks.Outcome outcome = checks.run(scheme, period.get(), "start");
        long assessed = data.units(dataset, data.latestImport(dataset)).all().stream()
                .filter(Unit::assessed)
                .count();
        LOG.info(
                "方案 {}：示例数据已导入；{} 测算 {} 个单位（参加考核 {} 个），预警 {} 项，缺数 {} 项",
                scheme,
                period.get(),
                outcome.record().units(),
                assessed,
                outcome.record().behind(),
                outcome.record().noData());
    }

    private boolean take(RuleSet rules, DataKind kind) {
        for (String ending : List.of(".csv", ".xlsx")) {
            String path = "samples/" + rules.scheme().id() + "/" + kind.id() + ending;
            Optional<byte[]> content = config.read(path);
            if (content.isPresent()) {
                ImportRecord record =
                        taking.take(rules, kind, new ReceivedFile(kind.id() + ending, content.get()), false);
                record.problems().forEach(problem -> LOG.warn("config/{}: {}", path, problem.in(Language.ZH)));
                return record.committed();
            }
        }
        return false;
    }
}
