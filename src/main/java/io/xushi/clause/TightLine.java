package io.xushi.clause;

/**
 * A line as it is matched: full-width letters, digits and punctuation made half-width, blanks dropped, and a final full
 * stop too; text in quotation marks is left as it is, between plain marks. Remembers where each character stood.
 */
final class TightLine {

    private static final String MARKS = "“”\"「」『』„«»＂";

    private final String text;
    private final int[] columns;

    private TightLine(String text, int[] columns) {
        this.text = text;
        this.columns = columns;
    }

    static TightLine of(String line) {
        StringBuilder tight = new StringBuilder(line.length());
        int[] columns = new int[line.length() + 1];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isQuotationMark(c)) {
                quoted = !quoted;
                c = '"';
            } else if (!quoted) {
                c = halfWidth(c);
                if (isBlank(c)) {
                    continue;
                }
            }
            columns[tight.length()] = i + 1;
            tight.append(c);
        }
        columns[tight.length()] = line.stripTrailing().length() + 1;
        int length = tight.length();
        while (length > 0 && !quoted && (tight.charAt(length - 1) == '。' || tight.charAt(length - 1) == ';')) {
            length--;
        }
        if (length < tight.length()) {
            tight.setLength(length);
        }
        return new TightLine(tight.toString(), columns);
    }

    /** Whether a character opens or closes text in quotation marks. */
    static boolean isQuotationMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    String text() {
        return text;
    }

    /** Column of the line, from 1, at which a character of the tight text stood. */
    int column(int index) {
        return columns[Math.min(index, text.length())];
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
    }

    private static char halfWidth(char c) {
        if (c > '\uff00' && c < '\uff5f') {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '−', '–', '—' -> '-';
            case '﹪' -> '%';
            default -> c;
        };
    }
}
