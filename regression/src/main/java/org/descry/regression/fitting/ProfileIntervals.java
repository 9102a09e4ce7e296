package org.descry.regression.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Parameters;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.search.Tasks;

/**
 * Intervals of the constants inside features, given the form: all values of one constant at which,
 * all others fitted anew, the sum of squares stays below the smallest times 1 + t²/(degrees of
 * freedom).
 *
 * <p>Unlike a half width from slopes, the ends need not lie evenly about the fitted value, and
 * there may be none: an end is infinite when no value on its side makes the fit bad enough.
 *
 * @source Bates, Watts, Nonlinear Regression Analysis and Its Applications (1988), ch. 6,
 *     doi:10.1002/9780470316757
 */
public final class ProfileIntervals {
    private static final int DOUBLINGS = 40;
    private static final int HALVINGS = 50;
    private static final int STEPS = 100;

    /** First step away from the fitted value, as a part of it. */
    private static final double FIRST_STEP = 1e-3;

    private final List<Expression> features;
    private final List<String> names;
    private final String fixed;
    private final double[][] columns;
    private final double[] y;
    private final double[] weights;
    private final Tasks tasks;
    private final boolean intercept;

    /**
     * @param features formulas over the columns
     * @param names names of the columns [p]
     * @param columns values [p][n]
     * @param y target values [n]
     * @param weights how much each row counts [n], positive
     * @param tasks task of each row
     * @param intercept whether there are constant terms
     */
    public ProfileIntervals(
            List<Expression> features,
            List<String> names,
            double[][] columns,
            double[] y,
            double[] weights,
            Tasks tasks,
            boolean intercept) {
        this.features = List.copyOf(features);
        this.names = new ArrayList<>(names);
        String name = "fixed";
        while (names.contains(name)) {
            name += "_";
        }
        this.fixed = name;
        this.names.add(name);
        this.columns = Arrays.copyOf(columns, columns.length + 1);
        this.y = y;
        this.weights = weights;
        this.tasks = tasks;
        this.intercept = intercept;
    }

    /**
     * Returns the interval of each constant.
     *
     * @param fitted values of the constants, by slot
     * @param loss root of the weighted mean squared residual there
     * @param freedom degrees of freedom left, at least 1
     * @param level coverage aimed at, strictly between 0 and 1
     * @return lower and upper end by slot [parameters][2]; infinite where there is none
     */
    public double[][] at(double[] fitted, double loss, int freedom, double level) {
        double t = new TDistribution(null, freedom).inverseCumulativeProbability(0.5 * (1 + level));
        double allowed = loss * Math.sqrt(1 + t * t / freedom);
        double[][] ends = new double[fitted.length][];
        for (int slot = 0; slot < ends.length; slot++) {
            ends[slot] =
                    new double[] {end(slot, fitted, allowed, -1), end(slot, fitted, allowed, 1)};
        }
        return ends;
    }

    private double end(int slot, double[] fitted, double allowed, int sign) {
        double centre = fitted[slot];
        double step = Math.max(Math.abs(centre), 1e-6) * FIRST_STEP;
        double inside = 0;
        for (int i = 0; i < DOUBLINGS; i++) {
            double tried = step * Math.scalb(1, i);
            if (loss(slot, centre + sign * tried, fitted) <= allowed) {
                inside = tried;
                continue;
            }
            double outside = tried;
            for (int k = 0; k < HALVINGS; k++) {
                double middle = 0.5 * (inside + outside);
                if (loss(slot, centre + sign * middle, fitted) <= allowed) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return centre + sign * inside;
        }
        return sign * Double.POSITIVE_INFINITY;
    }

    /** Returns the loss with one constant fixed and all others fitted anew. */
    private double loss(int slot, double value, double[] fitted) {
        double[] held = new double[y.length];
        Arrays.fill(held, value);
        double[][] all = columns.clone();
        all[all.length - 1] = held;
        List<PostfixCode> codes = new ArrayList<>();
        for (Expression e : features) {
            codes.add(PostfixCode.of(Parameters.substitute(e, s -> others(s, slot)), names));
        }
        double[] start = new double[fitted.length - 1];
        for (int s = 0; s < start.length; s++) {
            start[s] = fitted[s < slot ? s : s + 1];
        }
        return new VariableProjection(all, y, weights, tasks, intercept)
                .fit(codes, start, STEPS)
                .loss();
    }

    private Expression others(int slot, int held) {
        return slot == held ? new Variable(fixed) : new Parameter(slot < held ? slot : slot - 1);
    }
}
