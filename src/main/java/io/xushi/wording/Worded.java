package io.xushi.wording;

/** A constant that is written in rules, and shown, in both languages. */
public interface Worded {

    /** Its code, the same in every language. */
    String name();

    Wording wording();
}
