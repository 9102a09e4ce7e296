package org.descry.regression.calibration;

import java.util.Arrays;

/** Fits log-odds that are linear in one or two columns, by Newton's method with halved steps. */
final class LogisticFit {

    private static final int MOST_STEPS = 100;
    private static final double CONVERGED = 1e-11;

    /** Keeps the system solvable when a column is constant; too small to be seen in a result. */
    private static final double RIDGE = 1e-10;

    private final double[] target;
    private final double[][] columns;

    private LogisticFit(double[] target, double[][] columns) {
        this.target = target;
        this.columns = columns;
    }

    /**
     * Minimises the log loss with slopes that are not negative.
     *
     * @param target outcomes to fit to [n], within (0, 1)
     * @param columns what the log-odds are linear in [p × n], p at most 2
     * @return {intercept, slope per column}
     */
    static double[] withSlopesNotNegative(double[] target, double[]... columns) {
        // The loss is convex, so the best point of the allowed region is the best of: no column
        // left out,
        // each single column, none. The first whose slopes are allowed in order of loss is that
        // point.
        double[] best = null;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (int kept = (1 << columns.length) - 1; kept >= 0; kept--) {
            double[] coefficients = fit(target, columns, kept);
            LogisticFit whole = new LogisticFit(target, columns);
            double loss = whole.loss(coefficients);
            if (Arrays.stream(coefficients).skip(1).allMatch(c -> c >= 0) && loss < bestLoss) {
                best = coefficients;
                bestLoss = loss;
            }
        }
        return best;
    }

    /** Fits the columns whose bit is set in {@code kept}; the others get slope 0. */
    private static double[] fit(double[] target, double[][] columns, int kept) {
        double[][] used = new double[Integer.bitCount(kept)][];
        int next = 0;
        for (int j = 0; j < columns.length; j++) {
            if ((kept >> j & 1) == 1) {
                used[next++] = columns[j];
            }
        }
        double[] fitted = new LogisticFit(target, used).newton();
        double[] coefficients = new double[columns.length + 1];
        coefficients[0] = fitted[0];
        next = 1;
        for (int j = 0; j < columns.length; j++) {
            if ((kept >> j & 1) == 1) {
                coefficients[j + 1] = fitted[next++];
            }
        }
        return coefficients;
    }

    private double[] newton() {
        int p = columns.length + 1;
        double mean = 0;
        for (double t : target) {
            mean += t;
        }
        double[] c = new double[p];
        c[0] = Logistic.logOdds(mean / target.length);
        double loss = loss(c);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] system = system(c);
            double[] move = solve(system);
            double slope = 0;
            for (int j = 0; j < p; j++) {
                slope += move[j] * system[j][p];
            }
            if (!(slope > CONVERGED * CONVERGED * target.length)) {
                return c;
            }
            double length = 1;
            double[] tried = moved(c, move, length);
            double triedLoss = loss(tried);
            while (triedLoss > loss - 1e-4 * length * slope && length > 1e-10) {
                length *= 0.5;
                tried = moved(c, move, length);
                triedLoss = loss(tried);
            }
            if (!(triedLoss < loss)) {
                return c;
            }
            c = tried;
            loss = triedLoss;
        }
        return c;
    }

    private static double[] moved(double[] c, double[] move, double length) {
        double[] result = new double[c.length];
        for (int j = 0; j < c.length; j++) {
            result[j] = c[j] + length * move[j];
        }
        return result;
    }

    private double logOdds(double[] c, int row) {
        double sum = c[0];
        for (int j = 0; j < columns.length; j++) {
            sum += c[j + 1] * columns[j][row];
        }
        return sum;
    }

    private double loss(double[] c) {
        double sum = 0;
        for (int i = 0; i < target.length; i++) {
            double s = logOdds(c, i);
            sum += Logistic.softplus(s) - target[i] * s;
        }
        return sum;
    }

    /** Second derivatives, with the downhill gradient as last column [p × (p+1)]. */
    private double[][] system(double[] c) {
        int p = c.length;
        double[][] system = new double[p][p + 1];
        double[] z = new double[p];
        z[0] = 1;
        for (int i = 0; i < target.length; i++) {
            double probability = Logistic.probability(logOdds(c, i));
            double weight = probability * (1 - probability);
            for (int j = 1; j < p; j++) {
                z[j] = columns[j - 1][i];
            }
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    system[j][k] += weight * z[j] * z[k];
                }
                system[j][p] += (target[i] - probability) * z[j];
            }
        }
        for (int j = 0; j < p; j++) {
            system[j][j] += RIDGE * (1 + system[j][j]);
        }
        return system;
    }

    /** Solves the small system by elimination with row exchange; leaves the argument as it was. */
    private static double[] solve(double[][] system) {
        int p = system.length;
        double[][] a = new double[p][];
        for (int j = 0; j < p; j++) {
            a[j] = system[j].clone();
        }
        for (int k = 0; k < p; k++) {
            int pivot = k;
            for (int j = k + 1; j < p; j++) {
                if (Math.abs(a[j][k]) > Math.abs(a[pivot][k])) {
                    pivot = j;
                }
            }
            double[] swapped = a[k];
            a[k] = a[pivot];
            a[pivot] = swapped;
            for (int j = k + 1; j < p; j++) {
                double factor = a[j][k] / a[k][k];
                for (int m = k; m <= p; m++) {
                    a[j][m] -= factor * a[k][m];
                }
            }
        }
        double[] x = new double[p];
        for (int k = p - 1; k >= 0; k--) {
            double sum = a[k][p];
            for (int m = k + 1; m < p; m++) {
                sum -= a[k][m] * x[m];
            }
            x[k] = sum / a[k][k];
        }
        return x;
    }
}
