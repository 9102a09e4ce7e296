package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each feature of a pool would add to a few features by least squares. */
final class Extensions {
    /** Features of each complexity that are worth an exact fit. */
    private static final int PROMISING = 4;

    /** A feature that shares all but this part of its variance with the others adds nothing. */
    private static final double COLLINEAR = 1e-7;

    private final double[][][] z; // [sets][features][rows]
    private final double[][] y; // [sets][rows]
    private final double[] shares;
    private final int[] complexity;

    /**
     * @param z features, standardised for each set of coefficients [sets][features][rows]
     * @param y target, standardised likewise [sets][rows]
     * @param shares share of each set in the target's sum of squares [sets]
     * @param complexity complexity of each feature, ascending [features]
     */
    Extensions(double[][][] z, double[][] y, double[] shares, int[] complexity) {
        this.z = z;
        this.y = y;
        this.shares = shares;
        this.complexity = complexity;
    }

    /**
     * Returns the most promising additions to some features, a few of every complexity.
     *
     * @param members the features, which are not returned again
     */
    List<Integer> promising(int[] members) {
        double[] gain = new double[complexity.length];
        for (int g = 0; g < z.length; g++) {
            gains(g, members, gain);
        }
        List<Integer> best = new ArrayList<>();
        int from = 0;
        while (from < complexity.length) {
            int to = from;
            TopList list = new TopList(PROMISING);
            for (; to < complexity.length && complexity[to] == complexity[from]; to++) {
                int candidate = to;
                if (Arrays.stream(members).noneMatch(m -> m == candidate)) {
                    list.offer(gain[to], to);
                }
            }
            Arrays.stream(list.ids()).forEach(best::add);
            from = to;
        }
        return best;
    }

    /** Adds what each feature explains of one set's target beside the members. */
    private void gains(int g, int[] members, double[] gain) {
        double[][] q = orthonormal(g, members);
        double[] rest = y[g].clone();
        for (double[] direction : q) {
            subtract(rest, Gram.dot(direction, y[g]), direction);
        }
        for (int i = 0; i < gain.length; i++) {
            double left = Gram.dot(z[g][i], z[g][i]);
            for (double[] direction : q) {
                double shared = Gram.dot(direction, z[g][i]);
                left -= shared * shared;
            }
            double along = Gram.dot(rest, z[g][i]);
            gain[i] += left > COLLINEAR ? shares[g] * along * along / left : 0;
        }
    }

    private double[][] orthonormal(int g, int[] members) {
        double[][] q = new double[members.length][];
        for (int d = 0; d < q.length; d++) {
            q[d] = z[g][members[d]].clone();
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < d; k++) {
                    subtract(q[d], Gram.dot(q[k], q[d]), q[k]);
                }
            }
            Standard.scale(q[d]);
        }
        return q;
    }

    private static void subtract(double[] from, double factor, double[] x) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * x[i];
        }
    }
}
