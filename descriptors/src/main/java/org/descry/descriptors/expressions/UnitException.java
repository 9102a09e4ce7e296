package org.descry.descriptors.expressions;

/** A formula whose parts have dimensions that do not go together. */
public final class UnitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Expression part;

    UnitException(Expression part, String reason) {
        super(reason);
        this.part = part;
    }

    /** Returns the smallest part of the formula that is wrong. */
    public Expression part() {
        return part;
    }
}
