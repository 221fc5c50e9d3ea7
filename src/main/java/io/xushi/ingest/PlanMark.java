package io.xushi.ingest;

import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.util.regex.Pattern;

/** The mark behind a period of a plan sheet whose amounts somebody still has to confirm. */
final class PlanMark {

    private static final Pattern MARK =
            Pattern.compile("\\s*[（(]\\s*(?:待确认|to be confirmed)\\s*[)）]", Pattern.CASE_INSENSITIVE);

    private PlanMark() {}

    static String without(String header) {
        var found = MARK.matcher(header);
        int at = -1;
        while (found.find()) {
            at = found.end() == header.length() ? found.start() : -1;
        }
        return at < 0 ? header : Cells.clean(header.substring(0, at));
    }

    static String with(String header, boolean chinese) {
        return without(header) + (chinese ? "（待确认）" : " (to be confirmed)");
    }

    static void tell(Place place, String header, Problems problems) {
        problems.warning(
                place,
                "“%s”列的数还没有确认，可能是上年的；核对、改好后从表头去掉“待确认”",
                "the amounts of column '%s' are not confirmed and may be last year's; check and change them, then remove"
                        + " the mark from the header",
                Shown.of(header));
    }
}
