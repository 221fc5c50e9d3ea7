/** Keeps data, checks, alerts, rule versions and schedules in a database: the only place where SQL is written. */
@NullMarked
package io.xushi.store;

import org.jspecify.annotations.NullMarked;
