package io.xushi.indicator;

/** Whether a figure is preliminary (初步) or final (核定), which goes first. */
public enum Status {
    PRELIMINARY,
    FINAL
}
