/** The pages that people see in a browser: prepared in Java, written out by templates that decide nothing. */
@NullMarked
package io.xushi.console;

import org.jspecify.annotations.NullMarked;
