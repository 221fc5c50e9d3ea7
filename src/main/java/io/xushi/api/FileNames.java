package io.xushi.api;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names of files as strangers give them, made harmless: on the way in for showing, on the way out for a header. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private FileNames() {}

    /** The last part of a path, without what cannot be seen; {@code otherwise} when nothing is left. */
    static String received(@Nullable String name, String otherwise) {
        if (name == null) {
            return otherwise;
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
        return visible.isEmpty() ? otherwise : shortened(visible);
    }

    // Keeps the ending, which tells the format.
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        int end = LONGEST - ending.length();
        boolean splitsPair = Character.isHighSurrogate(name.charAt(end - 1));
        return name.substring(0, splitsPair ? end - 1 : end) + ending;
    }

    /** {@code Content-Disposition} as RFC 6266 has it: a plain name for old programs, the full one beside it. */
    static String attachment(String name) {
        String safe = received(name, "file").replaceAll("[\"'<>:|?*;%\\\\/]", "_");
        String visible = safe.startsWith(".") ? "_" + safe.substring(1) : safe;
        String plain = visible.replaceAll("[^\\x20-\\x7e]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(visible);
    }

    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return out.toString();
    }
}
