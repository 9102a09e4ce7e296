package org.descry.regression.fitting;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Least squares by orthogonalising the centred features twice (modified Gram-Schmidt), in double
 * precision where that is enough for nine digits and in twice that precision where it is not.
 *
 * <p>Which of the two is decided by the features and weights alone. A feature that lies within
 * rounding of a combination of those before it (or, with an intercept, is constant) gets
 * coefficient 0. Results have the same bits on every machine.
 */
public final class LeastSquares {
    /**
     * Part of a feature's spread that those before it may leave over without being more than noise.
     * Features carry about 1e-15 of rounding from their own evaluation, and differences inside a
     * formula multiply that. The hardest of NIST's problems (Filip) leaves 6e-8.
     */
    private static final double RANK = 1e-11;

    /** Sixteen roundings of a feature's own values, as a part of their size. */
    private static final double ROUNDING = 0x1p-49;

    /**
     * Collinearity (root of the largest variance inflation factor) from which double precision is
     * left. Errors grow with its square when much of the target stays unexplained: NIST's Wampler5,
     * at 511 and with an R² of 0.22, kept seven digits.
     */
    private static final double COLLINEAR = 100;

    /** Mean over spread of a feature from which double precision is left. */
    private static final double OFFSET = 1e6;

    private final double[][] x;
    private final double[] y;
    private final double[] weights;
    private final boolean intercept;
    private final double total;
    private final double[] roots;
    private final double[] means;
    private final double[] spreads;
    private final double[][] q;
    private final double[][] r;

    private LeastSquares(double[][] x, double[] y, double[] weights, boolean intercept) {
        this.x = x;
        this.y = y;
        this.weights = weights;
        this.intercept = intercept;
        this.total = sum(weights);
        this.roots = new double[y.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(weights[i]);
        }
        this.means = new double[x.length];
        this.spreads = new double[x.length];
        this.q = new double[x.length][];
        this.r = new double[x.length][x.length];
    }

