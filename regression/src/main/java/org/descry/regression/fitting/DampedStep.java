package org.descry.regression.fitting;

import java.util.Arrays;

/**
 * Steps of least squares that are kept short: min |z - R·step|² + damping·Σ (scale·step)² with R
 * upper triangular, solved by rotations. Used again without allocating.
 */
final class DampedStep {
    private final double[][] r;
    private final double[] z;
    private final double[][] turned;
    private final double[] right;
    private final double[] row;
    private final double[] step;
    private final int n;

    DampedStep(int n) {
        this.n = n;
        this.r = new double[n][n];
        this.z = new double[n];
        this.turned = new double[n][n];
        this.right = new double[n];
        this.row = new double[n];
        this.step = new double[n];
    }

    /** Sets an element of R, on or above the diagonal. */
    void set(int row, int column, double value) {
        r[row][column] = value;
    }

    /** Sets an element of z. */
    void set(int row, double value) {
        z[row] = value;
    }

    /** Returns |z|²: what a step without damping promises to gain. */
    double promised() {
        double sum = 0;
        for (double each : z) {
            sum += each * each;
        }
        return sum;
    }

    /**
     * Returns the step; 0 where it does not matter.
     *
     * @param scale one per element, none negative
     */
    double[] solve(double damping, double[] scale) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(r[i], 0, turned[i], 0, n);
            right[i] = z[i];
        }
        double root = Math.sqrt(damping);
        for (int j = 0; j < n; j++) {
            Arrays.fill(row, 0);
            row[j] = root * scale[j];
            double last = 0;
            for (int k = j; k < n; k++) {
                last = rotate(k, last);
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = right[i];
            for (int k = i + 1; k < n; k++) {
                sum -= turned[i][k] * step[k];
            }
            step[i] = turned[i][i] == 0 ? 0 : sum / turned[i][i];
        }
        return step;
    }

    /** Turns the row below into row k so that its element k vanishes. */
    private double rotate(int k, double last) {
        if (row[k] == 0) {
            return last;
        }
        double[] into = turned[k];
        double length = Math.sqrt(into[k] * into[k] + row[k] * row[k]);
        double cosine = into[k] / length;
        double sine = row[k] / length;
        for (int i = k; i < n; i++) {
            double upper = into[i];
            into[i] = cosine * upper + sine * row[i];
            row[i] = cosine * row[i] - sine * upper;
        }
        double upper = right[k];
        right[k] = cosine * upper + sine * last;
        return cosine * last - sine * upper;
    }

    /** Returns what the last step promises to gain, the sum of squares going down as if linear. */
    double gain(double damping, double[] scale) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double along = 0;
            for (int k = i; k < n; k++) {
                along += r[i][k] * step[k];
            }
            double damped = scale[i] * step[i];
            sum += along * along + 2 * damping * damped * damped;
        }
        return sum;
    }
}
