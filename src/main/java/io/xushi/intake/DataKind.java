package io.xushi.intake;

import io.xushi.wording.Wording;
import java.util.List;
import java.util.stream.Stream;

/** What a data file holds. */
public enum DataKind {
    UNITS("units", "被考核单位", "units"),
    INDICATORS("indicators", "指标", "indicators"),
    OBSERVATIONS("observations", "指标数据", "observations"),
    FACTS("facts", "事实", "facts"),
    JUDGEMENTS("judgements", "评分", "judgements");

    private final String id;
    private final Wording wording;

    DataKind(String id, String zh, String en) {
        this.id = id;
        this.wording = new Wording(zh, en);
    }

    /** As the command line, REST and file names write it. */
    public String id() {
        return id;
    }

    public Wording wording() {
        return wording;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static DataKind of(String id) {
        for (DataKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is not " + choices().en());
    }

    /** What may be written for a kind. */
    public static Wording choices() {
        List<String> ids = Stream.of(values()).map(DataKind::id).toList();
        String last = ids.get(ids.size() - 1);
        List<String> others = ids.subList(0, ids.size() - 1);
        return new Wording(String.join("、", others) + " 或 " + last, String.join(", ", others) + " or " + last);
    }
}
