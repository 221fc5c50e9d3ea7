/** Clauses as Drools rules: printed from structure, guarded, fenced, compiled, and judged on one fact a unit. */
@NullMarked
package io.xushi.rules;

import org.jspecify.annotations.NullMarked;
