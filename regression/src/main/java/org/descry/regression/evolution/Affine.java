package org.descry.regression.evolution;

import org.descry.descriptors.expressions.Expression;

/**
 * A formula as {@code factor * core + shift}; without a core it is the pure number {@code shift}.
 *
 * @param core what is left when factor and shift are taken away; null for a pure number
 */
record Affine(double factor, Expression core, double shift) {

    static Affine of(Expression core) {
        return new Affine(1, core, 0);
    }

    static Affine number(double value) {
        return new Affine(0, null, value);
    }

    boolean isNumber() {
        return core == null;
    }

    Affine times(double by) {
        return isNumber() || by == 0
                ? number(shift * by)
                : new Affine(factor * by, core, shift * by);
    }

    Affine plus(double more) {
        return new Affine(factor, core, shift + more);
    }
}
