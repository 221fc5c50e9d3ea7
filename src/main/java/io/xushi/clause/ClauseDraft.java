package io.xushi.clause;

import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A clause while its lines or cells are read. */
final class ClauseDraft {

    private static final Pattern NAME = Pattern.compile("([\\p{L}\\p{N}._/-]{1,40})(?:\\s+(.*))?");

    final int line;

    @Nullable
    String source;

    @Nullable
    String note;

    final List<String> silent = new ArrayList<>();
    private final Stage stage;
    private final Place place;
    private final Map<Section, List<Sentence>> sections = new EnumMap<>(Section.class);
    private String number = "";
    private String title = "";
    private boolean spoiled;

    ClauseDraft(Stage stage, Place place, int line) {
        this.stage = stage;
        this.place = place;
        this.line = line;
    }

    /** Takes number and title from {@code "A-1 title"}; false when there is no number: then spoil it. */
    boolean name(String name) {
        Matcher form = NAME.matcher(name.strip());
        if (!form.matches()) {
            return false;
        }
        number = form.group(1);
        title = form.group(2) == null ? "" : form.group(2).strip();
        return true;
    }

    void add(Section section, Sentence sentence) {
        sections.computeIfAbsent(section, any -> new ArrayList<>()).add(sentence);
    }

    boolean has(Section section) {
        return sections.containsKey(section);
    }

    /** A line could not be understood; the clause is then left out, and nothing further is said of it. */
    void spoil() {
        spoiled = true;
    }

    Optional<Clause> complete(Problems problems) {
        List<Sentence> results = sections.getOrDefault(Section.RESULT, List.of());
        if (!spoiled && results.isEmpty()) {
            problems.error(
                    place,
                    "条款 %s 没有结果：在“则”之下至少写一句",
                    "clause %s has no result: write at least one sentence under 'then'",
                    number);
            spoiled = true;
        }
        if (spoiled) {
            return Optional.empty();
        }
        return Optional.of(clause());
    }

    /** What could be understood, although it is spoiled; good for checking names, and for nothing else. */
    Clause clause() {
        return new Clause(
                stage,
                number,
                title,
                source,
                silent,
                note,
                sections.getOrDefault(Section.SCOPE, List.of()),
                sections.getOrDefault(Section.CONDITION, List.of()),
                sections.getOrDefault(Section.RESULT, List.of()),
                place);
    }
}
