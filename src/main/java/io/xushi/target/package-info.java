/** What a unit is to reach in the period of its scheme. */
@NullMarked
package io.xushi.target;

import org.jspecify.annotations.NullMarked;
