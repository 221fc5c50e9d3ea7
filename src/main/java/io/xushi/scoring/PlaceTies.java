package io.xushi.scoring;

/** What equal results do to points by place (并列). */
public enum PlaceTies {
    /** All of them have the best of their places; the next is behind all of them: 1-2-2-4. */
    SKIP,
    /** All of them have one place, the next has the following one: 1-2-2-3. */
    DENSE,
    /** They share the points of the places that they take. */
    MEAN
}
