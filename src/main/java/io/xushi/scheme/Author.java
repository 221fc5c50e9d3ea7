package io.xushi.scheme;

/** Who wrote a scheme's files, which decides what may stand in them. */
public enum Author {
    /** Writes sentences and tables: a closed language. */
    EDITOR,
    /** May write DRL too, in a folder of the machine that only operators reach; the guard looks at it all the same. */
    OPERATOR
}
