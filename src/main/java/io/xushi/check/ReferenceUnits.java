package io.xushi.check;

import io.xushi.evaluation.UnitData;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of the units that rules name as references (参照值). */
final class ReferenceUnits {

    private ReferenceUnits() {}

    /**
     * By the name that rules use; units that there are not are absent.
     *
     * @param from first month whose observations are wanted
     * @param to last such month
     */
    static Map<String, UnitData> of(RuleSet rules, DataRegister data, long asOf, YearMonth from, YearMonth to) {
        String dataset = rules.scheme().dataset();
        Map<String, UnitData> references = new HashMap<>();
        for (String name : rules.referenceUnits()) {
            data.unit(dataset, asOf, name)
                    .map(unit -> data.data(dataset, asOf, rules.indicators(), from, to, List.of(unit.code())))
                    .ifPresent(found -> found.forEach(unit -> references.put(name, unit)));
        }
        return references;
    }
}
