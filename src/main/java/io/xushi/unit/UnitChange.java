package io.xushi.unit;

import io.xushi.wording.Wording;
import java.util.List;

/** What may become of a unit within the year, as a tag (标签) with its period states. */
public enum UnitChange {
    /** Merged into another, or dissolved: from then on it is shown, and not assessed. */
    MERGED(List.of("撤并", "merged"), "单位已撤并，不再考核，数据只列示", "the unit was merged or dissolved; it is shown, not assessed"),
    /** Newly set up, by a split or otherwise: there is nothing of earlier years to compare with. */
    ESTABLISHED(
            List.of("新设", "established"),
            "单位是新设的，没有上年同期和基期；与之比较的不能评估，算缺数",
            "the unit is new, with no last year and no base; what compares with them cannot be assessed and is no data");

    private final List<String> tags;
    private final Wording wording;

    UnitChange(List<String> tags, String zh, String en) {
        this.tags = tags;
        this.wording = new Wording(zh, en);
    }

    /** The names of the tag, in either language. */
    public List<String> tags() {
        return tags;
    }

    /** What a reader of the result should know. */
    public Wording wording() {
        return wording;
    }
}
