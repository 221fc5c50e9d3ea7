package io.xushi.target;

/** Which side of the amount meets the target. */
public enum Bound {
    /** The amount or more (达到). */
    AT_LEAST,
    /** The amount or less (控制在…以内). */
    AT_MOST
}
