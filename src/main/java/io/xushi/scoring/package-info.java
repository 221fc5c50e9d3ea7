/** Points, totals and standings. */
@NullMarked
package io.xushi.scoring;

import org.jspecify.annotations.NullMarked;
