/** Supervises how energy targets are met: where the program starts. */
@NullMarked
package io.xushi;

import org.jspecify.annotations.NullMarked;
