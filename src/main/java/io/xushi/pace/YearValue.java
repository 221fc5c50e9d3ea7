package io.xushi.pace;

import io.xushi.quantity.Ratio;

/** An indicator's value in a year. */
public record YearValue(int year, Ratio value) {}
