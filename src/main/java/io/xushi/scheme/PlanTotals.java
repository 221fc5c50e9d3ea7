package io.xushi.scheme;

import io.xushi.calendar.Period;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Ratio;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether the amounts of units add up to those of the unit above them, per indicator and period of a plan sheet. What
 * does not is doubtful, and no error: a superior's target is often shared out with a margin. Ratios and rates do not
 * add up and are left out, and so is an indicator that only the superior has.
 */
public final class PlanTotals {

    /** Amounts by indicator code. */
    private record Amounts(Map<String, SortedMap<Period, BigDecimal>> byIndicator) {}

    private final RuleSet rules;
    private final PlanSheet sheet;
    private final Place place;
    private final Problems problems = new Problems();

    private PlanTotals(RuleSet rules, PlanSheet sheet, Place place) {
        this.rules = rules;
        this.sheet = sheet;
        this.place = place;
    }

    /** Sheets with the row that the others add up to, where the scheme names it; tells names that are not there. */
    static void name(Map<String, PlanSheet> sheets, SchemeFiles files, SchemeFormats formats, Problems problems) {
        byte[] yaml = files.files().get("scheme.yaml");
        if (yaml == null) {
            return;
        }
        Place place = Place.file(files.label("scheme.yaml"));
        formats.planTotals(place.file(), yaml).forEach((name, unit) -> {
            PlanSheet sheet = sheets.get(name);
            if (sheet == null) {
                problems.error(
                        place,
                        "plan_totals：没有计划表“%s”。%s",
                        "plan_totals: there is no plan sheet \"%s\". %s",
                        name,
                        NearestNames.hint(name, sheets.keySet()));
            } else {
                sheets.put(name, sheet.withTotal(unit));
                if (!sheet.rows().containsKey(unit)) {
                    problems.warning(
                            place,
                            "plan_totals：计划表“%s”没有“%s”的行，不能核对合计。%s",
                            "plan_totals: plan sheet \"%s\" has no row for \"%s\", so sums cannot be compared. %s",
                            name,
                            unit,
                            NearestNames.hint(unit, sheet.rows().keySet()));
                }
            }
        });
    }

    /** What does not add up to the rows that the scheme names. */
    static List<Problem> of(RuleSet rules, SchemeFiles files) {
        Problems all = new Problems();
        for (PlanSheet sheet : rules.planSheets().values()) {
            String total = sheet.total();
            if (total != null && sheet.rows().containsKey(total)) {
                PlanTotals totals = new PlanTotals(rules, sheet, place(sheet, files));
                Set<String> others = new TreeSet<>(sheet.rows().keySet());
                others.remove(total);
                totals.compare(total, amounts(sheet, total), amounts(sheet, others), new Wording("其余", "other"));
                all.addAll(totals.problems.sorted());
            }
        }
        return all.sorted();
    }

    /** What does not add up to the unit above, as the units say; rows that the scheme names were compared before. */
    public static List<Problem> of(RuleSet rules, UnitDirectory units, SchemeFiles files) {
        Problems all = new Problems();
        Map<String, List<Unit>> below = new HashMap<>();
        units.all().forEach(unit -> {
            if (unit.parent() != null) {
                below.computeIfAbsent(unit.parent(), any -> new ArrayList<>()).add(unit);
            }
        });
        for (PlanSheet sheet : rules.planSheets().values()) {
            PlanTotals totals = new PlanTotals(rules, sheet, place(sheet, files));
            for (Unit unit : units.all()) {
                Optional<String> row = row(sheet, unit);
                if (row.isPresent() && !row.get().equals(sheet.total()) && below.containsKey(unit.code())) {
                    totals.compare(
                            unit.name(),
                            amounts(sheet, row.get()),
                            totals.shares(unit, below, new HashSet<>()),
                            new Wording("下级", "subordinate"));
                }
            }
            all.addAll(totals.problems.sorted());
        }
        return all.sorted();
    }

    private static Place place(PlanSheet sheet, SchemeFiles files) {
        String path = Stream.of(".csv", ".xlsx")
                .map(ending -> "plans/" + sheet.name() + ending)
                .filter(files.files()::containsKey)
                .findFirst()
                .orElse("plans/" + sheet.name());
        return Place.file(files.label(path));
    }

    private static Optional<String> row(PlanSheet sheet, Unit unit) {
        return Stream.of(unit.code(), unit.name())
                .filter(sheet.rows()::containsKey)
                .findFirst();
    }

    private static Amounts amounts(PlanSheet sheet, String row) {
        return new Amounts(sheet.rows().getOrDefault(row, Map.of()));
    }

    private static List<Amounts> amounts(PlanSheet sheet, Collection<String> rows) {
        return rows.stream().map(row -> amounts(sheet, row)).toList();
    }

    // A unit without a row of its own stands for those below it.
    private List<Amounts> shares(Unit above, Map<String, List<Unit>> below, Set<String> seen) {
        List<Amounts> shares = new ArrayList<>();
        for (Unit unit : below.getOrDefault(above.code(), List.of())) {
            Optional<String> row = row(sheet, unit);
            if (!seen.add(unit.code())) {
                continue;
            }
            if (row.isPresent()) {
                shares.add(amounts(sheet, row.get()));
            } else {
                shares.addAll(shares(unit, below, seen));
            }
        }
        return shares;
    }

    private void compare(String unit, Amounts total, List<Amounts> shares, Wording whose) {
        new TreeMap<>(total.byIndicator()).forEach((code, stated) -> {
            Indicator indicator = rules.indicators().find(code).orElse(null);
            boolean addsUp = indicator != null
                    && indicator.accumulation() != Accumulation.RATIO
                    && indicator.accumulation() != Accumulation.RATE;
            List<SortedMap<Period, BigDecimal>> given = shares.stream()
                    .map(share -> share.byIndicator().get(code))
                    .filter(amounts -> amounts != null && !amounts.isEmpty())
                    .toList();
            if (indicator != null && addsUp && !given.isEmpty()) {
                stated.forEach((period, amount) -> compare(unit, indicator, period, amount, given, whose));
            }
        });
    }

    private void compare(
            String unit,
            Indicator indicator,
            Period period,
            BigDecimal amount,
            List<SortedMap<Period, BigDecimal>> given,
            Wording whose) {
        Ratio stated = Ratio.of(amount);
        Ratio sum = Ratio.ZERO;
        int count = 0;
        for (SortedMap<Period, BigDecimal> amounts : given) {
            BigDecimal share = amounts.get(period);
            if (share != null) {
                sum = sum.plus(Ratio.of(share));
                count++;
            }
        }
        if (sum.compareTo(stated) != 0) {
            problems.warning(
                    place,
                    "计划表“%1$s”，%2$s，%3$s：“%4$s”是 %5$s，%6$s %7$s 个单位合计 %8$s，合计%9$s %10$s（%11$s）",
                    "plan sheet \"%1$s\", %2$s, %3$s: \"%4$s\" has %5$s, the %7$s %6$s units together %8$s, which is %10$s"
                            + " %9$s (%11$s)",
                    sheet.name(),
                    indicator.name(),
                    period,
                    unit,
                    stated.shown(),
                    whose,
                    count,
                    sum.shown(),
                    sum.compareTo(stated) > 0 ? new Wording("多", "more") : new Wording("少", "less"),
                    sum.minus(stated).abs().shown(),
                    indicator.measure());
        }
    }
}
