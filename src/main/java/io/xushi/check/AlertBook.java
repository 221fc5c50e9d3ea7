package io.xushi.check;

import io.xushi.alert.AlertStanding;
import io.xushi.calendar.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps alerts, their standing after each period, and their events. Filled by {@code store}. */
public interface AlertBook {

    /** Unit codes of a check's results after a given one (empty for the start), in order, at most so many. */
    List<String> unitCodes(String identity, String after, int most);

    /** Sightings of a check for some units. */
    List<SightingRow> sightings(String identity, Collection<String> unitCodes);

    /** Names of some units in a check's results, by code. */
    Map<String, String> unitNames(String identity, Collection<String> unitCodes);

    /** Standings after a period; alerts that were normal are absent. */
    Map<AlertKey, AlertStanding> standings(String scheme, Period period, Collection<String> unitCodes);

    Map<AlertKey, LagAlert> alerts(String scheme, Collection<String> unitCodes);

    /**
     * Replaces the standings of the given units after each of the periods, stores alerts and adds events, in one
     * transaction that checks the fence.
     */
    void save(
            Fence fence,
            String scheme,
            Collection<String> unitCodes,
            Map<Period, Map<AlertKey, AlertStanding>> standings,
            Collection<LagAlert> alerts,
            Collection<AlertEvent> events);

    /** Alerts by state (raised, pending, resolved, normal), those furthest behind their path first. */
    List<LagAlert> alerts(AlertQuery query);

    long count(AlertQuery query);

    Optional<LagAlert> alert(String scheme, AlertKey key);

    List<AlertEvent> events(String scheme, AlertKey key);
}
