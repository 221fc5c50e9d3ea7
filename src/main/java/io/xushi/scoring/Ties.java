package io.xushi.scoring;

/** What equal results do to the places behind them (并列). */
public enum Ties {
    /** 1-2-2-4 (并列后空位). */
    SKIP,
    /** 1-2-2-3 (并列不空位). */
    DENSE
}
