package io.xushi.indicator;

/** Who stands behind a figure (口径): the reporting unit itself (自报), or a reviewer (审核), who goes first. */
public enum Basis {
    REPORTED,
    REVIEWED
}
