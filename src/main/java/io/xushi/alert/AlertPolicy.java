package io.xushi.alert;

/**
 * How long an alert waits, in checks of different periods, so that one late figure wakes nobody.
 *
 * @param raiseAfter checks behind in a row before an alert is raised; 1 raises at once
 * @param clearAfter checks on pace in a row before it is resolved; 1 resolves at once
 */
public record AlertPolicy(int raiseAfter, int clearAfter) {

    public AlertPolicy {
        if (raiseAfter < 1 || clearAfter < 1) {
            throw new IllegalArgumentException("an alert waits for at least one check");
        }
    }
}
