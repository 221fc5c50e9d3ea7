/** The stored check: one evaluation of a scheme for a period, pinned to its rules and data, with its ledger and alerts. */
@NullMarked
package io.xushi.check;

import org.jspecify.annotations.NullMarked;
