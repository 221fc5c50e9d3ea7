package io.xushi.scheme;

import io.xushi.indicator.Derivation;
import io.xushi.indicator.Indicator;

/** An indicator that no file delivers, because it is computed from others. */
public record DerivedIndicator(Indicator indicator, Derivation derivation) {}
