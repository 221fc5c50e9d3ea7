/** What operators watch: Micrometer is fed with what the core tells its listener, and reads how alerts stand. */
@NullMarked
package io.xushi.metrics;

import org.jspecify.annotations.NullMarked;
