package io.xushi.fact;

import io.xushi.calendar.Period;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of one unit that count at a data cut-off: those whose period has begun by then, the latest of each. */
public final class KnownFacts {

    private static final Comparator<Fact> LATEST = Comparator.comparing((Fact fact) ->
                    fact.period() == null ? LocalDate.MIN : fact.period().to())
            .thenComparingLong(Fact::revision);

    private final List<Fact> all;
    private final LocalDate from;
    private final List<Fact> facts;

    /** @param from first day of the scheme; what belongs to a period that ended before it does not count */
    public KnownFacts(Collection<Fact> facts, LocalDate from, LocalDate cutOff) {
        this.all = List.copyOf(facts);
        this.from = from;
        Map<String, Fact> latest = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> fact.period() == null
                        || !fact.period().from().isAfter(cutOff)
                                && !fact.period().to().isBefore(from))
                .forEach(fact -> latest.merge(fact.key(), fact, (a, b) -> a.revision() <= b.revision() ? b : a));
        this.facts = List.copyOf(latest.values());
    }

    /** What counted at an earlier cut-off. */
    public KnownFacts at(LocalDate cutOff) {
        return new KnownFacts(all, from, cutOff);
    }

    /**
     * What counts of the same unit over another stretch. What has no period holds for the scheme's own, not for what
     * ended before it.
     */
    public KnownFacts over(LocalDate first, LocalDate last) {
        boolean own = !last.isBefore(from);
        return new KnownFacts(
                own ? all : all.stream().filter(fact -> fact.period() != null).toList(), first, last);
    }

    /**
     * What a record stated of each whole year before one, in a measure; nothing of a year whose number cannot be
     * converted.
     */
    public SortedMap<Integer, Optional<Ratio>> recordsBefore(int year, String name, Measure measure) {
        SortedMap<Integer, Fact> latest = new TreeMap<>();
        for (Fact fact : all) {
            Period period = fact.period();
            if (fact.kind() == FactKind.RECORD
                    && fact.name().equals(name)
                    && period != null
                    && period.year() < year
                    && period.equals(Period.year(period.year()))) {
                latest.merge(period.year(), fact, (a, b) -> a.revision() <= b.revision() ? b : a);
            }
        }
        SortedMap<Integer, Optional<Ratio>> records = new TreeMap<>();
        latest.forEach(
                (of, fact) -> records.put(of, StatedAmount.of(fact.value()).in(measure)));
        return records;
    }

    private Optional<Fact> latest(FactKind kind, String name) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind && fact.name().equals(name))
                .max(LATEST);
    }

    /** A number of the unit's own, in a measure; nothing when it is stated in one that cannot be converted. */
    public Optional<Ratio> record(String name, Measure measure) {
        return latest(FactKind.RECORD, name)
                .flatMap(fact -> StatedAmount.of(fact.value()).in(measure));
    }

    public boolean tagged(String tag) {
        return isYes(FactKind.TAG, tag);
    }

    public boolean exempt(String exemption) {
        return isYes(FactKind.EXEMPTION, exemption);
    }

    private boolean isYes(FactKind kind, String name) {
        return latest(kind, name)
                .filter(fact -> !List.of("no", "否", "没有").contains(fact.value().strip()))
                .isPresent();
    }

    public Optional<DutyReport> duty(String name) {
        return latest(FactKind.DUTY, name).map(Fact::value).map(DutyReport::of);
    }

    /** Every event of that name that happened and was not withdrawn. */
    public List<EventAttributes> events(String name) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.EVENT && fact.name().equals(name))
                .map(fact -> EventAttributes.of(fact.value()))
                .filter(event -> !event.isWithdrawn())
                .toList();
    }
}
