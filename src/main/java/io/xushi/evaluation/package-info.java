/** The story: observations, targets, pace, findings, standings, alerts; as one evaluation and as a stored check. */
@NullMarked
package io.xushi.evaluation;

import org.jspecify.annotations.NullMarked;
