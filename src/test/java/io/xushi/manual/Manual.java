package io.xushi.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The manual of the rules, cut into its fences, tables and headings. */
public final class Manual {

    public static final Path FILE = Path.of("rules/README.md");

    private final List<Piece> pieces = new ArrayList<>();

    private Manual(List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.startsWith("```")) {
                at = fence(lines, at);
            } else if (line.startsWith("|")) {
                at = table(lines, at);
            } else {
                boolean heading = line.startsWith("#");
                boolean mark = line.startsWith("<!--");
                if (heading || mark) {
                    pieces.add(new Mark(line, at + 1, heading));
                }
                at++;
            }
        }
    }

    public static Manual read() {
        return new Manual(text().lines().toList());
    }

    /** All of it, as written. */
    public static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    public List<Fence> fences() {
        return pieces.stream()
                .filter(Fence.class::isInstance)
                .map(Fence.class::cast)
                .toList();
    }

    /** A part of the manual that a test looks at. */
    public sealed interface Piece {
        int line();
    }

    /** A fenced block; its info string is a format, a use, and what the use is about. */
    public record Fence(String format, String use, String about, String text, int line) implements Piece {

        /** The file of a scheme's folder that the block stands for. */
        public String file() {
            boolean stage = about.matches("targets|scoring|alerts|grading");
            return stage ? about + (format.equals("drl") ? "-own.drl" : ".dslr") : about;
        }
    }

    /** A table, its cells without marks of code. */
    public record Table(List<List<String>> rows, int line) implements Piece {

        public List<String> header() {
            return rows.get(0);
        }

        public List<List<String>> body() {
            return rows.subList(1, rows.size());
        }
    }

    /** A heading or a comment. */
    public record Mark(String text, int line, boolean heading) implements Piece {}

    private int fence(List<String> lines, int start) {
        int end = start + 1;
        while (!lines.get(end).equals("```")) {
            end++;
        }
        String[] info = lines.get(start).substring(3).strip().split("\\s+", 3);
        String text = String.join("\n", lines.subList(start + 1, end)) + "\n";
        pieces.add(new Fence(info[0], info.length > 1 ? info[1] : "", info.length > 2 ? info[2] : "", text, start + 1));
        return end + 1;
    }

    private int table(List<String> lines, int start) {
        int end = start;
        List<List<String>> rows = new ArrayList<>();
        while (end < lines.size() && lines.get(end).startsWith("|")) {
            if (end != start + 1) {
                rows.add(cells(lines.get(end)));
            }
            end++;
        }
        pieces.add(new Table(rows, start + 1));
        return end;
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.replace("\\|", "|").replace("`", "").strip())
                .toList();
    }
}
