package io.xushi.evaluation;

import io.xushi.fact.EventAttributes;
import io.xushi.fact.StatedAmount;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of one name, narrowed step by step. An attribute that is not stated leaves open whether its event is meant.
 */
public final class EventFigures {

    private static final List<String> CATEGORY = List.of("类别", "category");

    private final List<EventAttributes> sure;
    private final List<EventAttributes> open;

    EventFigures(List<EventAttributes> happened) {
        this(happened, List.of());
    }

    private EventFigures(List<EventAttributes> sure, List<EventAttributes> open) {
        this.sure = sure;
        this.open = open;
    }

    /** Those of one of these categories. */
    public EventFigures category(String... categories) {
        return narrowed(event -> event.value(CATEGORY.toArray(String[]::new))
                .map(List.of(categories)::contains)
                .orElse(null));
    }

    /**
     * Those with such an attribute.
     *
     * @param comparison name of a {@link Comparison}
     */
    public EventFigures attribute(String name, String comparison, String number, String measure) {
        return narrowed(event -> event.value(name)
                .flatMap(stated -> StatedAmount.of(stated).in(new Measure(measure)))
                .map(amount -> Comparison.valueOf(comparison).holds(amount, Ratio.parse(number)))
                .orElse(null));
    }

    /** Those to which one of these circumstances applies; one that is not stated does not apply. */
    public EventFigures circumstance(String... circumstances) {
        return narrowed(event -> List.of(circumstances).stream().anyMatch(event::applies));
    }

    private EventFigures narrowed(Function<EventAttributes, @Nullable Boolean> holds) {
        return new EventFigures(
                sure.stream()
                        .filter(event -> Boolean.TRUE.equals(holds.apply(event)))
                        .toList(),
                Stream.concat(
                                sure.stream().filter(event -> holds.apply(event) == null),
                                open.stream().filter(event -> !Boolean.FALSE.equals(holds.apply(event))))
                        .toList());
    }

    /** Whether one occurred; {@code null} when it depends on an attribute that is not stated. */
    public @Nullable Boolean getOccurred() {
        if (!sure.isEmpty()) {
            return true;
        }
        return open.isEmpty() ? false : null;
    }

    /**
     * Whether there are so many; {@code null} when it depends on an attribute that is not stated.
     *
     * @param comparison name of a {@link Comparison}
     */
    public @Nullable Boolean counts(String comparison, String number) {
        Comparison with = Comparison.valueOf(comparison);
        Ratio wanted = Ratio.parse(number);
        boolean atLeast = with.holds(Ratio.of(sure.size()), wanted);
        boolean atMost = with.holds(Ratio.of(sure.size() + open.size()), wanted);
        return atLeast == atMost ? atLeast : null;
    }

    int count() {
        return sure.size();
    }

    /** How many there are; {@code null} when it depends on an attribute that is not stated. */
    @Nullable
    Integer known() {
        return open.isEmpty() ? sure.size() : null;
    }

    /** What they state of something, added up; {@code null} when one of them does not. */
    @Nullable
    Ratio sum(String attribute, Measure measure) {
        Ratio sum = Ratio.ZERO;
        for (EventAttributes event : sure) {
            Ratio stated = event.value(attribute)
                    .flatMap(text -> StatedAmount.of(text).in(measure))
                    .orElse(null);
            if (stated == null) {
                return null;
            }
            sum = sum.plus(stated);
        }
        return open.isEmpty() ? sum : null;
    }
}
