/** What a unit's indicator will be at the end of its period, by methods that are tested on the unit's own past. */
@NullMarked
package io.xushi.forecast;

import org.jspecify.annotations.NullMarked;
