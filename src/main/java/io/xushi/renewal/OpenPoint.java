package io.xushi.renewal;

import io.xushi.wording.Place;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Set;

/**
 * A place of the new scheme that a person must look at.
 *
 * @param text as it stands there; empty for a file as a whole
 * @param notes what to know of it
 */
public record OpenPoint(Place place, Set<Reason> reasons, String text, List<Wording> notes) {

    /** Why. */
    public enum Reason {
        DATA("数据", "data"),
        PLAN("计划数", "plan"),
        AMOUNT("数额", "amount"),
        YEAR("年份", "year"),
        DATE("日期", "date"),
        DAYS("按日计", "by days"),
        TEXT("文字", "text"),
        OWN_RULES("自写规则", "own DRL");

        private final Wording wording;

        Reason(String zh, String en) {
            this.wording = new Wording(zh, en);
        }

        public Wording wording() {
            return wording;
        }
    }

    public OpenPoint {
        notes = List.copyOf(notes);
    }
}
