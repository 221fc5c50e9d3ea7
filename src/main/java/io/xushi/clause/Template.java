package io.xushi.clause;

import io.xushi.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One language's side of a sentence form: fixed text and gaps in turn. */
record Template(List<Piece> pieces) {

    private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z]+:[a-zA-Z_]+)}");

    sealed interface Piece {}

    /** Fixed text as it is printed; blanks do not matter when it is read. */
    record Fixed(String text) implements Piece {
        String tight() {
            return text.replace(" ", "");
        }

        /** What is left behind so many characters of the tight text. */
        Fixed after(int tightLength) {
            int at = 0;
            for (int left = tightLength; left > 0; at++) {
                left -= text.charAt(at) == ' ' ? 0 : 1;
            }
            return new Fixed(text.substring(at));
        }
    }

    record Open(Gap gap) implements Piece {}

    static Template of(String pattern) {
        List<Piece> pieces = new ArrayList<>();
        Matcher gaps = GAP.matcher(pattern);
        int end = 0;
        while (gaps.find()) {
            addFixed(pieces, pattern.substring(end, gaps.start()));
            pieces.add(new Open(Gap.of(gaps.group(1))));
            end = gaps.end();
        }
        addFixed(pieces, pattern.substring(end));
        return new Template(List.copyOf(pieces));
    }

    private static void addFixed(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Fixed(text));
        }
    }

    String display(Language language) {
        return pieces.stream().map(piece -> display(piece, language)).collect(Collectors.joining());
    }

    static String display(Piece piece, Language language) {
        if (piece instanceof Open open) {
            boolean number = open.gap().type() == Gap.Type.NUMBER || open.gap().type() == Gap.Type.EXACT;
            boolean spaced = language == Language.ZH && number;
            return spaced
                    ? " " + open.gap().display(language) + " "
                    : open.gap().display(language);
        }
        String text = ((Fixed) piece).text();
        return language == Language.ZH ? ClausePrinter.fullWidth(text) : text;
    }
}
