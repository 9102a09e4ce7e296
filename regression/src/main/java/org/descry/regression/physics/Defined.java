package org.descry.regression.physics;

import org.descry.descriptors.expressions.Expression;

/** Whether formulas have a value all over a box. */
public final class Defined {
    private Defined() {}

    /**
     * Returns whether a formula is proven to have a finite value at every point of a box: no
     * divisor can be 0, no logarithm reaches 0 or less, no square root goes below 0, nothing in it
     * grows beyond the largest number.
     *
     * <p>False may be a false alarm, for formulas such as {@code 1/(x - x*y)} that the {@value
     * Bisection#BOXES} smaller boxes looked at do not settle. False, too, when a parameter is not a
     * finite number.
     *
     * @param formula any formula
     * @param parameters value of every parameter, by slot
     * @param ranges a range for every column that the formula names
     * @throws IllegalArgumentException if a column has no range or a parameter no value
     */
    public static boolean over(Expression formula, double[] parameters, Ranges ranges) {
        Model model = Model.of(formula, parameters);
        Interval[] box = ranges.box(model);
        for (double each : parameters) {
            if (!Double.isFinite(each)) {
                return false;
            }
        }
        return Bisection.ask(box, part -> of(model, part)) == Verdict.CERTIFIED;
    }

    private static Verdict of(Model model, Interval[] box) {
        Enclosure whole = model.over(box);
        if (whole.defined()) {
            return Verdict.CERTIFIED;
        }
        return whole.presence() == Presence.NOWHERE ? Verdict.VIOLATED : Verdict.UNKNOWN;
    }
}
