/** Joins core and adapters: one assembly without Spring, Spring's configuration, and the settings. */
@NullMarked
package io.xushi.wiring;

import org.jspecify.annotations.NullMarked;
