/** The one browser that tests of pages share. */
@NullMarked
package io.xushi.browser;

import org.jspecify.annotations.NullMarked;
