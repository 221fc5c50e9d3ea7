package io.xushi.api;

import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing wrong in a file. */
record ProblemView(PlaceView place, String severity, Wording text) {

    /** {@code line} and {@code column} are {@code null} where they are not known. */
    record PlaceView(
            String file,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String cell) {

        static PlaceView of(Place place) {
            return new PlaceView(
                    place.file(),
                    place.line() == 0 ? null : place.line(),
                    place.column() == 0 ? null : place.column(),
                    place.cell());
        }
    }

    static List<ProblemView> of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new ProblemView(
                        PlaceView.of(problem.place()),
                        problem.severity().name().toLowerCase(Locale.ROOT),
                        problem.wording()))
                .toList();
    }
}
