package io.xushi.wording;

/** One text in both languages, side by side, so that neither can be forgotten. */
public record Wording(String zh, String en) {

    /** The same text in both languages: a name, a code. */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    /**
     * Fills both texts with the same values ({@link String#format} patterns; a {@link Wording} among the values is
     * taken in the language of the text).
     */
    public static Wording of(String zh, String en, Object... values) {
        return new Wording(fill(zh, Language.ZH, values), fill(en, Language.EN, values));
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    private static String fill(String pattern, Language language, Object[] values) {
        if (values.length == 0) {
            return pattern;
        }
        Object[] inLanguage = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            inLanguage[i] = values[i] instanceof Wording wording ? wording.in(language) : values[i];
        }
        return pattern.formatted(inLanguage);
    }
}
