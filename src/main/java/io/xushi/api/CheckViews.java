package io.xushi.api;

import io.xushi.check.CheckRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks as the interface shows them. */
final class CheckViews {

    private CheckViews() {}

    /** What to check; the latest period that has observations when none is given. */
    record CheckRequest(@Nullable String period) {}

    record CheckList(String scheme, List<CheckView> checks) {}

    /** {@code unchanged} tells whether asking for it ran nothing; {@code null} where nobody asked. */
    record CheckView(
            String scheme,
            String period,
            String kind,
            int revision,
            String state,
            String ruleVersion,
            LocalDate dataCutOff,
            long importNumber,
            String identity,
            String asked,
            long units,
            long behind,
            long noData,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String error,
            @Nullable Boolean unchanged) {

        static CheckView of(CheckRecord record) {
            return of(record, null);
        }

        static CheckView of(CheckRecord record, @Nullable Boolean unchanged) {
            return new CheckView(
                    record.plan().scheme(),
                    record.plan().period().toString(),
                    record.plan().kind(),
                    record.revision(),
                    record.state().name().toLowerCase(Locale.ROOT),
                    record.plan().ruleVersion(),
                    record.plan().dataCutOff(),
                    record.plan().importNumber(),
                    record.plan().identity(),
                    record.asked(),
                    record.units(),
                    record.behind(),
                    record.noData(),
                    record.startedAt(),
                    record.finishedAt(),
                    record.error(),
                    unchanged);
        }
    }
}
