package org.descry.datasets.compositions;

import java.util.Objects;

/** Elements cannot be placed on the sites of a perovskite; the message says why in plain words. */
public final class UnassignableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Cause cause;

    /** What stands in the way, for counting. */
    public enum Cause {
        /** The amounts are those of no perovskite, or an element stands on two sites. */
        FORMULA("neither ABX3 nor A2BB'X6"),
        /** X is none of N, O, F, S, Cl, Se, Br, I. */
        ANION("no anion of perovskites on X"),
        /** A cation has no positive charge for which Shannon gives a radius. */
        RADIUS("a cation without a Shannon radius"),
        /** No charges of the cations balance those of the anions. */
        CHARGE("no charges that balance"),
        /**
         * The cation on A is not larger than those on B, so the tolerance factor tau does not
         * exist.
         */
        SIZE("the cation on A not larger than that on B");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /** Returns it in a few words. */
        public String text() {
            return text;
        }
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

    /**
     * Returns the message where it is the same for all formulas that lack the same, and the words
     * for the cause where it would be another one for each.
     */
    public String countable() {
        return cause == Cause.FORMULA || cause == Cause.SIZE ? cause.text : getMessage();
    }
}
