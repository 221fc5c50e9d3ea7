package io.xushi.ingest;

import io.xushi.calendar.Period;
import io.xushi.fact.EventAttributes;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.intake.Known;
import io.xushi.unit.Unit;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of facts.csv. */
final class FactRows implements RowReader<Fact> {

    private static final int LONGEST_NAME = 200;

    private final Known known;
    private final CommonCells cells;
    private final Map<FactKind, Hints> nameHints = new EnumMap<>(FactKind.class);

    FactRows(Known known) {
        this.known = known;
        this.cells = new CommonCells(known.units());
    }

    @Override
    public Optional<Fact> read(Fields row) {
        Optional<Unit> unit = cells.unit(row);
        Optional<FactKind> kind = kind(row);
        String name = name(row, kind.orElse(null));
        Optional<Period> period = CommonCells.period(row, row.line("period"));
        Optional<String> value = kind.flatMap(of -> FactValues.read(row, of));
        Instant knownAt = CommonCells.knownAt(row);
        String note = cells.shared(row, "note");
        if (row.isWrong() || unit.isEmpty() || kind.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Fact(
                unit.get().code(), kind.get(), name, period.orElse(null), value.get(), knownAt, note, row.number()));
    }

    private static Optional<FactKind> kind(Fields row) {
        String text = row.required("kind");
        Optional<FactKind> kind = Words.FACT_KIND.find(text);
        if (kind.isEmpty() && !text.isEmpty()) {
            row.error(
                    "kind", "“%s”无法识别，可写：%s", "'%s' is not known; write %s", Shown.of(text), Words.FACT_KIND.choices());
        }
        return kind;
    }

    // Only doubtful: the fact may be for a clause that is still to be written.
    private String name(Fields row, @Nullable FactKind kind) {
        String name = row.required("name");
        if (name.length() > LONGEST_NAME) {
            row.error(
                    "name",
                    "“%s”有 %s 个字，最多 %s 个",
                    "'%s' has %s characters, at most %s",
                    Shown.of(name),
                    name.length(),
                    LONGEST_NAME);
        } else if (kind != null && !name.isEmpty()) {
            Set<String> asked = known.factNames(kind);
            if (!asked.isEmpty() && !asked.contains(name)) {
                row.warning(
                        "name",
                        "没有规则用到%s“%s”。%s",
                        "no rule asks for the %s '%s'. %s",
                        kind.wording(),
                        Shown.of(name),
                        nameHints
                                .computeIfAbsent(kind, any -> new Hints(() -> asked))
                                .of(name));
            }
        }
        return name;
    }

    @Override
    public List<Fact> check(List<Entry<Fact>> rows, boolean keepGood, RowProblems problems) {
        return new RepeatedEntries<>(
                        FactRows::key,
                        FactRows::content,
                        fact -> fact.value().isEmpty() ? "—" : fact.value(),
                        "value",
                        problems)
                .check(rows);
    }

    private static Object key(Fact fact) {
        return List.of(fact.key(), Optional.ofNullable(fact.knownAt()));
    }

    private static Object content(Fact fact) {
        return fact.kind() == FactKind.EVENT ? EventAttributes.of(fact.value()) : fact.value();
    }
}
