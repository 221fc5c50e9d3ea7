/** Levels of lag, and the life of an alert. */
@NullMarked
package io.xushi.alert;

import org.jspecify.annotations.NullMarked;
