package io.xushi.renewal;

import io.xushi.clause.Clause;
import io.xushi.clause.ClausePrinter;
import io.xushi.clause.Section;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a clause says, whatever the order of its sentences, the language and the way its numbers are written. An event
 * and the lines that narrow it are one sentence; of several demands of a target, the one by which completion is
 * measured says more than the others.
 */
record Meaning(List<Said> sentences) {

    private static final ClausePrinter ZH = new ClausePrinter(Language.ZH);
    private static final ClausePrinter EN = new ClausePrinter(Language.EN);
    private static final Set<SentenceForm> RELATIVE = EnumSet.of(
            SentenceForm.TARGET_CHANGE,
            SentenceForm.TARGET_SHIFT,
            SentenceForm.TARGET_SHIFT_RANGE,
            SentenceForm.TARGET_REFERENCE,
            SentenceForm.TARGET_AGAINST,
            SentenceForm.TARGET_EVERY,
            SentenceForm.TARGET_EVERY_YEAR,
            SentenceForm.TARGET_PLACES,
            SentenceForm.TARGET_BASE_CHANGE,
            SentenceForm.TARGET_BASE_SHIFT);

    /** What stands beside a target's demands without being one. */
    private static final Set<SentenceForm> BESIDE = EnumSet.of(
            SentenceForm.ISSUED_BY,
            SentenceForm.LED_BY,
            SentenceForm.LED_BY_WITH,
            SentenceForm.ANSWERED_BY,
            SentenceForm.BASE_YEAR,
            SentenceForm.BASE_STATED,
            SentenceForm.TARGET_YEAR,
            SentenceForm.TARGET_REVISED);

    /**
     * A sentence.
     *
     * @param key the same for sentences that mean the same
     */
    record Said(String key, Wording words) {}

    static Meaning of(Clause clause) {
        List<Said> all = new ArrayList<>();
        all.addAll(said(Section.SCOPE, clause.scope()));
        all.addAll(said(Section.CONDITION, clause.conditions()));
        all.addAll(said(Section.RESULT, clause.results()));
        measuredBy(clause)
                .ifPresent(first -> all.add(new Said(
                        "first " + key(first),
                        Wording.of(
                                "完成率按这一句算：%s",
                                "completion is measured by: %s",
                                new Wording(ZH.sentence(first), EN.sentence(first))))));
        return new Meaning(all);
    }

    private static List<Said> said(Section section, List<Sentence> sentences) {
        List<List<Sentence>> groups = new ArrayList<>();
        for (Sentence sentence : sentences) {
            boolean joined = sentence.alternative() || sentence.form().narrowsEvents();
            if (joined && !groups.isEmpty()) {
                groups.get(groups.size() - 1).add(sentence);
            } else {
                groups.add(new ArrayList<>(List.of(sentence)));
            }
        }
        return groups.stream()
                .map(group -> new Said(
                        section + " " + key(group.get(0))
                                + group.subList(1, group.size()).stream()
                                        .map(Meaning::key)
                                        .sorted()
                                        .collect(Collectors.joining(" & ")),
                        new Wording(
                                section.keyword().zh() + " " + joined(ZH, group),
                                section.keyword().en() + " " + joined(EN, group))))
                .toList();
    }

    private static String joined(ClausePrinter printer, List<Sentence> group) {
        return group.stream().map(printer::sentence).collect(Collectors.joining(" "));
    }

    // Only where there are several, and no amount, which always goes first.
    private static Optional<Sentence> measuredBy(Clause clause) {
        if (clause.stage() != Stage.TARGETS) {
            return Optional.empty();
        }
        List<Sentence> relative = clause.results().stream()
                .filter(sentence -> RELATIVE.contains(sentence.form()))
                .toList();
        boolean amount = clause.results().stream()
                .anyMatch(sentence -> !RELATIVE.contains(sentence.form())
                        && !BESIDE.contains(sentence.form())
                        && !sentence.form().name().startsWith("PATH_"));
        return relative.size() > 1 && !amount ? Optional.of(relative.get(0)) : Optional.empty();
    }

    private static String key(Sentence sentence) {
        StringBuilder key = new StringBuilder(sentence.alternative() ? "or " : "").append(sentence.form());
        new TreeMap<>(sentence.slots())
                .forEach((gap, slot) -> key.append('\n').append(gap).append('=').append(key(slot)));
        return key.toString();
    }

    private static String key(Slot slot) {
        if (slot instanceof Slot.Number number) {
            return number.number().stripTrailingZeros().toPlainString();
        }
        if (slot instanceof Slot.Numbers numbers) {
            return numbers.numbers().stream()
                    .map(number -> number.stripTrailingZeros().toPlainString())
                    .collect(Collectors.joining(" "));
        }
        if (slot instanceof Slot.Names names) {
            return names.names().stream().distinct().sorted().collect(Collectors.joining("\n"));
        }
        if (slot instanceof Slot.Word word) {
            return word.code();
        }
        return slot.toString();
    }
}
