/** The rule language: its sentences in Chinese and English, and clauses as structure. */
@NullMarked
package io.xushi.clause;

import org.jspecify.annotations.NullMarked;
