package io.xushi.ingest;

/** The text of cells as every reader wants it. */
final class Cells {

    private Cells() {}

    /** Without blanks (full-width and non-breaking ones too) and byte order marks around it. */
    static String clean(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
