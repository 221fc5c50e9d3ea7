package io.xushi.indicator;

/** Which way is better: more (正向), less (逆向), or staying within bounds (区间). */
public enum Direction {
    UP,
    DOWN,
    WITHIN
}
