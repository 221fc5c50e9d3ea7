package io.xushi.check;

import io.xushi.wiring.PlantedPart;

/** Planted for ArchitectureTest: nobody looks into the wiring. */
public record PlantedSeesWiring(PlantedPart part) {}
