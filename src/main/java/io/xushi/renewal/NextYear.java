package io.xushi.renewal;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.Slot;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Place;
import io.xushi.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Drafts the files of a scheme for another year from those of this year's: id, title, period, the periods of plan
 * sheets and cases are moved, nothing else. What every rule says stays as it is, with one exception: a 29 February that
 * the other year does not have becomes the 28th.
 */
public final class NextYear {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern HEADER = Pattern.compile(
            "(?m)^([\\s\\ufeff\\u3000]*(?:方案|scheme)(?=[\\s\\u3000“\"「『:：])[^\\r\\n]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAP_DAY = Pattern.compile("(?<![0-9])(0?2)(月|-)29(?![0-9])");
    private static final MonthDay TWENTY_NINTH = MonthDay.of(2, 29);

    private final SchemeWriter writer;

    public NextYear(SchemeWriter writer) {
        this.writer = writer;
    }

    /**
     * The new scheme's files, not yet read.
     *
     * @param files by path below the new folder, without a label before them
     * @param changes in the order of the files
     * @param copied paths of the files that are the same as before
     */
    public record Draft(SchemeEdit edit, SchemeFiles files, List<Change> changes, List<String> copied) {
        public Draft {
            changes = List.copyOf(changes);
            copied = List.copyOf(copied);
        }
    }

    /** Whether a scheme may be named so, as {@code scheme.yaml} says. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Drafts the files; the scheme must have been read without errors. */
    public Draft draft(SchemeFiles old, RuleSet rules, SchemeEdit edit) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        List<String> copied = new ArrayList<>();
        old.files().forEach((path, content) -> {
            SchemeWriter.Written written = write(old, path, content, rules, edit);
            files.put(path, written.content());
            changes.addAll(written.changes());
            if (written.changes().isEmpty()) {
                copied.add(path);
            }
        });
        return new Draft(edit, new SchemeFiles("", files), changes, copied);
    }

    private SchemeWriter.Written write(SchemeFiles old, String path, byte[] content, RuleSet rules, SchemeEdit edit) {
        if (path.equals("scheme.yaml")) {
            return writer.scheme(path, content, edit);
        }
        if (path.startsWith("plans/")) {
            return writer.planSheet(path, content, edit.shift());
        }
        if (path.startsWith("cases/")) {
            return writer.cases(path, content, edit.shift());
        }
        return path.endsWith(".dslr") ? sentences(old.label(path), path, content, rules, edit) : same(content);
    }

    private static SchemeWriter.Written same(byte[] content) {
        return new SchemeWriter.Written(content, List.of());
    }

    private static SchemeWriter.Written sentences(
            String label, String path, byte[] content, RuleSet rules, SchemeEdit edit) {
        String text = new String(content, StandardCharsets.UTF_8);
        boolean leaps = Year.isLeap(edit.shift().span(edit.span()).from().getYear());
        Set<Integer> leapDays = leaps ? Set.of() : leapDays(rules).getOrDefault(label, Set.of());
        List<Change> changes = new ArrayList<>();
        StringBuilder result = new StringBuilder();
        int number = 0;
        Matcher lines = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n|$)").matcher(text);
        while (lines.find() && !lines.group().isEmpty()) {
            number++;
            String line = lines.group();
            Place place = Place.line(path, number);
            if (HEADER.matcher(line).lookingAt() && line.contains(edit.oldId())) {
                int at = line.lastIndexOf(edit.oldId());
                line = line.substring(0, at)
                        + edit.id()
                        + line.substring(at + edit.oldId().length());
                changes.add(new Change(place, new Wording("方案", "scheme"), edit.oldId(), edit.id()));
            } else if (leapDays.contains(number)) {
                String before = line.strip();
                line = LEAP_DAY.matcher(line).replaceAll("$1$228");
                changes.add(new Change(
                        place,
                        new Wording("新的一年没有 2月29日，改为 2月28日", "the new year has no 29 February; moved to the 28th"),
                        before,
                        line.strip()));
            }
            result.append(line);
        }
        return changes.isEmpty()
                ? same(content)
                : new SchemeWriter.Written(result.toString().getBytes(StandardCharsets.UTF_8), changes);
    }

    /** Lines, by file, with a sentence that says 29 February. */
    private static Map<String, Set<Integer>> leapDays(RuleSet rules) {
        Map<String, Set<Integer>> lines = new HashMap<>();
        for (Clause clause : rules.clauses()) {
            sentences(clause)
                    .filter(sentence -> sentence.slots().values().stream()
                            .anyMatch(slot ->
                                    slot instanceof Slot.Day day && day.day().equals(TWENTY_NINTH)))
                    .forEach(sentence -> lines.computeIfAbsent(sentence.place().file(), any -> new HashSet<>())
                            .add(sentence.place().line()));
        }
        return lines;
    }

    static Stream<Sentence> sentences(Clause clause) {
        return Stream.of(clause.scope(), clause.conditions(), clause.results()).flatMap(List::stream);
    }
}
