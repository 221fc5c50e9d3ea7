/** What is known of a unit beside figures: its own data, tags, duties with their dates and states, events, exemptions. */
@NullMarked
package io.xushi.fact;

import org.jspecify.annotations.NullMarked;
