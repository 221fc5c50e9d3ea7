package io.xushi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme's folder looked like at one moment: path, size, time and identity of every file. Two writes within one
 * tick of the file system's clock leave the same time, so the content of a file written just before counts as well.
 *
 * @param exists whether the folder was there
 */
record FolderMark(boolean exists, Map<String, FileMark> files) {

    /** The coarsest tick of a file system's clock in use (FAT). */
    private static final Duration TICK = Duration.ofSeconds(2);

    static final FolderMark NONE = new FolderMark(false, Map.of());

    /** @param hash of the content; empty when the file is too old for its time to mislead */
    record FileMark(long size, Instant changedAt, @Nullable Object identity, String hash) {}

    FolderMark {
        files = Map.copyOf(files);
    }

    /**
     * Looks at a folder.
     *
     * @param before what it looked like at the look before
     * @param lookedBefore the moment of that look
     */
    static FolderMark of(Path folder, FolderMark before, Instant lookedBefore) {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        Map<String, FileMark> files = new TreeMap<>();
        try {
            for (Path file : SchemeFolder.files(folder)) {
                String path = SchemeFolder.path(folder, file);
                files.put(path, mark(file, before.files.get(path), lookedBefore));
            }
        } catch (IOException | UncheckedIOException changing) {
            // Somebody is at work on it: the next look sees what has become of it.
            return before;
        }
        return new FolderMark(true, files);
    }

    private static FileMark mark(Path file, @Nullable FileMark before, Instant lookedBefore) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Instant changedAt = now.lastModifiedTime().toInstant();
        return new FileMark(
                now.size(), changedAt, now.fileKey(), hash(file, now.size(), changedAt, before, lookedBefore));
    }

    private static String hash(Path file, long size, Instant changedAt, @Nullable FileMark before, Instant lookedBefore)
            throws IOException {
        boolean recent = !changedAt.isBefore(lookedBefore.minus(TICK));
        if (before == null || before.size() != size || !before.changedAt().equals(changedAt)) {
            return recent ? hash(file) : "";
        }
        // A file first seen without a hash would get one later only because the clock was set: that is no change.
        return recent && !before.hash().isEmpty() ? hash(file) : before.hash();
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
