package io.xushi.scoring;

import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Ways to limit a gain or loss; {@code N} stands for the number. */
public enum LimitKind {
    MOST("最多N分", "at most N points", "最多加N分", "最多扣N分", "最高N分", "最高加N分", "at most N point"),
    ZERO("扣完为止", "down to zero"),
    BASE("以基本分为限", "up to the base points"),
    NONE("不设限", "without limit");

    private final Wording wording;
    private final List<String> alsoRead;

    LimitKind(String zh, String en, String... alsoRead) {
        this.wording = new Wording(zh, en);
        this.alsoRead = List.of(alsoRead);
    }

    /** Every spelling that is read as it in a language or is the same in both, the one that is written first. */
    public List<String> spellings(Language language) {
        List<String> all = new ArrayList<>();
        all.add(in(language));
        all.addAll(alsoRead);
        return all;
    }

    public String in(Language language) {
        return wording.in(language);
    }
}
