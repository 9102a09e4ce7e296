package org.descry.descriptors.expressions;

/**
 * Where an operator has a finite real value; it says so of its last argument, for a power of its
 * base.
 */
public enum Domain {
    /** Every number. */
    ALL("any number"),
    /** Zero and above. */
    NON_NEGATIVE("zero or a positive number"),
    /** Above zero. */
    POSITIVE("a positive number"),
    /** Every number but zero. */
    NON_ZERO("any number but zero");

    private final String text;

    Domain(String text) {
        this.text = text;
    }

    /** Returns the domain in words, to be put after "needs". */
    public String text() {
        return text;
    }

    /** Returns whether a number lies in the domain; false for NaN. */
    public boolean contains(double x) {
        return switch (this) {
            case ALL -> !Double.isNaN(x);
            case NON_NEGATIVE -> x >= 0;
            case POSITIVE -> x > 0;
            case NON_ZERO -> x < 0 || x > 0;
        };
    }
}
