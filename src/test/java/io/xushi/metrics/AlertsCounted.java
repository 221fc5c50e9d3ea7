package io.xushi.metrics;

import io.xushi.alert.AlertStanding;
import io.xushi.calendar.Period;
import io.xushi.check.AlertBook;
import io.xushi.check.AlertEvent;
import io.xushi.check.AlertKey;
import io.xushi.check.AlertQuery;
import io.xushi.check.Fence;
import io.xushi.check.LagAlert;
import io.xushi.check.SightingRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An alert book that only knows how many alerts are raised, and how often it was asked. */
final class AlertsCounted implements AlertBook {

    final Map<String, Long> raised = new HashMap<>();
    int asked;
    boolean away;

    @Override
    public long count(AlertQuery query) {
        asked++;
        if (away) {
            throw new IllegalStateException("no connection");
        }
        return raised.getOrDefault(query.scheme() + " " + query.level(), 0L);
    }

    @Override
    public List<String> unitCodes(String identity, String after, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SightingRow> sightings(String identity, Collection<String> unitCodes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> unitNames(String identity, Collection<String> unitCodes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<AlertKey, AlertStanding> standings(String scheme, Period period, Collection<String> unitCodes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<AlertKey, LagAlert> alerts(String scheme, Collection<String> unitCodes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(
            Fence fence,
            String scheme,
            Collection<String> unitCodes,
            Map<Period, Map<AlertKey, AlertStanding>> standings,
            Collection<LagAlert> alerts,
            Collection<AlertEvent> events) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LagAlert> alerts(AlertQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LagAlert> alert(String scheme, AlertKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AlertEvent> events(String scheme, AlertKey key) {
        throw new UnsupportedOperationException();
    }
}
