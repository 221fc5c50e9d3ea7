/** Exact numbers with their measure: decimals and ratios of decimals, never binary floating point. */
@NullMarked
package io.xushi.quantity;

import org.jspecify.annotations.NullMarked;
