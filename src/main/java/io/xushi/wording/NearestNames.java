package io.xushi.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** "Did you mean": the names most like one that is not known. */
public final class NearestNames {

    private static final int MOST = 3;

    private NearestNames() {}

    /** At most three names, nearest first; none when nothing is near. */
    public static List<String> of(String wanted, Collection<String> known) {
        record Candidate(String name, int distance) {}
        return known.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(wanted, name)))
                .filter(candidate -> isNear(wanted, candidate.name(), candidate.distance()))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    /** A sentence to append to a message: the nearest names, or how many there are when none is near. */
    public static Wording hint(String wanted, Collection<String> known) {
        List<String> near = of(wanted, known);
        if (!near.isEmpty()) {
            return new Wording(
                    "是不是：" + String.join("、", near) + "？",
                    "Did you mean "
                            + near.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or "))
                            + "?");
        }
        List<String> some = known.stream().distinct().sorted().limit(8).toList();
        boolean more = known.stream().distinct().count() > some.size();
        if (some.isEmpty()) {
            return new Wording("一个也没有定义", "None is defined");
        }
        return new Wording(
                "已有：" + String.join("、", some) + (more ? "……" : ""),
                "Known: " + String.join(", ", some) + (more ? " …" : ""));
    }

    private static boolean isNear(String wanted, String name, int distance) {
        if (wanted.length() >= 2 && (name.contains(wanted) || wanted.contains(name))) {
            return true;
        }
        int longer = Math.max(wanted.length(), name.length());
        return longer > 1 && distance <= Math.max(1, longer / 3);
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
