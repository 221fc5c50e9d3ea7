package io.xushi.wording;

import java.util.Locale;

/** The two languages in which Xushi speaks and rules are written. */
public enum Language {
    ZH,
    EN;

    /** Chinese unless the locale is English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    public Locale locale() {
        return switch (this) {
            case ZH -> Locale.SIMPLIFIED_CHINESE;
            case EN -> Locale.ENGLISH;
        };
    }
}
