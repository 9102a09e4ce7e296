package org.descry.datasets.compositions;

import java.util.Objects;

/** Elements cannot be placed on the sites of a perovskite; the message says why in plain words. */
public final class UnassignableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Cause cause;

    /** What stands in the way, for counting. */
    public enum Cause {
        /** The amounts are neither ABX3 nor A2BB'X6, or an element stands on two sites. */
        FORMULA,
        /** X is none of N, O, F, S, Cl, Se, Br, I. */
        ANION,
        /** A cation has no positive charge for which Shannon gives a radius. */
        RADIUS,
        /** No charges of the cations balance those of the anions. */
        CHARGE,
        /**
         * The cation on A is not larger than those on B, so the tolerance factor tau does not
         * exist.
         */
        SIZE
    }

    UnassignableException(Cause cause, String message) {
        // No stack trace: a screening meets this a million times and only counts it.
        super(message, null, false, false);
        this.cause = Objects.requireNonNull(cause, "cause");
    }

    /** Returns what stands in the way. */
    public Cause why() {
        return cause;
    }
}
