package io.xushi.wiring;

/** Planted for ArchitectureTest, to be seen by a class that should not. */
public record PlantedPart(String name) {}
