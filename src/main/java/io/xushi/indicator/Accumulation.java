package io.xushi.indicator;

/** How an indicator's published values add up over the periods of a year (累计方式). */
public enum Accumulation {
    /** Each value is the total since the start of the year (自年初累计). */
    YTD,
    /** Each value belongs to its own period (当期值); the year's total is their sum. */
    PERIOD,
    /** The state at the end of the period (时点值). */
    POINT,
    /** A ratio of two others (比率). */
    RATIO,
    /** A rate as published, often at comparable prices (公布的增速等). */
    RATE;

    /** Whether values grow from nothing over the year, so that a pace by time makes sense. */
    public boolean accumulates() {
        return this == YTD || this == PERIOD;
    }
}
