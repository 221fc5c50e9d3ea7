package io.xushi.check;

/** Somebody else has taken the check over; nothing was written. */
public final class FencedOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FencedOffException(Fence fence) {
        super("check " + fence.identity() + " was taken over from run " + fence.number());
    }
}
