package io.xushi.evaluation;

import io.xushi.indicator.Derivation;
import io.xushi.indicator.Indicator;
import io.xushi.scheme.DerivedIndicator;
import io.xushi.scheme.RuleSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** On which delivered figures the figures of an indicator may depend: its own, its parts', its growth as published. */
final class Dependence {

    private final RuleSet rules;
    private final Map<String, Derivation> derivations = new HashMap<>();

    Dependence(RuleSet rules) {
        this.rules = rules;
        for (DerivedIndicator derived : rules.scheme().derived()) {
            derivations.put(derived.indicator().name(), derived.derivation());
        }
    }

    /** @param name of an indicator, as its table writes it */
    Set<Indicator> of(String name) {
        Set<Indicator> found = new LinkedHashSet<>();
        gather(name, found);
        return found;
    }

    private void gather(String anyName, Set<Indicator> found) {
        Indicator indicator = rules.indicators().find(anyName).orElse(null);
        if (indicator == null || !found.add(indicator)) {
            return;
        }
        Derivation derivation = derivations.get(indicator.name());
        if (derivation != null) {
            found.remove(indicator);
            derivation.parts().forEach(part -> gather(part, found));
        }
        String growth = rules.scheme().publishedGrowth().get(indicator.name());
        if (growth != null) {
            gather(growth, found);
        }
    }
}
