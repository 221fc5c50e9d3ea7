package io.xushi.clause;

import io.xushi.wording.Wording;

/** The part of a clause in which a sentence stands. */
public enum Section {
    /** Who and when; not met, the clause does not exist for the unit. */
    SCOPE("适用", "for"),
    /** What must hold; also names the indicator that the clause is about. */
    CONDITION("当", "when"),
    RESULT("则", "then");

    private final Wording keyword;

    Section(String zh, String en) {
        this.keyword = new Wording(zh, en);
    }

    public Wording keyword() {
        return keyword;
    }
}
