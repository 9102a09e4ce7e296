package org.descry.regression.separation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;

/** Overlap by linear programs: slow, and independent of hulls. */
final class LinearPrograms {
    private LinearPrograms() {}

    /** Returns how many rows of either class are mixtures of rows of the other. */
    static int rows(double[][] values, boolean[] labels) {
        int count = 0;
        for (int row = 0; row < labels.length; row++) {
            boolean[] alone = new boolean[labels.length];
            alone[row] = true;
            boolean[] other = new boolean[labels.length];
            for (int r = 0; r < labels.length; r++) {
                other[r] = labels[r] != labels[row];
            }
            count += meet(values, alone, other) ? 1 : 0;
        }
        return count;
    }

    static boolean separable(double[][] values, boolean[] labels) {
        boolean[] others = new boolean[labels.length];
        for (int r = 0; r < labels.length; r++) {
            others[r] = !labels[r];
        }
        return !meet(values, labels, others);
    }

    /** Says whether a mixture of rows of one set equals a mixture of rows of the other. */
    private static boolean meet(double[][] values, boolean[] one, boolean[] other) {
        int n = one.length;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (double[] x : values) {
            double[] row = new double[2 * n];
            for (int r = 0; r < n; r++) {
                row[r] = one[r] ? x[r] : 0;
                row[n + r] = other[r] ? -x[r] : 0;
            }
            constraints.add(new LinearConstraint(row, Relationship.EQ, 0));
        }
        for (int part = 0; part < 2; part++) {
            double[] row = new double[2 * n];
            for (int r = 0; r < n; r++) {
                row[part * n + r] = (part == 0 ? one[r] : other[r]) ? 1 : 0;
            }
            constraints.add(new LinearConstraint(row, Relationship.EQ, 1));
        }
        try {
            new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(new double[2 * n], 0),
                            new LinearConstraintSet(constraints),
                            new NonNegativeConstraint(true));
            return true;
        } catch (NoFeasibleSolutionException e) {
            return false;
        }
    }
}
