package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time is moved by hand; the files carry the times that the test gives them. */
class FolderWatchTest {

    private static final Instant OLD = Instant.parse("2021-09-01T00:00:00Z");

    @TempDir
    Path rules;

    private Instant now = Instant.parse("2021-10-01T00:00:00Z");
    private final List<String> quiet = new ArrayList<>();
    private FolderWatch watch;

    @BeforeEach
    void startWatching() throws IOException {
        write("a/scheme.yaml", "one", OLD);
        write("b/scheme.yaml", "one", OLD);
        watch = new FolderWatch(
                rules,
                Clock.systemUTC(),
                folder -> quiet.add(folder.getFileName().toString()));
        watch.look(now);
    }

    private void write(String path, String content, Instant at) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private void lookAfter(long millis) {
        now = now.plusMillis(millis);
        watch.look(now);
    }

    @Test
    void says_nothing_of_what_was_there_at_the_start() {
        lookAfter(300);
        lookAfter(10_000);

        assertThat(quiet).isEmpty();
    }

    @Test
    void tells_a_change_once_it_has_been_quiet_for_half_a_second() throws IOException {
        write("a/scheme.yaml", "two!", now);
        lookAfter(300);
        lookAfter(499);
        assertThat(quiet).isEmpty();
        lookAfter(1);
        assertThat(quiet).containsExactly("a");
        lookAfter(5_000);
        assertThat(quiet).containsExactly("a");
    }

    @Test
    void waits_while_changes_go_on() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("a/plans/p.csv", "x".repeat(i), now);
            lookAfter(400);
        }
        assertThat(quiet).isEmpty();
        lookAfter(500);
        assertThat(quiet).containsExactly("a");
    }

    @Test
    void sees_a_second_write_of_equal_length_within_one_tick_of_the_clock() throws IOException {
        Instant tick = now;
        write("a/scheme.yaml", "two", tick);
        lookAfter(300);
        lookAfter(500);
        assertThat(quiet).containsExactly("a");

        write("a/scheme.yaml", "six", tick);
        lookAfter(300);
        lookAfter(500);
        assertThat(quiet).containsExactly("a", "a");
    }

    @Test
    void sees_a_change_made_just_before_the_tick_ends_although_it_looks_later() throws IOException {
        Instant tick = now;
        write("a/scheme.yaml", "two", tick);
        lookAfter(300);
        lookAfter(1_600);
        assertThat(quiet).containsExactly("a");

        write("a/scheme.yaml", "six", tick);
        lookAfter(300);
        lookAfter(500);
        assertThat(quiet).containsExactly("a", "a");
    }

    @Test
    void tells_folders_and_files_that_came_or_went() throws IOException {
        write("c/scheme.yaml", "x", OLD);
        Files.delete(rules.resolve("b/scheme.yaml"));
        Files.delete(rules.resolve("b"));
        Files.delete(rules.resolve("a/scheme.yaml"));
        lookAfter(300);
        lookAfter(500);

        assertThat(quiet).containsExactly("a", "b", "c");
        lookAfter(500);
        assertThat(quiet).hasSize(3);

        write("b/scheme.yaml", "back", OLD);
        lookAfter(300);
        lookAfter(500);
        assertThat(quiet).containsExactly("a", "b", "c", "b");
    }

    @Test
    void ignores_files_that_are_no_part_of_a_scheme() throws IOException {
        write("a/.scheme.yaml.swp", "x", now);
        write("a/~$targets.xlsx", "x", now);
        write("a/notes.txt", "x", now);
        write(".git/scheme.yaml", "x", now);
        write("loose.yaml", "x", now);
        lookAfter(300);
        lookAfter(500);

        assertThat(quiet).isEmpty();
    }

    @Test
    void a_listener_that_fails_does_not_end_the_watch() throws IOException {
        watch = new FolderWatch(rules, Clock.systemUTC(), folder -> {
            quiet.add("called");
            throw new IllegalStateException("planted");
        });
        watch.look(now);
        write("a/scheme.yaml", "two!", now);
        lookAfter(300);
        lookAfter(500);
        write("a/scheme.yaml", "three", now);
        lookAfter(300);
        lookAfter(500);

        assertThat(quiet).containsExactly("called", "called");
    }

    @Test
    void survives_a_rules_folder_that_is_not_there() {
        FolderWatch nowhere = new FolderWatch(rules.resolve("gone"), Clock.systemUTC(), folder -> quiet.add("x"));
        nowhere.look(now);
        nowhere.look(now.plusSeconds(1));

        assertThat(quiet).isEmpty();
    }

    @Test
    void its_thread_looks_by_itself_and_ends_when_closed() throws IOException, InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (FolderWatch running = new FolderWatch(rules, Clock.systemUTC(), folder -> told.countDown())) {
            running.start();
            write("a/scheme.yaml", "two!", Instant.now());
            // Only a limit for a watch that is broken: it is told as soon as it is seen.
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("rules-watch")) {
                thread.join(30_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }
}
