package io.xushi.fact;

import io.xushi.wording.Wording;
import java.util.Optional;

/** What sort of thing a fact states. */
public enum FactKind {
    /** A number of the unit's own, such as its population (资料). */
    RECORD("资料", "record"),
    /** A mark that the unit has or has not (标签). */
    TAG("标签", "tag"),
    /** A task with its day of completion or its state (事项). */
    DUTY("事项", "duty"),
    /** Something that happened, with its attributes (事件). */
    EVENT("事件", "event"),
    /** A granted exemption (豁免). */
    EXEMPTION("豁免", "exemption");

    private final String zh;
    private final String en;

    FactKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Wording wording() {
        return new Wording(zh, en);
    }

    /** As files write it, in English. */
    public String id() {
        return en;
    }

    /** By its Chinese or English word. */
    public static Optional<FactKind> find(String word) {
        for (FactKind kind : values()) {
            if (kind.zh.equals(word) || kind.en.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
