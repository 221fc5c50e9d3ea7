package io.xushi.ingest;

import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a scheme's folder: {@code scheme.yaml}, {@code indicators}, the four stages' files, {@code plans/} and
 * {@code cases/}. Hidden files, those of editors, and links that lead out of the folder are not read.
 */
public final class SchemeFolder {

    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 16 << 20;
    private static final long MOST_BYTES_TOGETHER = 64L << 20;
    private static final List<String> FOLDERS = List.of("", "plans", "cases");
    private static final Pattern READ = Pattern.compile("scheme\\.yaml|indicators\\.(?:csv|xlsx)"
            + "|(?:targets|scoring|alerts|grading)[^/]*\\.(?:dslr|xlsx|drl)"
            + "|plans/[^/]+\\.(?:csv|xlsx)|cases/[^/]+\\.csv");
    private static final Pattern TEMPORARY =
            Pattern.compile("[.~#].*|.*~|.*\\.(?:tmp|temp|bak|swp|swx|orig|part|crdownload)", Pattern.CASE_INSENSITIVE);
    // Whoever puts such a file there expects it to count.
    private static final Pattern LOOKS_MEANT =
            Pattern.compile(".*\\.(?:dslr?|drl|xlsx?|csv|ya?ml)", Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private final String label;
    private final Problems problems;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long bytes;

    private SchemeFolder(Path folder, String label, Problems problems) {
        this.folder = folder;
        this.label = label;
        this.problems = problems;
    }

    /**
     * Reads a folder as it is now.
     *
     * @param label how messages name the folder, such as {@code rules/xiangxi-2021}
     * @param problems takes what cannot be read, and as a warning each file that looks meant but is not read
     */
    public static SchemeFiles read(Path folder, String label, Problems problems) {
        SchemeFolder reading = new SchemeFolder(folder, label, problems);
        if (!Files.isDirectory(folder)) {
            problems.error(Place.file(label), "没有这个文件夹", "there is no such folder");
        } else {
            FOLDERS.forEach(reading::readFolder);
        }
        return new SchemeFiles(label, reading.files);
    }

    /** The same, named in messages by the folder's path as given. */
    public static SchemeFiles read(Path folder, Problems problems) {
        String name = folder.toString().replace('\\', '/');
        return read(
                folder,
                name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name,
                problems);
    }

    /** Whether a file, by its path below the scheme's folder, belongs to the scheme. */
    static boolean isRead(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return READ.matcher(path).matches() && !TEMPORARY.matcher(name).matches();
    }

    /** Every file that belongs to the scheme, in no order; a missing folder has none. */
    static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : FOLDERS) {
            Path within = folder.resolve(name);
            if (Files.isDirectory(within)) {
                try (Stream<Path> all = Files.list(within)) {
                    all.filter(file -> isRead(path(folder, file)) && staysWithin(folder, file))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    static String path(Path folder, Path file) {
        return Normalizer.normalize(folder.relativize(file).toString().replace('\\', '/'), Normalizer.Form.NFC);
    }

    private static boolean staysWithin(Path folder, Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private void readFolder(String name) {
        Path within = folder.resolve(name);
        if (!Files.isDirectory(within)) {
            return;
        }
        try (Stream<Path> all = Files.list(within)) {
            all.sorted().filter(Files::isRegularFile).forEach(this::readFile);
        } catch (IOException unreadable) {
            tellUnreadable(label + (name.isEmpty() ? "" : "/" + name));
        }
    }

    private void readFile(Path file) {
        String path = path(folder, file);
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!isRead(path)) {
            if (LOOKS_MEANT.matcher(name).matches() && !TEMPORARY.matcher(name).matches()) {
                tellStranger(path, name);
            }
            return;
        }
        if (!staysWithin(folder, file)) {
            problems.warning(
                    Place.file(label + "/" + path),
                    "链接指向文件夹之外，未读取",
                    "the link leads out of the folder and is not read");
            return;
        }
        if (files.size() >= MOST_FILES) {
            problems.error(Place.file(label), "文件超过 %s 个", "there are more than %s files", MOST_FILES);
            return;
        }
        readContent(file, path);
    }

    private void readContent(Path file, String path) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            bytes += content.length;
            if (content.length > MOST_BYTES || bytes > MOST_BYTES_TOGETHER) {
                problems.error(
                        Place.file(label + "/" + path),
                        "文件太大：每个最多 %s MB，合计最多 %s MB",
                        "too large: at most %s MB a file and %s MB together",
                        MOST_BYTES >> 20,
                        MOST_BYTES_TOGETHER >> 20);
                return;
            }
            files.put(path, content);
        } catch (IOException unreadable) {
            tellUnreadable(label + "/" + path);
        }
    }

    private void tellStranger(String path, String name) {
        List<String> near = NearestNames.of(
                name.toLowerCase(Locale.ROOT),
                List.of(
                        "scheme.yaml",
                        "indicators.csv",
                        "targets.dslr",
                        "scoring.dslr",
                        "alerts.dslr",
                        "grading.dslr"));
        problems.warning(
                Place.file(label + "/" + path),
                "这个文件不会被读取。文件名须是 scheme.yaml、indicators.csv、targets*/scoring*/alerts*/grading* 的 .dslr 或"
                        + " .xlsx、plans/*.csv、cases/*.csv%s",
                "this file is not read. Names are scheme.yaml, indicators.csv, targets*/scoring*/alerts*/grading* with"
                        + " .dslr or .xlsx, plans/*.csv, cases/*.csv%s",
                near.isEmpty() ? "" : " (" + String.join(", ", near) + "?)");
    }

    private void tellUnreadable(String where) {
        problems.error(Place.file(where), "无法读取，请检查权限", "cannot be read; check its permissions");
    }
}
