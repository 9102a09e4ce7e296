package org.descry.regression.internal.constants;

/** Where a constant c stands beside a feature x. */
public enum Place {
    /** c*x. */
    FACTOR(3),
    /** x + c. */
    ADDED(3),
    /** c - x. */
    LESSENED(3),
    /** abs(x - c), where the function is the distance itself. */
    DISTANCE(2),
    /** x^c. */
    EXPONENT(2);

    private final int cost;

    Place(int cost) {
        this.cost = cost;
    }

    /** Returns by how much function and constant make a feature more complex, at most. */
    public int cost() {
        return cost;
    }

    /** Returns how many operators function and constant add to a feature. */
    public int operators() {
        return cost - 1;
    }

    /** Whether the constant has the unit of the feature; otherwise it is a pure number. */
    boolean hasUnit() {
        return this == ADDED || this == LESSENED || this == DISTANCE;
    }
}
