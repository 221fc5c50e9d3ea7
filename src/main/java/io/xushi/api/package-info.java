/** The REST interface under /api, and the web security that it shares with the console. */
@NullMarked
package io.xushi.api;

import org.jspecify.annotations.NullMarked;
