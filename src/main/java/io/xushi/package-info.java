/** Xushi: targets, pace, alerts and scores of units, judged by rules. */
@NullMarked
package io.xushi;

import org.jspecify.annotations.NullMarked;
