package io.xushi.intake;

import io.xushi.fact.FactKind;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.scheme.Item;
import io.xushi.scheme.JudgedClause;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.UnitDirectory;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rows of a data file may name.
 *
 * @param units known already; a units file may add to them
 * @param indicators known already
 * @param factNames under which clauses ask for facts; a kind that none asks for may be absent
 * @param judged clauses whose points a person gives
 * @param items of the scheme's document
 */
public record Known(
        UnitDirectory units,
        IndicatorCatalogue indicators,
        Map<FactKind, Set<String>> factNames,
        List<JudgedClause> judged,
        List<Item> items) {

    public Known {
        factNames = Map.copyOf(factNames);
        judged = List.copyOf(judged);
        items = List.copyOf(items);
    }

    /** @param further indicators that were imported beside those of the scheme's own file */
    public static Known of(RuleSet rules, UnitDirectory units, Collection<Indicator> further) {
        Map<FactKind, Set<String>> names = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            names.put(kind, Set.copyOf(rules.factNames(kind)));
        }
        return new Known(
                units,
                rules.indicators().with(further),
                names,
                rules.judgedClauses(),
                rules.scheme().assessment().items());
    }

    /** Where no rules are at hand: nothing but units and indicators can be named. */
    public static Known of(UnitDirectory units, IndicatorCatalogue indicators) {
        return new Known(units, indicators, Map.of(), List.of(), List.of());
    }

    /** Empty when no clause asks for facts of the kind. */
    public Set<String> factNames(FactKind kind) {
        return factNames.getOrDefault(kind, Set.of());
    }
}
