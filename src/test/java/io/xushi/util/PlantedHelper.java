package io.xushi.util;

/** Planted for ArchitectureTest: a package that says nothing about the business. */
public record PlantedHelper(String name) {}
