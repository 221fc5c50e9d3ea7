package io.xushi.ingest;

import io.xushi.calendar.Rhythm;
import io.xushi.check.CheckPlan;
import io.xushi.indicator.Frequency;
import io.xushi.scheme.Reporting;
import io.xushi.scheme.Reporting.Report;
import io.xushi.scheme.ScheduleSeed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** When a scheme is checked and reported on, in its YAML. */
record YamlCalendar(List<ScheduleSeed> checks, Reporting reporting) {

    private static final String EXAMPLE =
            "{check: \"5th working day of the month, 09:00\", bulletin: monthly, analysis: quarterly, summary: half-year}";
    private static final Words<Frequency> RHYTHMS = new Words<Frequency>()
            .with(Frequency.MONTH, "每月", "monthly", "月", "month")
            .with(Frequency.QUARTER, "每季", "quarterly", "每季度", "季", "季度", "quarter")
            .with(Frequency.HALF_YEAR, "每半年", "half-year", "半年", "half-yearly")
            .with(Frequency.YEAR, "每年", "yearly", "年", "year");

    static YamlCalendar read(YamlBlock top) {
        return top.block("calendar", EXAMPLE, "check", "监测", "bulletin", "通报", "analysis", "分析", "summary", "小结")
                .map(block -> new YamlCalendar(checks(block), reporting(block)))
                .orElse(new YamlCalendar(List.of(), Reporting.NONE));
    }

    private static Reporting reporting(YamlBlock block) {
        Map<Report, Frequency> rhythms = new EnumMap<>(Report.class);
        for (Report report : Report.values()) {
            if (block.has(report.id())) {
                rhythms.put(report, block.word(report.id(), RHYTHMS, Frequency.MONTH));
            }
        }
        return new Reporting(rhythms);
    }

    private static List<ScheduleSeed> checks(YamlBlock block) {
        Node node = block.node("check");
        if (node == null) {
            return List.of();
        }
        Optional<String> text = block.scalar(node);
        Optional<Rhythm> rhythm = text.flatMap(Rhythm::tryParse);
        if (text.isPresent() && rhythm.isEmpty()) {
            block.error(
                    node,
                    "“%s”不是日程；写作“每月第5个工作日 09:00”或“5th working day of the month, 09:00”",
                    "'%s' is not a rhythm; write '5th working day of the month, 09:00' or '每月第5个工作日 09:00'",
                    Shown.of(text.get()));
        }
        return rhythm.map(found -> List.of(new ScheduleSeed(CheckPlan.MONITORING, found)))
                .orElse(List.of());
    }
}
