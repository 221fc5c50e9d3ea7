/** Files that people hand in, read into the core's words: data as CSV and XLSX, a scheme's folder, calendars. */
@NullMarked
package io.xushi.ingest;

import org.jspecify.annotations.NullMarked;
