package io.xushi.console;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page must know of all units of one check before it shows some of them.
 *
 * @param assessed worst first
 * @param shown units that are not assessed, by code
 * @param targets every target that some unit has, in the order of the indicators
 * @param lights number of lights of assessed units by bucket
 * @param points how assessed units stand by points
 */
record Digest(List<Line> assessed, List<Line> shown, List<TargetKey> targets, Map<String, Long> lights, Points points) {

    Digest {
        assessed = List.copyOf(assessed);
        shown = List.copyOf(shown);
        targets = List.copyOf(targets);
        lights = Map.copyOf(lights);
    }

    /**
     * How assessed units stand by points.
     *
     * @param scored how many have points at all; zero where the scheme only monitors
     * @param incomplete how many of them still lack some
     * @param byGrade number of units by id of the grade
     */
    record Points(long scored, long incomplete, long vetoed, Map<String, Long> byGrade) {
        Points {
            byGrade = Map.copyOf(byGrade);
        }
    }

    /** A target as a column: its indicator, its name where an indicator has several, and its measure. */
    record TargetKey(String indicator, @Nullable String target, String measure) {}

    /**
     * One unit.
     *
     * @param bucket of its worst light
     * @param behind how many of its lights are levels, or behind without one
     * @param worstGap percentage points, the furthest behind
     */
    record Line(
            String code,
            @Nullable String group,
            @Nullable Integer place,
            String bucket,
            int severity,
            int behind,
            @Nullable BigDecimal worstGap) {

        static final Comparator<Line> WORST_FIRST = Comparator.comparing(Line::severity)
                .thenComparing(Line::behind)
                .reversed()
                .thenComparing(Line::worstGap, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Line::code);

        static final Comparator<Line> BY_PLACE = Comparator.comparing(
                        Line::place, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                .thenComparing(Line::code);

        static final Comparator<Line> BY_GROUP = Comparator.comparing(
                        Line::group, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                .thenComparing(BY_PLACE);
    }

    /** Assessed units by the bucket of their worst light; together all of them. */
    long units(String bucket) {
        return assessed.stream().filter(line -> line.bucket().equals(bucket)).count();
    }

    long lights(String bucket) {
        return lights.getOrDefault(bucket, 0L);
    }
}
