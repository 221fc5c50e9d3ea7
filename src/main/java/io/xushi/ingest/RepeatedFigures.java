package io.xushi.ingest;

import io.xushi.calendar.Period;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same figure twice in one file: once is enough when the values agree, and neither is right when they do not. */
final class RepeatedFigures {

    private record Key(
            String unit,
            String indicator,
            Period period,
            Basis basis,
            Status status,
            @Nullable Instant knownAt) {

        static Key of(Observation figure) {
            return new Key(
                    figure.unit(),
                    figure.indicator(),
                    figure.period(),
                    figure.basis(),
                    figure.status(),
                    figure.knownAt());
        }
    }

    private final RowProblems problems;

    RepeatedFigures(RowProblems problems) {
        this.problems = problems;
    }

    List<Observation> check(List<Observation> figures) {
        Map<Key, Observation> first = new HashMap<>(figures.size() * 2);
        Set<Key> contradicted = new HashSet<>();
        List<Observation> once = new ArrayList<>(figures.size());
        for (Observation figure : figures) {
            Key key = Key.of(figure);
            Observation earlier = first.putIfAbsent(key, figure);
            if (earlier == null) {
                once.add(figure);
            } else if (earlier.value().compareTo(figure.value()) == 0) {
                problems.warning(
                        (int) figure.revision(),
                        "value",
                        "与第 %s 行相同，只读取一次",
                        "the same as row %s; taken once",
                        earlier.revision());
            } else {
                contradicted.add(key);
                tell(earlier, figure);
            }
        }
        return contradicted.isEmpty()
                ? once
                : once.stream()
                        .filter(figure -> !contradicted.contains(Key.of(figure)))
                        .toList();
    }

    private void tell(Observation earlier, Observation figure) {
        problems.refuse((int) earlier.revision());
        problems.error(
                (int) figure.revision(),
                "value",
                "同一单位、指标、时期在第 %s 行是 %s，这里是 %s；请只留一行，或写明口径、状态、获知时间的不同",
                "row %s has %s for the same unit, indicator and period, this one %s; keep one, or tell them apart by"
                        + " basis, status or known_at",
                earlier.revision(),
                earlier.value().toPlainString(),
                figure.value().toPlainString());
    }
}
