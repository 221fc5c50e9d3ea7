package io.xushi.scheme;

import io.xushi.indicator.Frequency;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often the document wants reports (G8): 一月一通报、一季一分析、半年一小结. */
public record Reporting(Map<Report, Frequency> rhythms) {

    public static final Reporting NONE = new Reporting(Map.of());

    /** What is written of a stretch that is over. */
    public enum Report {
        BULLETIN,
        ANALYSIS,
        SUMMARY;

        /** As documents for others name it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Reporting {
        Map<Report, Frequency> inOrder = new EnumMap<>(Report.class);
        inOrder.putAll(rhythms);
        rhythms = Collections.unmodifiableMap(inOrder);
    }

    /** The reports on what ends with a day; none unless it is the last of a month. */
    public List<Report> due(LocalDate day) {
        if (!day.equals(YearMonth.from(day).atEndOfMonth())) {
            return List.of();
        }
        return rhythms.entrySet().stream()
                .filter(rhythm -> day.getMonthValue() % rhythm.getValue().months() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
