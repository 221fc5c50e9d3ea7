package io.xushi.scoring;

import io.xushi.wording.Language;
import io.xushi.wording.Wording;

/** Ways to limit a gain or loss; {@code N} stands for the number. */
public enum LimitKind {
    MOST("最多N分", "at most N points"),
    ZERO("扣完为止", "down to zero"),
    BASE("以基本分为限", "up to the base points"),
    NONE("不设限", "without limit");

    private final Wording wording;

    LimitKind(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    public String in(Language language) {
        return wording.in(language);
    }
}
