/** A scheme for another year: drafted from this year's, compared with it, and tried on last year's data. */
@NullMarked
package io.xushi.renewal;

import org.jspecify.annotations.NullMarked;
