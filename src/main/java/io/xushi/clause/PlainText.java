package io.xushi.clause;

import java.util.regex.Pattern;

/** Which characters a name in a rule may have, so that it can stand in a printed rule without any escape. */
public final class PlainText {

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N} _.\\-—–、，。：；（）()\\[\\]【】《》%％/·+＋&~～㎡℃‰°＝=×<>≥≤;]*");

    private PlainText() {}

    public static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }
}
