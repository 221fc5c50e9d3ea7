package io.xushi.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Identifies a rule set by what it says, not by how its files happen to be stored: byte order marks, line ends and
 * Unicode forms do not count, a table counts as its cells, and the check calendar and the worked cases do not change a
 * verdict.
 */
final class RuleVersion {

    /** Changes whenever the language reads the same text differently. */
    private static final String LANGUAGE_VERSION = "1";

    private static final Pattern CALENDAR = Pattern.compile("[\"']?(?:calendar|日程)[\"']?\\s*:");

    private final SortedMap<String, String> parts = new TreeMap<>();

    void addText(String path, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        text = text.replace("\ufeff", "").replace("\r\n", "\n").replace('\r', '\n');
        text = Normalizer.normalize(text, Normalizer.Form.NFC).stripTrailing();
        parts.put(path, path.equals("scheme.yaml") ? withoutCalendar(text) : text);
    }

    void addGrids(String path, List<Grid> grids) {
        StringBuilder text = new StringBuilder();
        for (Grid grid : grids) {
            addTo(text, grid.sheet());
            int rows = lengthWithout(grid.rows(), row -> lengthWithout(row, String::isEmpty) == 0);
            for (List<String> row : grid.rows().subList(0, rows)) {
                row.subList(0, lengthWithout(row, String::isEmpty)).forEach(cell -> addTo(text, cell));
                text.append('\n');
            }
            text.append('\n');
        }
        parts.put(path, text.toString());
    }

    // With its length, so that "a, b" in one cell is not the same as a and b in two.
    private static void addTo(StringBuilder text, String cell) {
        String normal = Normalizer.normalize(cell, Normalizer.Form.NFC);
        text.append(normal.length()).append(':').append(normal);
    }

    /** How many stay when those at the end that hold nothing are left out. */
    private static <T> int lengthWithout(List<T> all, Predicate<T> nothing) {
        int length = all.size();
        while (length > 0 && nothing.test(all.get(length - 1))) {
            length--;
        }
        return length;
    }

    private static String withoutCalendar(String yaml) {
        StringBuilder kept = new StringBuilder();
        boolean within = false;
        for (String line : yaml.lines().toList()) {
            boolean goesOn = line.isBlank() || line.startsWith("#") || Character.isWhitespace(line.charAt(0));
            within = goesOn ? within : CALENDAR.matcher(line).lookingAt();
            if (!within) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString().stripTrailing();
    }

    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("language " + LANGUAGE_VERSION).getBytes(StandardCharsets.UTF_8));
            parts.forEach((path, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(("\n" + path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
