package io.xushi.check;

import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.ClauseBookCompiler;
import io.xushi.indicator.Indicator;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schemes and which version of each is in force. A new version takes the place of the old one only when all of it
 * was read and compiled; a refused one leaves the last good version in force, with the refusal beside it. Thread-safe.
 */
public final class SchemesInForce implements AutoCloseable {

    /**
     * How a scheme stands.
     *
     * @param rules the version in force; {@code null} when none was ever good
     * @param loadedAt since when
     * @param warnings of the version in force
     * @param refusal why the latest files were refused; empty when they are in force
     * @param refusedAt when, or {@code null}
     */
    public record Standing(
            String id,
            @Nullable RuleSet rules,
            @Nullable Instant loadedAt,
            List<Problem> warnings,
            List<Problem> refusal,
            @Nullable Instant refusedAt) {

        public boolean isRefused() {
            return !refusal.isEmpty();
        }
    }

    private static final class Entry {
        @Nullable
        Lease lease;

        Standing standing;

        Entry(String id) {
            this.standing = new Standing(id, null, null, List.of(), List.of(), null);
        }
    }

    private final RuleSetReader reader;
    private final ClauseBookCompiler compiler;
    private final RuleVersionStore versions;
    private final Function<String, List<Indicator>> importedIndicators;
    private final CheckListener listener;
    private final Clock clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** @param importedIndicators indicators known for a scheme's id beside those of its folder */
    public SchemesInForce(
            RuleSetReader reader,
            ClauseBookCompiler compiler,
            RuleVersionStore versions,
            Function<String, List<Indicator>> importedIndicators,
            CheckListener listener,
            Clock clock) {
        this.reader = reader;
        this.compiler = compiler;
        this.versions = versions;
        this.importedIndicators = importedIndicators;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Takes the files of a scheme's folder.
     *
     * @param id name of the folder, which must be the scheme's id
     * @return how the scheme stands now; a refusal is in it
     */
    public synchronized Standing load(String id, SchemeFiles files) {
        Instant at = clock.instant();
        try {
            RuleSetReader.Reading reading = reader.read(files, importedIndicators.apply(id));
            RuleSet rules = reading.rules();
            requireFolderName(id, files, rules);
            Entry entry = entries.computeIfAbsent(id, Entry::new);
            RuleSet before = entry.standing.rules();
            Instant since = entry.standing.loadedAt();
            if (before == null || !before.version().equals(rules.version())) {
                ClauseBook book = compiler.compile(rules);
                versions.putInForce(id, rules.version(), files, at);
                swap(entry, new Lease(rules, book));
                since = at;
            }
            entry.standing = new Standing(id, rules, since, reading.warnings().sorted(), List.of(), null);
            listener.compiled(id, "loaded", Duration.between(at, clock.instant()));
            return entry.standing;
        } catch (RefusedException refused) {
            listener.compiled(id, "refused", Duration.between(at, clock.instant()));
            return refuse(id, refused.problems());
        }
    }

    /**
     * Notes that the latest files of a scheme cannot be taken. The last good version stays in force; after a restart it
     * is taken from the store.
     */
    public synchronized Standing refuse(String id, List<Problem> problems) {
        Entry entry = entries.computeIfAbsent(id, Entry::new);
        List<Problem> refusal = new ArrayList<>(problems);
        if (entry.lease == null) {
            try {
                restore(id, entry);
            } catch (RefusedException noLongerGood) {
                // The product has changed since; the scheme then has no version in force, the others are not touched.
                refusal.addAll(noLongerGood.problems());
            }
        }
        Standing last = entry.standing;
        entry.standing =
                new Standing(id, last.rules(), last.loadedAt(), last.warnings(), List.copyOf(refusal), clock.instant());
        return entry.standing;
    }

    private void restore(String id, Entry entry) {
        versions.inForce(id)
                .flatMap(version -> versions.files(id, version.version())
                        .map(files -> reader.read(files, importedIndicators.apply(id))))
                .ifPresent(reading -> {
                    RuleSet rules = reading.rules();
                    entry.lease = new Lease(rules, compiler.compile(rules));
                    entry.standing = new Standing(
                            id, rules, clock.instant(), reading.warnings().sorted(), List.of(), null);
                });
    }

    private static void requireFolderName(String id, SchemeFiles files, RuleSet rules) {
        if (!id.equals(rules.scheme().id())) {
            throw new RefusedException(Problem.error(
                    Place.file(files.label("scheme.yaml")),
                    "方案编号是“%s”，文件夹名是“%s”；两者须相同",
                    "the scheme's id is '%s', the folder's name '%s'; they must be the same",
                    rules.scheme().id(),
                    id));
        }
    }

    private static void swap(Entry entry, Lease next) {
        Lease before = entry.lease;
        entry.lease = next;
        if (before != null) {
            before.retire();
        }
    }

    /** Every scheme that was ever loaded or refused, by id. */
    public List<Standing> all() {
        List<Standing> standings = new ArrayList<>();
        entries.values().forEach(entry -> standings.add(entry.standing));
        standings.sort(Comparator.comparing(Standing::id));
        return standings;
    }

    public Optional<Standing> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.standing);
    }

    /** The rules in force, if any version was ever good. */
    public Optional<RuleSet> rules(String id) {
        return find(id).map(Standing::rules);
    }

    /**
     * Works with the version in force; a version that is replaced meanwhile is freed only afterwards.
     *
     * @throws UnknownSchemeException if no version of the scheme is in force
     */
    public void use(String id, Consumer<Lease> work) {
        Lease lease = take(id);
        try {
            work.accept(lease);
        } finally {
            lease.giveBack();
        }
    }

    private synchronized Lease take(String id) {
        Entry entry = entries.get(id);
        if (entry == null || entry.lease == null) {
            throw new UnknownSchemeException(id);
        }
        return entry.lease.take();
    }

    @Override
    public synchronized void close() {
        entries.values().forEach(entry -> {
            if (entry.lease != null) {
                entry.lease.retire();
                entry.lease = null;
            }
        });
    }

    /** Rules with their compiled book, kept alive while somebody works with them. */
    public static final class Lease {

        private final RuleSet rules;
        private final ClauseBook book;
        private int users;
        private boolean retired;

        Lease(RuleSet rules, ClauseBook book) {
            this.rules = rules;
            this.book = book;
        }

        public RuleSet rules() {
            return rules;
        }

        public ClauseBook book() {
            return book;
        }

        private synchronized Lease take() {
            users++;
            return this;
        }

        private synchronized void giveBack() {
            users--;
            closeIfDone();
        }

        private synchronized void retire() {
            retired = true;
            closeIfDone();
        }

        private void closeIfDone() {
            if (retired && users == 0) {
                book.close();
            }
        }
    }
}
