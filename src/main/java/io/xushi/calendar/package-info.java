/** Periods, working days with their exchanged rest days, and the moments at which checks are due. */
@NullMarked
package io.xushi.calendar;

import org.jspecify.annotations.NullMarked;
