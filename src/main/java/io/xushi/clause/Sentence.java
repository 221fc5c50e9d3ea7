package io.xushi.clause;

import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Limit;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Subject;
import io.xushi.wording.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A sentence as it was understood: its form, and what stands in its gaps.
 *
 * @param alternative whether it is joined to the one above it by "or"
 */
public record Sentence(SentenceForm form, Map<String, Slot> slots, Place place, boolean alternative) {

    public Sentence {
        slots = Map.copyOf(slots);
    }

    public Sentence(SentenceForm form, Map<String, Slot> slots, Place place) {
        this(form, slots, place, false);
    }

    /** The same, as an alternative to the sentence above it. */
    public Sentence asAlternative() {
        return new Sentence(form, slots, place, true);
    }

    public BigDecimal number(String gap) {
        return slot(gap, Slot.Number.class).number();
    }

    /** A decimal or fraction. */
    public Ratio exact(String gap) {
        return slot(gap, Slot.Exact.class).number();
    }

    public Limit limit(String gap) {
        return slot(gap, Slot.Limited.class).limit();
    }

    public Reference compared(String gap) {
        return slot(gap, Slot.Compared.class).reference();
    }

    public List<BigDecimal> numbers(String gap) {
        return slot(gap, Slot.Numbers.class).numbers();
    }

    public String name(String gap) {
        return slot(gap, Slot.Name.class).name();
    }

    public List<String> names(String gap) {
        return slot(gap, Slot.Names.class).names();
    }

    /** Code of the word chosen from a closed list. */
    public String word(String gap) {
        return slot(gap, Slot.Word.class).code();
    }

    /** The word chosen from the list that {@code type} mirrors. */
    public <E extends Enum<E>> E word(String gap, Class<E> type) {
        return Enum.valueOf(type, word(gap));
    }

    public Measure measure(String gap) {
        return new Measure(slot(gap, Slot.MeasureName.class).measure());
    }

    public Slot.Day day(String gap) {
        return slot(gap, Slot.Day.class);
    }

    public Subject subject(String gap) {
        return slot(gap, Slot.Ranked.class).subject();
    }

    private <T extends Slot> T slot(String gap, Class<T> type) {
        Slot slot = slots.get(gap);
        if (slot == null) {
            throw new IllegalArgumentException(form + " has no gap '" + gap + "'");
        }
        return type.cast(slot);
    }
}
