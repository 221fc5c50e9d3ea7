/** Where a unit should be at the data cut-off, and how far it is from there. */
@NullMarked
package io.xushi.pace;

import org.jspecify.annotations.NullMarked;
