package io.xushi.pace;

import io.xushi.target.Target;

/** A target with the planned path to it. */
public record Plan(Target target, PlannedPath path) {}
