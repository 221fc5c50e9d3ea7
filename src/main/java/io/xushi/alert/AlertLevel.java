package io.xushi.alert;

import io.xushi.wording.Wording;

/** A degree of lag, with an id that files and JSON use and a name that people read; belongs to a scheme. */
public record AlertLevel(String id, Wording name) {}
