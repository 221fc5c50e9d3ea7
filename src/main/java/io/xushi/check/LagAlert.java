package io.xushi.check;

import io.xushi.alert.AlertStanding;
import io.xushi.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands now (滞后预警). Figures are texts as in the unit's card; those of a resolved alert are the last
 * ones that raised it.
 *
 * @param unitName as the check knew it
 * @param since period of the check that first saw it behind
 * @param period period of the latest check that saw it
 * @param identity of that check
 * @param events how many events it has had
 */
public record LagAlert(
        String scheme,
        AlertKey key,
        String unitName,
        AlertStanding standing,
        Period since,
        Period period,
        String identity,
        @Nullable String clause,
        @Nullable String gapPoints,
        @Nullable String lag,
        @Nullable String requiredRunRate,
        int events) {}
