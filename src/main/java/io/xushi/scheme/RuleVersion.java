package io.xushi.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Identifies a rule set by what it says, not by how its files happen to be stored: byte order marks, line ends and
 * Unicode forms do not count, a table counts as its cells, and the check calendar and the worked cases do not change a
 * verdict.
 */
final class RuleVersion {

    /** Changes whenever the language reads the same text differently. */
    private static final String LANGUAGE_VERSION = "1";

    private final SortedMap<String, String> parts = new TreeMap<>();

    void addText(String path, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        text = text.replace("\ufeff", "").replace("\r\n", "\n").replace('\r', '\n');
        text = Normalizer.normalize(text, Normalizer.Form.NFC).stripTrailing();
        parts.put(path, path.equals("scheme.yaml") ? withoutCalendar(text) : text);
    }

    void addGrids(String path, List<Grid> grids) {
        parts.put(path, grids.toString());
    }

    private static String withoutCalendar(String yaml) {
        StringBuilder kept = new StringBuilder();
        boolean within = false;
        for (String line : yaml.lines().toList()) {
            boolean indented = line.isBlank() || Character.isWhitespace(line.charAt(0));
            within = indented ? within : line.startsWith("calendar");
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
