package io.xushi.console;

import io.xushi.check.SchemesInForce.Standing;

/** A scheme whose files were refused from the start: there is nothing to show but why. */
final class NeverInForceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Standing standing;

    NeverInForceException(Standing standing) {
        super("no version of scheme '" + standing.id() + "' was ever in force");
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }
}
