package org.descry.regression.physics;

import java.util.Map;
import org.descry.datasets.units.Unit;

/** One line of physics that a model shall obey. Immutable; equal rules are equal values. */
public sealed interface Rule permits Monotone, Bounds, Symmetric, Anchor {

    /** Returns the rule in its normal form, which {@link Physics#parse} reads back. */
    String text();

    /**
     * Returns the same rule with its numbers in the units of the columns and of the target, without
     * units of their own.
     *
     * @param columns unit by column name
     * @param target unit of the target
     * @throws IllegalArgumentException if a unit is of another kind than what it is given for, or a
     *     number with a unit is given for a column that is not there
     */
    Rule in(Map<String, Unit> columns, Unit target);

    /** Returns whether a number of the rule has a unit of its own. */
    boolean hasUnits();

    /**
     * Returns what the case of this kind of rule returns.
     *
     * @param cases one method per kind of rule
     * @param <R> what the cases return
     */
    <R> R match(Cases<R> cases);

    /**
     * One method per kind of rule.
     *
     * @param <R> what the cases return
     */
    interface Cases<R> {

        /** Returns the result for a model that grows or falls with a column. */
        R monotone(Monotone rule);

        /** Returns the result for limits of the values. */
        R bounds(Bounds rule);

        /** Returns the result for two columns that may be exchanged. */
        R symmetric(Symmetric rule);

        /** Returns the result for a value at one value of a column. */
        R anchor(Anchor rule);
    }
}
