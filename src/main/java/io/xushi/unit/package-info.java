/** Who is assessed: units, their tree, types and peer groups. */
@NullMarked
package io.xushi.unit;

import org.jspecify.annotations.NullMarked;
