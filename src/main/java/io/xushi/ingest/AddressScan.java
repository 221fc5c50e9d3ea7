package io.xushi.ingest;

/**
 * Scans the bytes of an XML part for cell addresses ({@code r="C4"}) without parsing it, and fails on one beyond
 * Excel's columns (three letters) or rows (seven digits).
 */
final class AddressScan {

    private static final byte[] MERGED = {'m', 'e', 'r', 'g', 'e', 'C', 'e', 'l', 'l', ' '};
    private static final int LONGEST_ADDRESS = 10;

    private enum At {
        TEXT,
        TAG,
        AFTER_BLANK,
        AFTER_NAME,
        AFTER_EQUALS,
        ADDRESS
    }

    private At at = At.TEXT;
    private int letters;
    private int length;
    private int matched;
    private boolean merged;
    private int first = -1;
    private long seen;

    /** @throws IllegalStateException on an address, or an encoding, that no spreadsheet program writes */
    void next(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            int b = bytes[i] & 0xFF;
            if (seen == 0) {
                first = b;
            } else if (seen == 1) {
                refuseWideEncoding(first << 8 | b);
            }
            seen++;
            follow(b);
            matched = b == MERGED[matched] ? matched + 1 : b == MERGED[0] ? 1 : 0;
            if (matched == MERGED.length) {
                merged = true;
                matched = 0;
            }
        }
    }

    boolean sawMergedCells() {
        return merged;
    }

    private static void refuseWideEncoding(int mark) {
        if (mark == 0xFEFF || mark == 0xFFFE || mark == 0x003C || mark == 0x3C00 || mark == 0) {
            throw new IllegalStateException("an XML part is in UTF-16 or UTF-32");
        }
    }

    private void follow(int b) {
        boolean blank = b == ' ' || b == '\t' || b == '\n' || b == '\r';
        at = switch (at) {
            case TEXT -> b == '<' ? At.TAG : At.TEXT;
            case TAG -> b == '>' ? At.TEXT : blank ? At.AFTER_BLANK : At.TAG;
            case AFTER_BLANK -> b == 'r' ? At.AFTER_NAME : b == '>' ? At.TEXT : blank ? At.AFTER_BLANK : At.TAG;
            case AFTER_NAME -> b == '=' ? At.AFTER_EQUALS : blank ? At.AFTER_NAME : b == '>' ? At.TEXT : At.TAG;
            case AFTER_EQUALS -> b == '"' || b == '\'' ? begin() : blank ? At.AFTER_EQUALS : At.TAG;
            case ADDRESS -> b == '"' || b == '\'' ? At.TAG : address(b);
        };
    }

    private At begin() {
        letters = 0;
        length = 0;
        return At.ADDRESS;
    }

    private At address(int b) {
        length++;
        if (Character.isLetter(b)) {
            letters++;
        }
        if (letters > 3 || length > LONGEST_ADDRESS || b == '&') {
            throw new IllegalStateException("a cell has an address beyond the sheet");
        }
        return At.ADDRESS;
    }
}
