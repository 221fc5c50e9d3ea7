package io.xushi.renewal;

import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that differs between two schemes; the names of these components are those of the JSON.
 *
 * @param id number of the clause or item, code of the indicator, name of the case, sheet or setting
 * @param before what only the old scheme says: sentences, or settings
 * @param after what only the new scheme says
 * @param placeBefore where the old scheme says it; {@code null} where it has it not, or it has no line
 */
public record SchemeDifference(
        String kind,
        String id,
        Wording title,
        String change,
        List<Wording> before,
        List<Wording> after,
        @Nullable String placeBefore,
        @Nullable String placeAfter) {

    /** What it is about, in the order in which differences are listed. */
    public enum Kind {
        SETTING("设置", "setting"),
        ITEM("考核项目", "item"),
        INDICATOR("指标", "indicator"),
        TARGET("目标", "target"),
        PLAN("计划表", "plan"),
        CLAUSE("评分条款", "clause"),
        ALERT("预警规则", "alert"),
        GRADING("等次规则", "grading"),
        CASE("案例", "case");

        private final Wording wording;

        Kind(String zh, String en) {
            this.wording = new Wording(zh, en);
        }

        public Wording wording() {
            return wording;
        }
    }

    public enum Change {
        ADDED("新增", "added"),
        REMOVED("删去", "removed"),
        CHANGED("改动", "changed"),
        /** Only words for people differ: title, source, notes. */
        REWORDED("仅文字不同", "reworded");

        private final Wording wording;

        Change(String zh, String en) {
            this.wording = new Wording(zh, en);
        }

        public Wording wording() {
            return wording;
        }
    }

    public SchemeDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
