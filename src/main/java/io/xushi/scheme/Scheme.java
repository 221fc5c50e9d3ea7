package io.xushi.scheme;

import io.xushi.alert.AlertPolicy;
import io.xushi.alert.LevelScale;
import io.xushi.calendar.Span;
import io.xushi.quantity.Measure;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a scheme (考核办法), as {@code scheme.yaml} states them.
 *
 * @param id also the name of its folder
 * @param document number or title of the source document, if any
 * @param notice what every reader should know, such as that figures are for demonstration
 * @param dataset whose units, indicators and observations it reads; its own id unless it shares them
 * @param groups peer group of each unit type; a unit's own group goes before it
 * @param derived indicators computed from others
 * @param publishedGrowth by name of an indicator, the name of the one that holds its growth as published
 * @param measures units of measurement used beside those of the indicators
 * @param consistency when published figures are doubtful
 * @param reporting how often reports are due
 */
public record Scheme(
        String id,
        Wording title,
        @Nullable String document,
        @Nullable Wording notice,
        String dataset,
        Span period,
        Map<String, String> groups,
        LevelScale levels,
        StandingRule standing,
        AlertPolicy alerts,
        List<ScheduleSeed> schedules,
        List<DerivedIndicator> derived,
        Map<String, String> publishedGrowth,
        List<Measure> measures,
        Assessment assessment,
        ConsistencyRules consistency,
        Reporting reporting) {

    public Scheme {
        groups = Map.copyOf(groups);
        schedules = List.copyOf(schedules);
        derived = List.copyOf(derived);
        publishedGrowth = Map.copyOf(publishedGrowth);
        measures = List.copyOf(measures);
    }

    /** A scheme whose document asks for no reports. */
    public Scheme(
            String id,
            Wording title,
            @Nullable String document,
            @Nullable Wording notice,
            String dataset,
            Span period,
            Map<String, String> groups,
            LevelScale levels,
            StandingRule standing,
            AlertPolicy alerts,
            List<ScheduleSeed> schedules,
            List<DerivedIndicator> derived,
            Map<String, String> publishedGrowth,
            List<Measure> measures,
            Assessment assessment,
            ConsistencyRules consistency) {
        this(
                id,
                title,
                document,
                notice,
                dataset,
                period,
                groups,
                levels,
                standing,
                alerts,
                schedules,
                derived,
                publishedGrowth,
                measures,
                assessment,
                consistency,
                Reporting.NONE);
    }

    /** A scheme that only monitors: no items, no grades, no indicators of its own making. */
    public Scheme(
            String id,
            Wording title,
            @Nullable String document,
            @Nullable Wording notice,
            String dataset,
            Span period,
            Map<String, String> groups,
            LevelScale levels,
            StandingRule standing,
            AlertPolicy alerts,
            List<ScheduleSeed> schedules) {
        this(
                id,
                title,
                document,
                notice,
                dataset,
                period,
                groups,
                levels,
                standing,
                alerts,
                schedules,
                List.of(),
                Map.of(),
                List.of(),
                Assessment.NONE,
                ConsistencyRules.UNDECLARED);
    }
}
