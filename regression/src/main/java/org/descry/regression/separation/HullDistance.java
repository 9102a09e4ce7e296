package org.descry.regression.separation;

import java.util.Arrays;

/**
 * Distance between the convex hulls of two sets of rows, for any number of features.
 *
 * <p>Finds the point nearest to the origin among all differences of the hulls, by a finite sequence
 * of simplices whose nearest points come closer and closer. Distances are good to 1e-10 of their
 * value or to {@link #TOUCHING}, whichever is larger. Not thread-safe.
 *
 * @source Wolfe, Math. Program. 11, 128 (1976), doi:10.1007/BF01580381 (nearest point of a
 *     polytope)
 */
final class HullDistance {
    /**
     * Hulls nearer than this (standard deviations) count as touching: beyond it, rounding decides.
     */
    static final double TOUCHING = 1e-10;

    private static final double RELATIVE_GAP = 1e-11;
    private static final double INDEPENDENT = 1e-12;

    /** Never reached in practice: each step uses a simplex that was not used before. */
    private static final int STEPS = 10_000;

    private final double[][] z;
    private final int dimension;
    private final double[] nearest;
    private final double[][] corner;
    private final double[] weight;
    private final double[] height;
    private int corners;

    /**
     * @param z features of all rows [dimension][rows], best standardised
     */
    HullDistance(double[][] z) {
        this.z = z;
        this.dimension = z.length;
        nearest = new double[dimension];
        corner = new double[dimension + 2][dimension];
        weight = new double[dimension + 2];
        height = new double[z[0].length];
    }

    /** Says whether two ranges of rows have hulls that do not touch. */
    boolean apart(int fromA, int toA, int fromB, int toB) {
        return search(fromA, toA, fromB, toB, true) > TOUCHING;
    }

    /** Returns the distance between the hulls of two ranges of rows; 0 if they touch. */
    double between(int fromA, int toA, int fromB, int toB) {
        double distance = search(fromA, toA, fromB, toB, false);
        return distance > TOUCHING ? distance : 0;
    }

    /**
     * Returns the shortest difference found last: from the hull of rows B to that of rows A
     * [dimension].
     */
    double[] difference() {
        return nearest.clone();
    }

    private double search(int fromA, int toA, int fromB, int toB, boolean onlyWhetherApart) {
        corners = 1;
        weight[0] = 1;
        difference(fromA, fromB, corner[0]);
        System.arraycopy(corner[0], 0, nearest, 0, dimension);
        double squared = dot(nearest, nearest);
        for (int step = 0; step < STEPS && squared > TOUCHING * TOUCHING; step++) {
            double[] next = corner[corners];
            difference(lowest(fromA, toA, 1), lowest(fromB, toB, -1), next);
            double reached = dot(nearest, next);
            if (onlyWhetherApart && reached > 2 * TOUCHING * Math.sqrt(squared)) {
                break;
            }
            if (squared - reached <= RELATIVE_GAP * squared || isCorner(next)) {
                break;
            }
            weight[corners++] = 0;
            double[] before = nearest.clone();
            boolean moved = shrink();
            double shorter = dot(nearest, nearest);
            if (!moved || !(shorter < squared)) {
                System.arraycopy(before, 0, nearest, 0, dimension);
                break;
            }
            squared = shorter;
        }
        return Math.sqrt(squared);
    }

    /** Returns the row of a range that lies lowest along {@code sign} times the nearest point. */
    private int lowest(int from, int to, int sign) {
        int n = to - from;
        Arrays.fill(height, 0, n, 0);
        for (int d = 0; d < dimension; d++) {
            double along = sign * nearest[d];
            double[] column = z[d];
            for (int k = 0; k < n; k++) {
                height[k] += along * column[from + k];
            }
        }
        int best = 0;
        for (int k = 1; k < n; k++) {
            if (height[k] < height[best]) {
                best = k;
            }
        }
        return from + best;
    }

    private void difference(int a, int b, double[] out) {
        for (int d = 0; d < dimension; d++) {
            out[d] = z[d][a] - z[d][b];
        }
    }

    private boolean isCorner(double[] point) {
        for (int k = 0; k < corners; k++) {
            if (Arrays.equals(corner[k], point)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Moves to the nearest point of the simplex of all corners and drops corners it does not need;
     * false if the corners lie too flat to tell.
     */
    private boolean shrink() {
        double[] wanted = new double[dimension + 2];
        while (true) {
            if (!nearestOfPlane(wanted)) {
                return false;
            }
            double step = 1;
            for (int k = 0; k < corners; k++) {
                if (wanted[k] <= 0) {
                    step = Math.min(step, weight[k] / (weight[k] - wanted[k]));
                }
            }
            if (step >= 1) {
                System.arraycopy(wanted, 0, weight, 0, corners);
                return true;
            }
            drop(wanted, step);
        }
    }

    /** Goes a step towards the wanted weights and drops the corners that have none left. */
    private void drop(double[] wanted, double step) {
        int kept = 0;
        for (int k = 0; k < corners; k++) {
            double w = weight[k] + step * (wanted[k] - weight[k]);
            boolean ends = wanted[k] <= 0 && weight[k] <= step * (weight[k] - wanted[k]);
            if (!ends && w > 0) {
                weight[kept] = w;
                double[] moved = corner[k];
                corner[k] = corner[kept];
                corner[kept++] = moved;
            }
        }
        corners = kept;
    }

    /**
     * Finds the point nearest to the origin in the plane through all corners, and its weights;
     * false if the corners do not span a plane of their number.
     */
    private boolean nearestOfPlane(double[] weights) {
        int axes = corners - 1;
        if (axes > dimension) {
            return false;
        }
        double[][] q = new double[axes][dimension];
        double[][] r = new double[axes][axes];
        double[] rest = corner[0].clone();
        double[] right = new double[axes];
        for (int k = 0; k < axes; k++) {
            for (int d = 0; d < dimension; d++) {
                q[k][d] = corner[k + 1][d] - corner[0][d];
            }
            double length = Math.sqrt(dot(q[k], q[k]));
            for (int pass = 0; pass < 2; pass++) {
                for (int m = 0; m < k; m++) {
                    r[m][k] += removeAlong(q[k], q[m]);
                }
            }
            r[k][k] = Math.sqrt(dot(q[k], q[k]));
            if (!(r[k][k] > INDEPENDENT * length)) {
                return false;
            }
            for (int d = 0; d < dimension; d++) {
                q[k][d] /= r[k][k];
            }
            right[k] = -removeAlong(rest, q[k]);
        }
        double first = 1;
        for (int k = axes - 1; k >= 0; k--) {
            double value = right[k];
            for (int m = k + 1; m < axes; m++) {
                value -= r[k][m] * weights[m + 1];
            }
            weights[k + 1] = value / r[k][k];
            first -= weights[k + 1];
        }
        weights[0] = first;
        System.arraycopy(rest, 0, nearest, 0, dimension);
        return true;
    }

    /** Takes the part along a unit vector out of {@code from} and returns its length. */
    private static double removeAlong(double[] from, double[] unit) {
        double along = dot(from, unit);
        for (int d = 0; d < from.length; d++) {
            from[d] -= along * unit[d];
        }
        return along;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