    /**
     * Fits y = intercept + Σ coefficient · x, every row counting the same.
     *
     * @param x feature values [features][rows]
     * @param y target values [rows]
     * @param intercept whether there is a constant term
     * @return the fit; {@code loss} is the root of the mean squared residual (divisor: rows). NaN
     *     among the values makes it NaN
     */
    public static Fit fit(double[][] x, double[] y, boolean intercept) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return new LeastSquares(x, y, ones, intercept).solve();
    }

    /**
     * Fits y = intercept + Σ coefficient · x so that Σ weight · residual² is smallest. A row of
     * weight 0 counts as absent, whatever its values.
     *
     * @param x feature values [features][rows]
     * @param y target values [rows]
     * @param weights how much each row counts [rows], finite, none negative, at least one positive;
     *     only their ratios matter
     * @param intercept whether there is a constant term
     * @return the fit; {@code loss} is √(Σ weight · residual² / Σ weight). Weights of 1 give the
     *     same bits as none; NaN in a row that counts makes it NaN
     * @throws IllegalArgumentException if the weights are not as described or the lengths differ
     */
    public static Fit fit(double[][] x, double[] y, double[] weights, boolean intercept) {
        double largest = largest(weights);
        requireRows(x, y, weights);
        // a power of two changes no digit and keeps sums of weights in range
        int shift = -Math.getExponent(largest);
        double[] scaled = new double[weights.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.scalb(weights[i], shift);
        }
        int[] rows = IntStream.range(0, y.length).filter(i -> scaled[i] > 0).toArray();
        double[][] kept = new double[x.length][];
        for (int j = 0; j < kept.length; j++) {
            kept[j] = pick(x[j], rows);
        }
        return new LeastSquares(kept, pick(y, rows), pick(scaled, rows), intercept).solve();
    }

    /**
     * Whether a feature holds more than those before it.
     *
     * @param length what they leave of it
     * @param spread its length about its mean (about 0 without intercept)
     * @param raw its length about 0
     */
    static boolean isIndependent(double length, double spread, double raw) {
        return length > RANK * spread && length > ROUNDING * raw;
    }

    private Fit solve() {
        int d = x.length;
        double yMean = intercept ? mean(y) : 0;
        double[] rest = centred(y, yMean);
        double[] z = new double[d];
        for (int j = 0; j < d; j++) {
            means[j] = intercept ? mean(x[j]) : 0;
            q[j] = centred(x[j], means[j]);
            orthonormalise(j);
            z[j] = dot(q[j], rest);
            addScaled(rest, -z[j], q[j]);
        }
        if (isDelicate()) {
            return PreciseLeastSquares.fit(x, y, weights, intercept);
        }
        double[] coefficients = new double[d];
        for (int j = d - 1; j >= 0; j--) {
            double sum = z[j];
            for (int k = j + 1; k < d; k++) {
                sum -= r[j][k] * coefficients[k];
            }
            coefficients[j] = r[j][j] == 0 ? 0 : sum / r[j][j];
        }
        double constant = yMean;
        for (int j = 0; j < d; j++) {
            constant -= coefficients[j] * means[j];
        }
        double loss = Math.sqrt(dot(rest, rest) / total);
        return new Fit(coefficients, intercept ? constant : 0, loss);
    }

    /** Makes column j orthogonal to those before it and of length 1, or 0 if they contain it. */
    private void orthonormalise(int j) {
        spreads[j] = Math.sqrt(dot(q[j], q[j]));
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < j; k++) {
                double along = dot(q[k], q[j]);
                r[k][j] += along;
                addScaled(q[j], -along, q[k]);
            }
        }
        double length = Math.sqrt(dot(q[j], q[j]));
        // negated, so that NaN in a column reaches the fit
        boolean independent = !(length <= RANK * spreads[j]);
        r[j][j] = independent ? length : 0;
        for (int i = 0; i < q[j].length; i++) {
            q[j][i] = independent ? q[j][i] / length : 0;
        }
    }

    /** Whether rounding in double precision could reach the ninth digit. */
    private boolean isDelicate() {
        int d = x.length;
        double[] inflation = new double[d];
        for (int k = 0; k < d; k++) {
            if (spreads[k] > 0 && Math.abs(means[k]) * Math.sqrt(total) > OFFSET * spreads[k]) {
                return true;
            }
            if (r[k][k] > 0) {
                addInverseColumn(k, inflation);
            }
        }
        for (double squared : inflation) {
            if (squared > COLLINEAR * COLLINEAR) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds the squares of column k of the inverse of r, in units of 1 / spread. Summed over k they
     * are the variance inflation factors: 1 / (1 - R²) of each feature on the others.
     */
    private void addInverseColumn(int k, double[] inflation) {
        double[] inverse = new double[k + 1];
        inverse[k] = 1 / r[k][k];
        for (int i = k - 1; i >= 0; i--) {
            double sum = 0;
            for (int l = i + 1; l <= k; l++) {
                sum -= r[i][l] * inverse[l];
            }
            inverse[i] = r[i][i] == 0 ? 0 : sum / r[i][i];
        }
        for (int i = 0; i <= k; i++) {
            double scaled = inverse[i] * spreads[i];
            inflation[i] += scaled * scaled;
        }
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / total;
    }

    private double[] centred(double[] values, double mean) {
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = roots[i] * (values[i] - mean);
        }
        return out;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void addScaled(double[] into, double factor, double[] column) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * column[i];
        }
    }

    private static void requireRows(double[][] x, double[] y, double[] weights) {
        if (weights.length != y.length) {
            throw new IllegalArgumentException(
                    "needs one weight per row: %d rows, %d weights"
                            .formatted(y.length, weights.length));
        }
        for (double[] column : x) {
            if (column.length != y.length) {
                throw new IllegalArgumentException(
                        "a feature needs one value per row: %d rows, %d values"
                                .formatted(y.length, column.length));
            }
        }
    }

    private static double largest(double[] weights) {
        double largest = 0;
        for (double w : weights) {
            if (!(w >= 0 && w < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a weight must be finite and not negative: " + w);
            }
            largest = Math.max(largest, w);
        }
        if (!(largest > 0)) {
            throw new IllegalArgumentException("at least one weight must be positive");
        }
        return largest;
    }

    private static double[] pick(double[] values, int[] rows) {
        double[] out = new double[rows.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[rows[i]];
        }
        return out;
    }
}
