/** The command line: commands that need neither Spring nor a database, and those that talk to the server. */
@NullMarked
package io.xushi.cli;

import org.jspecify.annotations.NullMarked;
