package io.xushi.ingest;

/** Takes the first section of a number format apart: digits, percent sign, literal text, date letters. */
final class FormatScan {

    private final StringBuilder letters = new StringBuilder();
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private int digits;
    private int decimals;
    private boolean inDecimals;
    private boolean percent;
    private boolean odd;
    private boolean commaLast;

    FormatScan(String pattern) {
        int i = 0;
        while (i < pattern.length() && pattern.charAt(i) != ';') {
            i = next(pattern, i);
        }
        // A comma behind the last digit divides what is shown by a thousand.
        odd |= commaLast || digits == 0;
    }

    private int next(String pattern, int i) {
        char c = pattern.charAt(i);
        switch (c) {
            case '"' -> {
                int end = pattern.indexOf('"', i + 1);
                int to = end < 0 ? pattern.length() : end;
                literal(pattern.substring(i + 1, to));
                return to + 1;
            }
            case '[' -> {
                int end = pattern.indexOf(']', i);
                return end < 0 ? pattern.length() : end + 1;
            }
            case '\\', '!' -> {
                literal(i + 1 < pattern.length() ? pattern.substring(i + 1, i + 2) : "");
                return i + 2;
            }
            case '_', '*' -> {
                return i + 2;
            }
            default -> {
                plain(c);
                return i + 1;
            }
        }
    }

    private void plain(char c) {
        switch (c) {
            case '0', '#', '?' -> digit();
            case '.' -> {
                inDecimals = true;
                odd |= commaLast;
            }
            case ',' -> commaLast = digits > 0;
            case '%' -> percent = true;
            case ' ' -> {}
            default -> other(c);
        }
    }

    private void digit() {
        odd |= !after.isEmpty();
        digits++;
        commaLast = false;
        if (inDecimals) {
            decimals++;
        }
    }

    private void other(char c) {
        if (c < 128 && Character.isLetter(c)) {
            letters.append(c);
        } else {
            literal(String.valueOf(c));
        }
    }

    private void literal(String text) {
        (digits == 0 ? before : after).append(text.strip());
    }

    String letters() {
        return letters.toString();
    }

    String before() {
        return before.toString();
    }

    String after() {
        return after.toString();
    }

    int decimals() {
        return decimals;
    }

    boolean percent() {
        return percent;
    }

    /** Whether the number shown is not simply the rounded number. */
    boolean isOdd() {
        return odd;
    }
}
