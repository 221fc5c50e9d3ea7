package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import java.util.List;

/** Points by place. */
public sealed interface PlaceScale {

    /**
     * Points of a place.
     *
     * @param places how many there are
     */
    Ratio points(int place, int places);

    /** Points of the first place. */
    Ratio first();

    /** So much less for every place (每退一名减). */
    record Falling(Ratio first, Ratio less, Ratio least) implements PlaceScale {
        @Override
        public Ratio points(int place, int places) {
            return Ratio.max(least, first.minus(less.times(Ratio.of(place - 1L))));
        }
    }

    /** Stated points of the first places, and of all others (依次得…，其余得…). */
    record Listed(List<Ratio> listed, Ratio rest) implements PlaceScale {
        public Listed {
            listed = List.copyOf(listed);
        }

        @Override
        public Ratio points(int place, int places) {
            return place <= listed.size() ? listed.get(place - 1) : rest;
        }

        @Override
        public Ratio first() {
            return listed.get(0);
        }
    }

    /** Evenly between the first and the last place (中间等距); a single unit has the first. */
    record Even(Ratio first, Ratio last) implements PlaceScale {
        @Override
        public Ratio points(int place, int places) {
            return places < 2 ? first : first.minus(first.minus(last).times(Ratio.of(place - 1L, places - 1L)));
        }
    }
}
