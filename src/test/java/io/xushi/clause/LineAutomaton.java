package io.xushi.clause;

import io.xushi.scoring.LimitKind;
import io.xushi.scoring.ReferenceKind;
import io.xushi.scoring.Subject;
import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The lines that a template takes, as a finite automaton. Where it differs from the matcher it takes more (any text
 * without digits and quotes is a measure, any digits are a day): what is proved to be apart here is apart there.
 */
final class LineAutomaton {

    private static final String DIGITS = "0123456789";
    /** Stands for every character that no template mentions. */
    private static final char OTHER = '\uffff';

    private record Edge(Set<Character> taken, int to) {}

    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<List<Integer>> empty = new ArrayList<>();
    private final Set<Character> alphabet;
    private int end;

    private LineAutomaton(Set<Character> alphabet) {
        this.alphabet = alphabet;
        this.end = state();
    }

    /** @param beside another template with which it is to be compared, so that both know the same characters */
    static LineAutomaton of(Template template, Language language, Template... beside) {
        Set<Character> alphabet = alphabet();
        Stream.concat(Stream.of(template), Stream.of(beside)).forEach(each -> addFixed(alphabet, each));
        LineAutomaton automaton = new LineAutomaton(alphabet);
        template.pieces().forEach(piece -> automaton.add(piece, language));
        return automaton;
    }

    private static Set<Character> alphabet() {
        Set<Character> all = new TreeSet<>();
        addAll(all, DIGITS + "-.,/、\"年月日号" + OTHER);
        for (Language language : Language.values()) {
            for (SentenceForm form : SentenceForm.values()) {
                addFixed(all, form.template(language));
            }
            for (LimitKind kind : LimitKind.values()) {
                kind.spellings(language).forEach(spelling -> addAll(all, lower(tight(spelling))));
            }
            for (ReferenceKind kind : ReferenceKind.values()) {
                addAll(all, lower(tight(kind.in(language))));
            }
            addAll(all, SentenceMatcher.referenceUnit(language));
            addAll(all, SentenceMatcher.ownRecord(language));
            addAll(all, lower(tight(SentenceMatcher.yearsMean(language))));
            Stream.of(Subject.CLAUSE, Subject.ITEM, Subject.TOTAL)
                    .forEach(words -> addAll(all, lower(tight(words.in(language)))));
            for (WordList list : WordList.values()) {
                list.words().forEach(word -> spellings(word, language).forEach(each -> addAll(all, each)));
            }
        }
        return all;
    }

    private static void addFixed(Set<Character> all, Template template) {
        template.pieces().forEach(piece -> {
            if (piece instanceof Template.Fixed fixed) {
                addAll(all, lower(fixed.tight()));
            }
        });
    }

    private static void addAll(Set<Character> all, String text) {
        text.chars().forEach(c -> all.add((char) c));
    }

