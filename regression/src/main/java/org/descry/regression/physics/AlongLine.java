package org.descry.regression.physics;

import java.util.List;
import org.descry.descriptors.expressions.Expression;

/**
 * Whether a formula has a value everywhere between two points, and which values it can have in a
 * box: for formulas bound to an order of columns. Thread-safe.
 */
public final class AlongLine {
    /** The line is cut into halves so many times where the whole does not settle it. */
    private static final int HALVINGS = 10;

    private final Model model;

    private AlongLine(Model model) {
        this.model = model;
    }

    /**
     * Binds a formula.
     *
     * @param parameters value of every parameter, by slot, finite
     * @param columns names of the columns of points, in their order; all that the formula names
     * @throws IllegalArgumentException if the formula names another column
     */
    public static AlongLine of(Expression formula, double[] parameters, List<String> columns) {
        List<String> named = Model.of(formula, parameters).columns();
        if (!columns.containsAll(named)) {
            throw new IllegalArgumentException(
                    "the formula names columns %s, got %s".formatted(named, columns));
        }
        return new AlongLine(new Model(formula, parameters, List.copyOf(columns)));
    }

    /**
     * Returns whether the formula is proven to have a finite value at every point of the straight
     * line: no divisor becomes 0, no logarithm reaches 0 or less, no square root goes below 0. A
     * place that {@value #HALVINGS} halvings do not settle counts as one without a value.
     *
     * @param from finite values of the columns [p]
     * @param to finite values of the columns [p]
     */
    public boolean defined(double[] from, double[] to) {
        return defined(from, to, HALVINGS);
    }

    /**
     * Returns whether the formula is proven at once to have a finite value everywhere in a box; see
     * {@link Defined} for the thorough question.
     *
     * @param low smallest value of each column [p], finite
     * @param high largest value of each column [p], finite
     */
    public boolean definedInBox(double[] low, double[] high) {
        return model.over(box(low, high)).defined();
    }

    private boolean defined(double[] from, double[] to, int halvings) {
        Enclosure whole = model.over(box(from, to));
        if (whole.defined() || whole.presence() == Presence.NOWHERE || halvings == 0) {
            return whole.defined();
        }
        double[] middle = new double[from.length];
        for (int j = 0; j < middle.length; j++) {
            middle[j] = from[j] / 2 + to[j] / 2;
        }
        return defined(from, middle, halvings - 1) && defined(middle, to, halvings - 1);
    }

    /**
     * Returns how near to 0 the formula can come in a box of values: a lower bound, 0 where it may
     * have no value.
     *
     * @param low smallest value of each column [p], finite
     * @param high largest value of each column [p], finite
     */
    public double leastSize(double[] low, double[] high) {
        Enclosure whole = model.over(box(low, high));
        if (!whole.defined() || whole.value().holdsZero()) {
            return 0;
        }
        return Math.min(Math.abs(whole.value().lower()), Math.abs(whole.value().upper()));
    }

    private static Interval[] box(double[] a, double[] b) {
        Interval[] box = new Interval[a.length];
        for (int j = 0; j < box.length; j++) {
            box[j] = new Interval(Math.min(a[j], b[j]), Math.max(a[j], b[j]));
        }
        return box;
    }
}
