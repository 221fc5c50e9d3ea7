package io.xushi.schedule;

import io.xushi.metrics.CheckMetrics;

/** Planted for ArchitectureTest: an adapter that knows its neighbour. */
public record PlantedSeesMetrics(CheckMetrics metrics) {}
