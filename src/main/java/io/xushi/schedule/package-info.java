/** When checks run: Quartz fires at the next due moment and calls {@link io.xushi.check.CatchingUp}. */
@NullMarked
package io.xushi.schedule;

import org.jspecify.annotations.NullMarked;
