/** A scheme with everything that can change a verdict: settings, indicators, clauses, plan sheets, version. */
@NullMarked
package io.xushi.scheme;

import org.jspecify.annotations.NullMarked;
