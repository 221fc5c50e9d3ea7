package io.xushi.renewal;

import io.xushi.calendar.Period;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.Scheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A rule set as if its scheme held for other years: in memory only, for a trial on their data. */
final class MovedRules {

    private MovedRules() {}

    /** The same rules and version, their period and plan sheets moved; without its cases. */
    static RuleSet of(RuleSet rules, YearShift shift) {
        Map<String, PlanSheet> sheets = new HashMap<>();
        rules.planSheets().forEach((name, sheet) -> sheets.put(name, moved(sheet, shift)));
        return new RuleSet(
                moved(rules.scheme(), shift),
                rules.indicators(),
                rules.clauses(),
                sheets,
                List.of(),
                rules.raw(),
                rules.version());
    }

    private static Scheme moved(Scheme scheme, YearShift shift) {
        Assessment assessment = scheme.assessment();
        @Nullable LocalDate due = assessment.selfAssessmentDue();
        return new Scheme(
                scheme.id(),
                scheme.title(),
                scheme.document(),
                scheme.notice(),
                scheme.dataset(),
                shift.span(scheme.period()),
                scheme.groups(),
                scheme.levels(),
                scheme.standing(),
                scheme.alerts(),
                scheme.schedules(),
                scheme.derived(),
                scheme.publishedGrowth(),
                scheme.measures(),
                new Assessment(
                        assessment.items(),
                        assessment.grades(),
                        assessment.total(),
                        due == null ? null : shift.day(due),
                        assessment.objectionDays(),
                        assessment.raters(),
                        assessment.fullPoints()),
                scheme.consistency(),
                scheme.reporting());
    }

    private static PlanSheet moved(PlanSheet sheet, YearShift shift) {
        Map<String, Map<String, SortedMap<Period, BigDecimal>>> rows = new HashMap<>();
        sheet.rows().forEach((unit, indicators) -> {
            Map<String, SortedMap<Period, BigDecimal>> amounts = new HashMap<>();
            indicators.forEach((indicator, of) -> {
                SortedMap<Period, BigDecimal> own = new TreeMap<>();
                of.forEach((period, amount) -> own.put(shift.period(period), amount));
                amounts.put(indicator, own);
            });
            rows.put(unit, amounts);
        });
        return new PlanSheet(sheet.name(), rows, sheet.total());
    }
}
