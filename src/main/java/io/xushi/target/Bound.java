package io.xushi.target;

/** Which values meet a demand. */
public enum Bound {
    /** The amount or more (达到). */
    AT_LEAST,
    /** More than the amount (超过). */
    MORE_THAN,
    /** The amount or less (控制在…以内). */
    AT_MOST,
    /** Less than the amount (低于). */
    LESS_THAN,
    /** The amount itself (等于). */
    EXACTLY,
    /** From the amount to the upper one, both of them included (在…至…之间). */
    WITHIN;

    /** Whether more is better. */
    public boolean upwards() {
        return this == AT_LEAST || this == MORE_THAN;
    }
}
