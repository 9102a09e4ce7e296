package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.descry.regression.internal.tuples.GramMatrix;
import org.descry.regression.internal.tuples.GramPanels;
import org.descry.regression.internal.tuples.TaskCorrelations;
import org.descry.regression.internal.tuples.TupleProblem;

/**
 * The correlations among the features of a target's pool. The pool only grows: what was computed
 * for its earlier features is used again, and every number is the same as if it were not.
 */
final class PoolCorrelations {
    private final TargetRows rows;
    private final double[] shares;
    private final double[][] target; // standardised, by set of coefficients
    private final Map<Long, Integer> place = new HashMap<>(); // only looked up
    private final List<double[]> values = new ArrayList<>(); // by place
    private final List<List<double[]>> standardised = new ArrayList<>(); // by set, by place
    private final List<List<Double>> covariance = new ArrayList<>(); // by set, by place
    private final double[][][] gram; // by set, by place

    PoolCorrelations(TargetRows rows) {
        this.rows = rows;
        this.shares = rows.shares();
        this.target = rows.standardised(rows.y());
        this.gram = new double[shares.length][0][];
        for (int g = 0; g < shares.length; g++) {
            standardised.add(new ArrayList<>());
            covariance.add(new ArrayList<>());
        }
    }

    /** Returns the values of a feature that was added [rows]. */
    double[] values(long code) {
        return values.get(place.get(code));
    }

    /** Returns features as they are compared [sets of coefficients][codes][rows]. */
    double[][][] standardised(long[] codes) {
        double[][][] z = new double[gram.length][codes.length][];
        for (int g = 0; g < z.length; g++) {
            for (int k = 0; k < codes.length; k++) {
                z[g][k] = standardised.get(g).get(place.get(codes[k]));
            }
        }
        return z;
    }

    /** Returns the target as features are compared with it [sets of coefficients][rows]. */
    double[][] target() {
        return target;
    }

    /** Returns those features that were not added yet. */
    long[] unknown(long[] codes) {
        return Arrays.stream(codes).filter(code -> !place.containsKey(code)).toArray();
    }

    /**
     * Adds features.
     *
     * @param codes features that were not added yet
     * @param x their values on the target's rows [codes][rows]
     * @param searches how many pools are treated alike, about: decides which loops run
     */
    void add(long[] codes, double[][] x, int searches) {
        if (codes.length == 0) {
            return;
        }
        for (int k = 0; k < codes.length; k++) {
            place.put(codes[k], values.size());
            values.add(x[k]);
            double[][] z = rows.standardised(x[k]);
            for (int g = 0; g < z.length; g++) {
                standardised.get(g).add(z[g]);
                covariance.get(g).add(Gram.dot(z[g], target[g]));
            }
        }
        for (int g = 0; g < gram.length; g++) {
            gram[g] = grown(gram[g], standardised.get(g).toArray(double[][]::new), searches);
        }
    }

    /** Returns the products of all features, of which the first are known. */
    private static double[][] grown(double[][] known, double[][] z, int searches) {
        double work = 0.5 * z.length * z.length * z[0].length;
        GramPanels panels =
                LoopChoice.plain(10 * work * searches)
                        ? GramPanels.withPlainLoops(z)
                        : GramPanels.of(z);
        if (known.length == 0) {
            return panels.symmetric();
        }
        double[][] fresh = panels.rows(known.length, z.length, 0);
        double[][] all = new double[z.length][];
        for (int i = 0; i < known.length; i++) {
            all[i] = Arrays.copyOf(known[i], z.length);
            for (int j = known.length; j < z.length; j++) {
                all[i][j] = fresh[j - known.length][i];
            }
        }
        System.arraycopy(fresh, 0, all, known.length, fresh.length);
        return all;
    }

    /** Returns what all descriptors of some features are compared by, whatever their complexity. */
    TupleProblem problem(long[] codes) {
        boolean[] all = new boolean[codes.length];
        Arrays.fill(all, true);
        return problem(codes, new int[codes.length], all);
    }

    /**
     * Returns what descriptors of some features are compared by.
     *
     * @param codes features that were added
     * @param complexity their complexities, ascending
     * @param fresh which of them are new: descriptors without one of these may be left out
     */
    TupleProblem problem(long[] codes, int[] complexity, boolean[] fresh) {
        int[] at = Arrays.stream(codes).mapToInt(place::get).toArray();
        List<TaskCorrelations> tasks = new ArrayList<>();
        for (int g = 0; g < gram.length; g++) {
            if (shares[g] > 0) {
                List<Double> all = covariance.get(g);
                double[] r = Arrays.stream(at).mapToDouble(all::get).toArray();
                GramMatrix ordered = GramMatrix.known(ordered(gram[g], at));
                tasks.add(new TaskCorrelations(ordered, r, shares[g]));
            }
        }
        return new TupleProblem(tasks, complexity, fresh);
    }

    private static double[][] ordered(double[][] all, int[] at) {
        double[][] some = new double[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            double[] from = all[at[i]];
            double[] to = some[i];
            for (int j = 0; j < at.length; j++) {
                to[j] = from[at[j]];
            }
        }
        return some;
    }
}
