package io.xushi.ingest;

import io.xushi.calendar.Period;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns that several kinds of data files have in common. */
final class CommonCells {

    private final UnitDirectory units;
    private final Hints unitHints;
    private final Map<String, String> texts = new HashMap<>();

    CommonCells(UnitDirectory units) {
        this.units = units;
        this.unitHints = new Hints(units::names);
    }

    Optional<Unit> unit(Fields row) {
        String name = row.required("unit");
        Optional<Unit> found = units.find(name);
        if (found.isEmpty() && !name.isEmpty()) {
            row.error("unit", "没有单位“%s”。%s", "there is no unit '%s'. %s", Shown.of(name), unitHints.of(name));
        }
        return found;
    }

    /** Empty where the text is, or where it is wrong. */
    static Optional<Period> period(Fields row, String text) {
        Optional<Period> period = Moments.period(text);
        if (period.isEmpty() && !text.isEmpty()) {
            Optional<Period> meant = Moments.day(text).map(day -> Period.month(YearMonth.from(day)));
            if (meant.isPresent()) {
                row.error("period", "“%s”是一天，不是时期；应写作 %s", "'%s' is a day, not a period; write %s", text, meant.get());
            } else {
                row.error(
                        "period",
                        "“%s”不是时期；写法如 2021、2021-H1、2021-Q3、2021-09、2021-01..02 或 2021年9月",
                        "'%s' is not a period; write it like 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01..02",
                        Shown.of(text));
            }
        }
        return period;
    }

    static @Nullable Instant knownAt(Fields row) {
        String text = row.line("known_at");
        Optional<Instant> moment = Moments.moment(text);
        if (moment.isEmpty() && !text.isEmpty()) {
            row.error(
                    "known_at",
                    "“%s”不是日期或时间；写法如 2021-10-12 或 2021-10-12T09:00",
                    "'%s' is neither a date nor a time; write it like 2021-10-12 or 2021-10-12T09:00",
                    Shown.of(text));
        }
        return moment.orElse(null);
    }

    static void tellHidden(Fields row, String column) {
        String hidden = row.hidden(column);
        if (hidden != null) {
            row.warning(
                    column,
                    "单元格显示 %s，实际存的是 %s；按显示的数值读取",
                    "the cell shows %s but holds %s; what it shows was taken",
                    Shown.of(row.line(column)),
                    Shown.of(hidden));
        }
    }

    // The same source stands in thousands of rows: keep it once.
    @Nullable
    String shared(Fields row, String column) {
        return row.optional(column)
                .map(text -> texts.size() < 10_000 ? texts.computeIfAbsent(text, same -> same) : text)
                .orElse(null);
    }
}
