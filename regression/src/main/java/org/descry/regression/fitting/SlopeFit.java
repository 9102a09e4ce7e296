package org.descry.regression.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.regression.search.TaskPart;

/**
 * The linear part of a fit: slopes of features and constant terms, by orthogonalising the centred
 * features one after the other. Used again and again without allocating.
 *
 * <p>As {@link LeastSquares}, but in double precision only: for the many fits of a search, not for
 * the one that is shown.
 */
final class SlopeFit {
    /** A column that keeps this part of its length is orthogonal enough after one pass. */
    private static final double ONE_PASS = 0.25;

    private final FittedRows rows;
    private final double[] target;
    private final double[] targetMeans;
    private double targetSquares;
    private final double[] scratchMeans;
    private final double[] rest;
    private double[][] q = new double[0][];
    private double[][] means = new double[0][];

    /** Squared lengths of orthogonalised columns, by set and feature; 0 for dependent ones. */
    private double[][] squares = new double[0][];

    private double[][] slopes = new double[0][];

    /** How much of each column the later ones hold, by set, [feature × feature]. */
    private double[][][] held = new double[0][][];

    /** Whether a feature is more than a constant in the rows of some set. */
    private boolean[] varies = new boolean[0];

    private int features;

    SlopeFit(FittedRows rows, double[] y) {
        this.rows = rows;
        this.target = new double[rows.count()];
        this.targetMeans = new double[rows.tasks()];
        this.scratchMeans = new double[rows.tasks()];
        this.rest = new double[rows.count()];
        explain(y);
    }

    /** Takes another target, or the same after the weights changed. */
    void explain(double[] y) {
        rows.centre(y, target, targetMeans);
        this.targetSquares = RowSums.dot(target, target, 0, target.length);
    }

    /**
     * Fits features.
     *
     * @param x values [features][n]
     * @param features how many there are
     * @return the weighted sum of squares that is left; infinite if a value is not finite or a
     *     feature is constant
     */
    double fit(double[][] x, int features) {
        double left = solve(x, features);
        if (left < Double.POSITIVE_INFINITY) {
            return left;
        }
        for (double[] each : slopes) {
            Arrays.fill(each, 0);
        }
        for (double[] each : means) {
            Arrays.fill(each, 0);
        }
        return Double.POSITIVE_INFINITY;
    }

    private double solve(double[][] x, int features) {
        reserve(features);
        for (int j = 0; j < features; j++) {
            rows.centre(x[j], q[j], means[j]);
        }
        System.arraycopy(target, 0, rest, 0, rest.length);
        Arrays.fill(varies, 0, features, false);
        double left = 0;
        for (int set = 0; set < rows.slopeSets(); set++) {
            int from = rows.slopeStart(set);
            int to = rows.slopeStart(set + 1);
            for (int j = 0; j < features; j++) {
                varies[j] |= orthogonalise(set, j, from, to);
                if (Double.isNaN(squares[set][j])) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            solve(set);
            left += RowSums.dot(rest, rest, from, to);
        }
        for (int j = 0; j < features; j++) {
            if (!varies[j]) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return left;
    }

    /**
     * Makes column j orthogonal to those before it and takes it from what is left of the target.
     *
     * @return whether it is more than a constant
     */
    private boolean orthogonalise(int set, int j, int from, int to) {
        double[] column = q[j];
        double square = RowSums.dot(column, column, from, to);
        if (!(square < Double.POSITIVE_INFINITY)) {
            squares[set][j] = Double.NaN;
            return false;
        }
        double spread = Math.sqrt(square);
        double raw = Math.sqrt(square + offsets(set, j));
        boolean varies = LeastSquares.isIndependent(spread, spread, raw);
        double[] held = this.held[set][j];
        Arrays.fill(held, 0, j, 0);
        for (int pass = 0; pass < 2; pass++) {
            double before = square;
            boolean changed = false;
            for (int k = 0; k < j; k++) {
                if (squares[set][k] > 0) {
                    double along = RowSums.dot(q[k], column, from, to) / squares[set][k];
                    held[k] += along;
                    RowSums.addScaled(column, -along, q[k], from, to);
                    changed = true;
                }
            }
            if (!changed) {
                break;
            }
            square = RowSums.dot(column, column, from, to);
            if (square > ONE_PASS * before) {
                break;
            }
        }
        boolean independent = LeastSquares.isIndependent(Math.sqrt(square), spread, raw);
        squares[set][j] = independent ? square : 0;
        double along = independent ? RowSums.dot(column, rest, from, to) / square : 0;
        slopes[set][j] = along;
        if (independent) {
            RowSums.addScaled(rest, -along, column, from, to);
        }
        return varies;
    }

    /** Returns the squared length that centring took from a feature in the rows of a set. */
    private double offsets(int set, int j) {
        double sum = 0;
        for (int g = 0; g < rows.tasks(); g++) {
            if (rows.slopesOf(g) == set) {
                sum += rows.taskWeight(g) * means[j][g] * means[j][g];
            }
        }
        return sum;
    }

    /** Turns the parts along orthogonal columns into slopes. */
    private void solve(int set) {
        double[] slope = slopes[set];
        for (int j = features - 1; j >= 0; j--) {
            if (squares[set][j] == 0) {
                continue;
            }
            double sum = slope[j];
            for (int k = j + 1; k < features; k++) {
                sum -= held[set][k][j] * slope[k];
            }
            slope[j] = sum;
        }
    }

    /** Takes from a column what constant terms and features can make up [n]. */
    void project(double[] column) {
        rows.centre(column, column, scratchMeans);
        for (int set = 0; set < rows.slopeSets(); set++) {
            int from = rows.slopeStart(set);
            int to = rows.slopeStart(set + 1);
            for (int k = 0; k < features; k++) {
                if (squares[set][k] > 0) {
                    double along = RowSums.dot(q[k], column, from, to) / squares[set][k];
                    RowSums.addScaled(column, -along, q[k], from, to);
                }
            }
        }
    }

    /** Returns the weighted sum of squares of the target, about its means if there are any. */
    double targetSquares() {
        return targetSquares;
    }

    /** Returns what the last fit left of the target, times the roots of the weights [n]. */
    double[] rest() {
        return rest;
    }

    /** Returns the slope of a feature in the last fit. */
    double slope(int set, int feature) {
        return slopes[set][feature];
    }

    /** Returns slopes and constant terms of the last fit, by task. */
    List<TaskPart> parts() {
        List<TaskPart> parts = new ArrayList<>(rows.tasks());
        for (int g = 0; g < rows.tasks(); g++) {
            double[] slope = Arrays.copyOf(slopes[rows.slopesOf(g)], features);
            double constant = targetMeans[g];
            for (int j = 0; j < features; j++) {
                constant -= slope[j] * means[j][g];
            }
            parts.add(new TaskPart(slope, constant));
        }
        return parts;
    }

    private void reserve(int features) {
        this.features = features;
        if (features > q.length || slopes.length == 0) {
            int sets = rows.slopeSets();
            q = new double[features][rows.count()];
            means = new double[features][rows.tasks()];
            squares = new double[sets][features];
            slopes = new double[sets][features];
            held = new double[sets][features][features];
            varies = new boolean[features];
        }
    }
}
