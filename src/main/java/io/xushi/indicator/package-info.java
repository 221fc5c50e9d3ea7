/** What is measured: indicators, and observations with their revisions, basis and status. */
@NullMarked
package io.xushi.indicator;

import org.jspecify.annotations.NullMarked;
