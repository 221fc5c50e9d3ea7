package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.fact.KnownFacts;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.indicator.Series;
import io.xushi.pace.Pace;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.ConsistencyRule.OfUnits;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the figures of the units add up to that of the whole, as a scheme declares. Needs all units at hand, but of
 * each only what is added up.
 */
public final class TotalsOfUnits {

    private final RuleSet rules;
    private final Pace pace;
    private final LocalDate seen;
    private final Consistency consistency;

    /** @param seen the day on which somebody looks */
    public TotalsOfUnits(RuleSet rules, Pace pace, LocalDate seen) {
        this.rules = rules;
        this.pace = pace;
        this.seen = seen;
        this.consistency = new Consistency(rules, pace);
    }

    private List<OfUnits> declared() {
        return rules.scheme().consistency().declared().stream()
                .filter(OfUnits.class::isInstance)
                .map(OfUnits.class::cast)
                .toList();
    }

    /** Whether the scheme declares anything of the kind. */
    public boolean isNeeded() {
        return !declared().isEmpty();
    }

    /** What of a unit's data is added up; all of it where that is derived from other indicators. */
    public UnitData needed(UnitData unit) {
        Map<String, Series> series = new HashMap<>();
        for (OfUnits rule : declared()) {
            Indicator indicator = rules.indicators().find(rule.indicator()).orElseThrow();
            Series own = unit.series().get(indicator.code());
            if (own != null) {
                series.put(indicator.code(), own);
            } else if (rules.scheme().derived().stream()
                    .anyMatch(derived -> derived.indicator().equals(indicator))) {
                return unit;
            }
        }
        return new UnitData(unit.unit(), series, unit.facts(), List.of());
    }

    /** By code of the unit that stands for the whole. */
    public Map<String, List<Wording>> warnings(List<UnitData> units) {
        Map<String, List<Wording>> found = new HashMap<>();
        UnitDirectory directory =
                new UnitDirectory(units.stream().map(UnitData::unit).toList());
        Readings.Rulings rulings = new Readings.Rulings(rules);
        Map<Unit, UnitData> data = new LinkedHashMap<>();
        units.forEach(each -> data.putIfAbsent(each.unit(), each));
        declared()
                .forEach(rule -> directory
                        .find(rule.unit())
                        .map(data::get)
                        .ifPresent(whole -> found.computeIfAbsent(whole.unit().code(), code -> new ArrayList<>())
                                .addAll(warnings(rule, whole, members(whole.unit(), data, directory), rulings))));
        found.replaceAll((code, warnings) -> Mismatch.listed(warnings));
        return found;
    }

    /**
     * The assessed units that make up a whole: those below it where there are any, else all others; a unit below another
     * of them is in that one's figure already.
     */
    private static List<UnitData> members(Unit whole, Map<Unit, UnitData> data, UnitDirectory directory) {
        List<Unit> assessed = data.keySet().stream()
                .filter(unit -> unit.assessed() && !unit.equals(whole))
                .toList();
        List<Unit> below = assessed.stream()
                .filter(unit -> above(unit, directory).contains(whole))
                .toList();
        Set<Unit> members = new HashSet<>(below.isEmpty() ? assessed : below);
        return data.values().stream()
                .filter(each -> members.contains(each.unit())
                        && above(each.unit(), directory).stream().noneMatch(members::contains))
                .toList();
    }

    private static Set<Unit> above(Unit unit, UnitDirectory directory) {
        Set<Unit> above = new HashSet<>();
        Optional<Unit> next = parent(unit, directory);
        while (next.isPresent() && !next.get().equals(unit) && above.add(next.get())) {
            next = parent(next.get(), directory);
        }
        return above;
    }

    private static Optional<Unit> parent(Unit unit, UnitDirectory directory) {
        return Optional.ofNullable(unit.parent()).flatMap(directory::find);
    }

    private List<Wording> warnings(OfUnits rule, UnitData whole, List<UnitData> members, Readings.Rulings rulings) {
        Indicator indicator = rules.indicators().find(rule.indicator()).orElseThrow();
        boolean own = indicator.accumulation() == Accumulation.PERIOD;
        List<Wording> found = new ArrayList<>();
        for (Period period : consistency.periods(indicator, whole.series().get(indicator.code()), own)) {
            Optional<Ratio> sum = sum(indicator, members, period, rulings);
            if (sum.isPresent() && reading(indicator, whole, period, rulings) instanceof Reading.Present total) {
                Period shown = own ? period : Period.month(period.last());
                Mismatch.ofUnits(
                                new Mismatch.Published(indicator, shown, total),
                                members.size(),
                                sum.get(),
                                rule.tolerance().amount())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Empty when any of them has no figure, or when there is none of them. */
    private Optional<Ratio> sum(Indicator indicator, List<UnitData> members, Period period, Readings.Rulings rulings) {
        Optional<Ratio> sum = members.isEmpty() ? Optional.empty() : Optional.of(Ratio.ZERO);
        for (UnitData member : members) {
            Optional<Ratio> amount = reading(indicator, member, period, rulings).value();
            sum = sum.flatMap(so -> amount.map(so::plus));
        }
        return sum;
    }

    private Reading reading(Indicator indicator, UnitData unit, Period period, Readings.Rulings rulings) {
        KnownFacts facts = new KnownFacts(unit.facts(), pace.span().from(), pace.cutOff());
        return new Readings(rulings, unit.series(), facts, pace, seen).actual(indicator, period.from(), period.to());
    }
}
