package org.descry.regression.physics;

import org.descry.descriptors.expressions.Operator;

/** Where in a box a formula has a value. */
enum Presence {
    EVERYWHERE,
    /** Perhaps everywhere, perhaps nowhere. */
    UNSURE,
    NOWHERE;

    /** Returns where both of two formulas have a value. */
    Presence and(Presence o) {
        return ordinal() >= o.ordinal() ? this : o;
    }

    /**
     * Returns where arguments in a range lie in an operator's domain; powers of 0 are left open.
     */
    static Presence of(Operator operator, Interval argument) {
        double low = argument.lower();
        double high = argument.upper();
        return switch (operator.domain()) {
            case ALL -> EVERYWHERE;
            case NON_ZERO -> of(!argument.holdsZero(), low == 0 && high == 0);
            case NON_NEGATIVE -> of(low >= 0, high < 0);
            case POSITIVE -> of(low > 0, operator == Operator.POW ? high < 0 : high <= 0);
        };
    }

    private static Presence of(boolean everywhere, boolean nowhere) {
        return everywhere ? EVERYWHERE : nowhere ? NOWHERE : UNSURE;
    }
}
