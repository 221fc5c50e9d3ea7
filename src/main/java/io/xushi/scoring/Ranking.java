package io.xushi.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places by a result, best first; equal results share a place. */
public final class Ranking {

    private Ranking() {}

    /**
     * Places of the given results, from 1.
     *
     * @param results what each one reached
     * @param worstFirst orders results so that a better one is greater
     * @return in order of place; within one place in the order given
     */
    public static <K, V> Map<K, Integer> places(Map<K, V> results, Comparator<? super V> worstFirst, Ties ties) {
        List<Map.Entry<K, V>> ordered = new ArrayList<>(results.entrySet());
        ordered.sort(Map.Entry.<K, V>comparingByValue(worstFirst.reversed()));
        Map<K, Integer> places = new LinkedHashMap<>();
        int place = 0;
        for (int i = 0; i < ordered.size(); i++) {
            boolean tied = i > 0
                    && worstFirst.compare(
                                    ordered.get(i).getValue(),
                                    ordered.get(i - 1).getValue())
                            == 0;
            if (!tied) {
                place = switch (ties) {
                    case SKIP -> i + 1;
                    case DENSE -> place + 1;
                };
            }
            places.put(ordered.get(i).getKey(), place);
        }
        return places;
    }
}
