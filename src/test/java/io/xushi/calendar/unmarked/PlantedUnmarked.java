package io.xushi.calendar.unmarked;

/** Planted for ArchitectureTest: its package says nothing about null. */
public record PlantedUnmarked(String name) {}
