package io.xushi.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches a folder of schemes, each a folder in it, and says when one of them was changed, added or removed and has
 * then been quiet for half a second. Looks three times a second, because notifications of file systems get lost on
 * network drives and in containers.
 */
public final class FolderWatch implements AutoCloseable {

    static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());

    private final Path rules;
    private final Consumer<Path> onQuiet;
    private final Clock clock;
    private final Map<Path, Seen> seen = new HashMap<>();
    private @Nullable Instant lookedAt;
    private @Nullable Thread thread;

    /** @param changedAt when a change was last seen; {@code null} when it has been reported */
    private record Seen(FolderMark mark, @Nullable Instant changedAt) {}

    /**
     * Watches nothing yet: {@link #start} does.
     *
     * @param onQuiet takes the folder of a scheme; one that is gone was removed. Called on the watch's own thread
     */
    public FolderWatch(Path rules, Clock clock, Consumer<Path> onQuiet) {
        this.rules = rules;
        this.clock = clock;
        this.onQuiet = onQuiet;
    }

    /** Takes the folders as they are now as known, and watches them from now on. */
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        look(clock.instant());
        Thread watching = new Thread(this::watch, "rules-watch");
        watching.setDaemon(true);
        watching.start();
        thread = watching;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                look(clock.instant());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look. The first one only learns what is there. */
    synchronized void look(Instant now) {
        Instant before = lookedAt;
        lookedAt = now;
        TreeSet<Path> folders = new TreeSet<>(schemes());
        folders.addAll(seen.keySet());
        for (Path folder : folders) {
            look(folder, now, before);
        }
    }

    private void look(Path folder, Instant now, @Nullable Instant before) {
        Seen last = seen.getOrDefault(folder, new Seen(FolderMark.NONE, null));
        FolderMark mark = FolderMark.of(folder, last.mark(), before == null ? now : before);
        if (before == null) {
            seen.put(folder, new Seen(mark, null));
        } else if (!mark.equals(last.mark())) {
            seen.put(folder, new Seen(mark, now));
        } else if (last.changedAt() != null && !now.isBefore(last.changedAt().plus(QUIET))) {
            seen.put(folder, new Seen(mark, null));
            if (!mark.exists()) {
                seen.remove(folder);
            }
            report(folder);
        } else if (!mark.exists() && last.changedAt() == null) {
            seen.remove(folder);
        }
    }

    private void report(Path folder) {
        try {
            onQuiet.accept(folder);
        } catch (RuntimeException ofTheListener) {
            LOG.log(System.Logger.Level.ERROR, "taking a change in " + folder + " failed", ofTheListener);
        }
    }

    private List<Path> schemes() {
        if (!Files.isDirectory(rules)) {
            return List.of();
        }
        try (Stream<Path> within = Files.list(rules)) {
            return within.filter(path -> Files.isDirectory(path)
                            && !path.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException unreadable) {
            return List.copyOf(seen.keySet());
        }
    }

    @Override
    public void close() {
        Thread watching;
        synchronized (this) {
            watching = thread;
            thread = null;
        }
        if (watching != null) {
            watching.interrupt();
        }
    }
}
