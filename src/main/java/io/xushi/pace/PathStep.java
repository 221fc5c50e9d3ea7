package io.xushi.pace;

/** What an even path counts. */
public enum PathStep {
    MONTH,
    QUARTER,
    YEAR,
    DAY,
    WORKING_DAY
}
