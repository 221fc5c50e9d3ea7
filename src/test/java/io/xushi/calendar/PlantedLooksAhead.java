package io.xushi.calendar;

import io.xushi.check.CheckPlan;

/** Planted for ArchitectureTest: the calendar knows nothing of checks. */
public record PlantedLooksAhead(CheckPlan plan) {}
