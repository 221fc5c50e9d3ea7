package io.xushi.ingest;

/** Texts from a file as messages show them: short, and without characters that would spoil a line. */
final class Shown {

    private static final int MOST = 60;

    private Shown() {}

    static String of(String text) {
        int end = text.offsetByCodePoints(0, Math.min(MOST, text.codePointCount(0, text.length())));
        StringBuilder shown = new StringBuilder();
        text.substring(0, end).codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> shown.appendCodePoint(Character.isISOControl(c) ? '�' : c);
            }
        });
        return end < text.length() ? shown + "…" : shown.toString();
    }
}
