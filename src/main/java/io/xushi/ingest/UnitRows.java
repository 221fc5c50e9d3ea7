package io.xushi.ingest;

import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of units.csv. Until the rows are checked, a unit's parent is what its row says. */
final class UnitRows implements RowReader<Unit> {

    private final UnitDirectory known;

    /** @param known units that are there already; those with a code of the file are replaced by it */
    UnitRows(UnitDirectory known) {
        this.known = known;
    }

    @Override
    public Optional<Unit> read(Fields row) {
        String code = row.required("code");
        String name = row.required("name");
        String type = row.line("type");
        String parent = row.line("parent");
        String group = row.line("group");
        boolean assessed = row.word("assessed", Words.YES_NO, true);
        List<String> aliases = Aliases.of(row.line("aliases"));
        if (row.isWrong()) {
            return Optional.empty();
        }
        return Optional.of(new Unit(
                code, name, type, parent.isEmpty() ? null : parent, group.isEmpty() ? null : group, assessed, aliases));
    }

    @Override
    public List<Unit> check(List<Entry<Unit>> rows, boolean keepGood, RowProblems problems) {
        NameBook names = new NameBook(problems);
        Map<String, Entry<Unit>> byCode = new HashMap<>();
        rows.forEach(row -> byCode.putIfAbsent(row.value().code(), row));
        for (Entry<Unit> row : rows) {
            names.note(
                    row.row(),
                    row.value().code(),
                    row.value().name(),
                    row.value().aliases());
            checkAgainstKnown(row, byCode, problems);
        }
        List<Unit> units = resolve(rows, names, problems);
        if (!keepGood) {
            return units;
        }
        return withoutOrphans(units, byCode, problems);
    }

    private void checkAgainstKnown(Entry<Unit> row, Map<String, Entry<Unit>> byCode, RowProblems problems) {
        Unit unit = row.value();
        Optional<Unit> same = known.find(unit.name());
        if (same.isPresent()
                && !same.get().code().equals(unit.code())
                && !byCode.containsKey(same.get().code())) {
            problems.error(
                    row.row(),
                    "name",
                    "“%s”已是单位 %s 的代码、名称或别名",
                    "'%s' is already a code, name or alias of unit %s",
                    Shown.of(unit.name()),
                    same.get().code());
        }
    }

    // Parents are written as codes; whoever cannot be resolved, or is above itself, is told.
    private List<Unit> resolve(List<Entry<Unit>> rows, NameBook names, RowProblems problems) {
        Map<Integer, Unit> byRow = new HashMap<>();
        rows.forEach(row -> byRow.put(row.row(), row.value()));
        Hints hints = new Hints(() -> {
            Set<String> all = new HashSet<>(known.names());
            rows.forEach(row -> all.add(row.value().name()));
            return all;
        });
        Map<String, String> parents = new HashMap<>();
        for (Entry<Unit> row : rows) {
            String parent = row.value().parent();
            if (parent != null) {
                Optional<String> code = Optional.ofNullable(byRow.get(names.row(parent)))
                        .or(() -> known.find(parent))
                        .map(Unit::code);
                code.ifPresentOrElse(
                        found -> parents.put(row.value().code(), found),
                        () -> problems.error(
                                row.row(),
                                "parent",
                                "没有单位“%s”。%s",
                                "there is no unit '%s'. %s",
                                Shown.of(parent),
                                hints.of(parent)));
            }
        }
        return tree(rows, parents, problems);
    }

    private List<Unit> tree(List<Entry<Unit>> rows, Map<String, String> parents, RowProblems problems) {
        Set<String> ofFile = new HashSet<>();
        rows.forEach(row -> ofFile.add(row.value().code()));
        for (Unit unit : known.all()) {
            String parent = unit.parent();
            if (parent != null && !ofFile.contains(unit.code())) {
                parents.put(unit.code(), parent);
            }
        }
        List<Unit> units = new ArrayList<>();
        for (Entry<Unit> row : rows) {
            // Whoever shares a code with another row has no place in the tree.
            String circle =
                    problems.isRefused(row.row()) ? null : circle(row.value().code(), parents);
            if (circle != null) {
                problems.error(
                        row.row(), "parent", "上级单位成环：%s", "the units above it form a circle: %s", Shown.of(circle));
            }
            if (!problems.isRefused(row.row())) {
                units.add(under(row.value(), parents.get(row.value().code())));
            }
        }
        return units;
    }

    private static @Nullable String circle(String code, Map<String, String> parents) {
        Set<String> way = new LinkedHashSet<>();
        way.add(code);
        for (String above = parents.get(code); above != null; above = parents.get(above)) {
            if (above.equals(code)) {
                return String.join(" → ", way) + " → " + code;
            }
            if (!way.add(above)) {
                return null;
            }
        }
        return null;
    }

    private static Unit under(Unit unit, @Nullable String parent) {
        return new Unit(unit.code(), unit.name(), unit.type(), parent, unit.group(), unit.assessed(), unit.aliases());
    }

    // A unit below one that is left out is left out too.
    private List<Unit> withoutOrphans(List<Unit> units, Map<String, Entry<Unit>> byCode, RowProblems problems) {
        Map<String, Unit> kept = new LinkedHashMap<>();
        units.forEach(unit -> kept.put(unit.code(), unit));
        boolean again = true;
        while (again) {
            List<Unit> orphans = kept.values().stream()
                    .filter(unit -> unit.parent() != null
                            && !kept.containsKey(unit.parent())
                            && (byCode.containsKey(unit.parent())
                                    || known.find(unit.parent()).isEmpty()))
                    .toList();
            for (Unit orphan : orphans) {
                kept.remove(orphan.code());
                Entry<Unit> row = byCode.get(orphan.code());
                if (row != null) {
                    problems.error(
                            row.row(),
                            "parent",
                            "上级单位 %s 所在的行有错，未读取",
                            "the row of unit %s above it is wrong and left out",
                            String.valueOf(orphan.parent()));
                }
            }
            again = !orphans.isEmpty();
        }
        return List.copyOf(kept.values());
    }
}
