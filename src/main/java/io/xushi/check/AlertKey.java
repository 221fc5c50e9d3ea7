package io.xushi.check;

import java.util.Comparator;

/** One alert within a scheme: an assessed unit and a target; the target's name is empty for the only one. */
public record AlertKey(String unitCode, String indicator, String targetName) implements Comparable<AlertKey> {

    private static final Comparator<AlertKey> ORDER = Comparator.comparing(AlertKey::unitCode)
            .thenComparing(AlertKey::indicator)
            .thenComparing(AlertKey::targetName);

    @Override
    public int compareTo(AlertKey other) {
        return ORDER.compare(this, other);
    }
}