    private static Set<String> spellings(WordList.Word word, Language language) {
        Set<String> all = new HashSet<>();
        word.alsoRead().forEach(each -> all.add(lower(each)));
        all.add(lower(word.in(language).replace(" ", "")));
        return all;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private int state() {
        edges.add(new ArrayList<>());
        empty.add(new ArrayList<>());
        return edges.size() - 1;
    }

    private int step(int from, Set<Character> taken) {
        int to = state();
        edges.get(from).add(new Edge(taken, to));
        return to;
    }

    private int text(int from, String text) {
        int at = from;
        for (char c : text.toCharArray()) {
            at = step(at, Set.of(c));
        }
        return at;
    }

    private Set<Character> all(String chars) {
        Set<Character> set = new TreeSet<>();
        addAll(set, chars);
        return set;
    }

    private Set<Character> allBut(String chars) {
        Set<Character> set = new TreeSet<>(alphabet);
        set.removeAll(all(chars));
        return set;
    }

    private int oneOrMore(int from, Set<Character> taken) {
        int first = step(from, taken);
        edges.get(first).add(new Edge(taken, first));
        return first;
    }

    private void add(Template.Piece piece, Language language) {
        if (piece instanceof Template.Fixed fixed) {
            end = text(end, lower(fixed.tight()));
            return;
        }
        Gap gap = ((Template.Open) piece).gap();
        end = switch (gap.type()) {
            case NUMBER -> number(end);
            case NUMBERS -> several(() -> end = number(end));
            case NAME -> name(end);
            case NAMES -> several(() -> end = name(end));
            case EXACT -> exact(end);
            case LIMIT -> limit(end, language);
            case COMPARED -> compared(end, language);
            case MEASURE -> measure(end);
            case DAY -> day(end);
            case SUBJECT -> subject(end, language);
            case WORD -> word(end, gap.words().orElseThrow(), language);
        };
    }

    private int measure(int from) {
        return oneOrMore(from, allBut(DIGITS + "\","));
    }

    private int exact(int from) {
        int decimal = number(from);
        int unsigned = state();
        empty.get(from).add(unsigned);
        edges.get(from).add(new Edge(all("-"), unsigned));
        int fraction = oneOrMore(step(oneOrMore(unsigned, all(DIGITS)), all("/")), all(DIGITS));
        empty.get(fraction).add(decimal);
        return decimal;
    }

    private int limit(int from, Language language) {
        int done = state();
        for (LimitKind kind : LimitKind.values()) {
            String[] around = tight(kind.in(language)).split("N", -1);
            int at = text(from, lower(around[0]));
            empty.get(around.length == 1 ? at : text(exact(at), lower(around[1])))
                    .add(done);
        }
        return done;
    }

    private int compared(int from, Language language) {
        int done = measure(exact(from));
        for (ReferenceKind kind : ReferenceKind.values()) {
            empty.get(text(from, lower(tight(kind.in(language))))).add(done);
        }
        empty.get(name(text(from, SentenceMatcher.referenceUnit(language)))).add(done);
        empty.get(name(text(from, SentenceMatcher.ownRecord(language)))).add(done);
        String[] around = tight(SentenceMatcher.yearsMean(language)).split("N", -1);
        empty.get(text(number(text(from, lower(around[0]))), lower(around[1]))).add(done);
        return done;
    }

    private int subject(int from, Language language) {
        int done = word(from, WordList.FIGURE, language);
        empty.get(text(from, lower(tight(Subject.TOTAL.in(language))))).add(done);
        for (Wording words : List.of(Subject.CLAUSE, Subject.ITEM)) {
            String[] around = tight(words.in(language)).split("N", -1);
            empty.get(text(name(text(from, lower(around[0]))), lower(around[1])))
                    .add(done);
        }
        return done;
    }

    private static String tight(String text) {
        return text.replace(" ", "");
    }

    private int several(Runnable one) {
        int begin = end;
        one.run();
        int done = end;
        int again = step(done, all("、,"));
        empty.get(again).add(begin);
        return done;
    }

    private int number(int from) {
        int unsigned = state();
        empty.get(from).add(unsigned);
        edges.get(from).add(new Edge(all("-"), unsigned));
        int whole = oneOrMore(unsigned, all(DIGITS));
        int fraction = oneOrMore(step(whole, all(".")), all(DIGITS));
        int done = state();
        empty.get(whole).add(done);
        empty.get(fraction).add(done);
        return done;
    }

    private int name(int from) {
        int open = step(from, all("\""));
        return step(oneOrMore(open, allBut("\"")), all("\""));
    }

    private int day(int from) {
        int done = step(oneOrMore(step(oneOrMore(from, all(DIGITS)), all("月")), all(DIGITS)), all("日号"));
        int ofYear = step(oneOrMore(from, all(DIGITS)), all("年"));
        empty.get(step(oneOrMore(step(oneOrMore(ofYear, all(DIGITS)), all("月")), all(DIGITS)), all("日号")))
                .add(done);
        int iso = oneOrMore(
                step(oneOrMore(step(oneOrMore(from, all(DIGITS)), all("-")), all(DIGITS)), all("-")), all(DIGITS));
        empty.get(iso).add(done);
        int plain = oneOrMore(step(oneOrMore(from, all(DIGITS)), all("-")), all(DIGITS));
        empty.get(plain).add(done);
        return done;
    }

    private int word(int from, WordList list, Language language) {
        int done = state();
        list.words()
                .forEach(word -> spellings(word, language)
                        .forEach(spelling -> empty.get(text(from, spelling)).add(done)));
        return done;
    }

    boolean takes(String tightLine) {
        Set<Integer> at = closed(Set.of(0));
        boolean quoted = false;
        for (char c : tightLine.toCharArray()) {
            quoted ^= c == '"';
            char plain = quoted ? c : Character.toLowerCase(c);
            char symbol = alphabet.contains(plain) ? plain : OTHER;
            Set<Integer> next = new HashSet<>();
            at.forEach(state -> edges.get(state).stream()
                    .filter(edge -> edge.taken().contains(symbol))
                    .forEach(edge -> next.add(edge.to())));
            at = closed(next);
        }
        return at.contains(end);
    }

    private Set<Integer> closed(Collection<Integer> states) {
        Deque<Integer> open = new ArrayDeque<>(states);
        Set<Integer> all = new HashSet<>(states);
        while (!open.isEmpty()) {
            empty.get(open.pop()).stream().filter(all::add).forEach(open::push);
        }
        return all;
    }

    private record Pair(int a, int b) {}

    private record Reached(Pair at, String line) {}

    /** A shortest line that both take, {@code …} for any character that no sentence mentions; empty if there is none. */
    static Optional<String> clash(LineAutomaton a, LineAutomaton b) {
        Set<Pair> done = new HashSet<>();
        Queue<Reached> open = new PriorityQueue<>(
                Comparator.comparingInt((Reached reached) -> reached.line().length())
                        .thenComparing(Reached::line));
        open.add(new Reached(new Pair(0, 0), ""));
        while (!open.isEmpty()) {
            Reached reached = open.poll();
            Pair at = reached.at();
            if (!done.add(at)) {
                continue;
            }
            if (at.a() == a.end && at.b() == b.end) {
                return Optional.of(reached.line().replace(OTHER, '…'));
            }
            a.empty.get(at.a()).forEach(to -> open.add(new Reached(new Pair(to, at.b()), reached.line())));
            b.empty.get(at.b()).forEach(to -> open.add(new Reached(new Pair(at.a(), to), reached.line())));
            for (Edge x : a.edges.get(at.a())) {
                for (Edge y : b.edges.get(at.b())) {
                    x.taken().stream()
                            .filter(y.taken()::contains)
                            .min(Comparator.naturalOrder())
                            .ifPresent(
                                    symbol -> open.add(new Reached(new Pair(x.to(), y.to()), reached.line() + symbol)));
                }
            }
        }
        return Optional.empty();
    }
}
