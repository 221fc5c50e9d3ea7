/** Programs that measure, run by hand with {@code bin/benchmark}; no tests. */
@NullMarked
package io.xushi.benchmark;

import org.jspecify.annotations.NullMarked;
