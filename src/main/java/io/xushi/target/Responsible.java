package io.xushi.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a target or a duty.
 *
 * @param lead unit (牵头单位); of several units that a document names, the first
 * @param supports units that help it (配合单位)
 * @param leader the leader in charge (分管领导)
 */
public record Responsible(
        @Nullable String lead,
        List<String> supports,
        @Nullable String leader) {

    public static final Responsible NOBODY = new Responsible(null, List.of(), null);

    public Responsible {
        supports = List.copyOf(supports);
    }

    public Responsible ledBy(String unit, List<String> others) {
        return new Responsible(unit, others, leader);
    }

    public Responsible answeredBy(String person) {
        return new Responsible(lead, supports, person);
    }
}
