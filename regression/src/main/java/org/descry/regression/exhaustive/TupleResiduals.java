package org.descry.regression.exhaustive;

import java.util.Arrays;

/**
 * What the least-squares fit of a tuple leaves in each row, from standardised columns. Holds
 * scratch space; one per thread.
 */
final class TupleResiduals {
    /** Variance of its own below which a member adds nothing, as where tuples are compared. */
    private static final double COLLINEAR = 1e-7;

    private final double[][][] z;
    private final double[][] y;
    private final double[] shares;
    private final double[] rest;
    private final double[][] direction;

    /**
     * @param z features, standardised for each set of coefficients [sets][features][n]
     * @param y target, standardised likewise [sets][n]
     * @param shares share of each set in the target's sum of squares [sets]
     * @param dimension members of a tuple
     */
    TupleResiduals(double[][][] z, double[][] y, double[] shares, int dimension) {
        this.z = z;
        this.y = y;
        this.shares = shares;
        this.rest = new double[y[0].length];
        this.direction = new double[dimension][rest.length];
    }

    /**
     * Writes the weighted squares of the residuals as parts of the target's sum of squares.
     *
     * @param members numbers of all members, from which {@code at} on those of the tuple stand
     * @param squares result [n]
     */
    void squares(int[] members, int at, double[] squares) {
        Arrays.fill(squares, 0);
        for (int g = 0; g < z.length; g++) {
            if (shares[g] > 0) {
                System.arraycopy(y[g], 0, rest, 0, rest.length);
                for (int d = 0; d < direction.length; d++) {
                    remove(z[g][members[at + d]], d);
                }
                for (int i = 0; i < rest.length; i++) {
                    squares[i] += shares[g] * rest[i] * rest[i];
                }
            }
        }
    }

    /** Removes what a member adds to those before it. */
    private void remove(double[] column, int d) {
        double[] own = direction[d];
        System.arraycopy(column, 0, own, 0, own.length);
        for (int before = 0; before < d; before++) {
            subtract(own, Gram.dot(direction[before], own), direction[before]);
        }
        double variance = Gram.dot(own, own);
        double scale = variance > COLLINEAR ? 1 / Math.sqrt(variance) : 0;
        for (int i = 0; i < own.length; i++) {
            own[i] *= scale;
        }
        subtract(rest, Gram.dot(own, rest), own);
    }

    private static void subtract(double[] from, double factor, double[] x) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * x[i];
        }
    }
}
