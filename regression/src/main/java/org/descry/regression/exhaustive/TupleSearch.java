package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All pairs or triples of features, ranked by how much of a target a linear combination explains,
 * from the features' Gram matrix alone.
 *
 * <p>Keeps the best few of every complexity. A tuple is compared without a division: with d what is
 * left of a feature's own variance and c of its covariance with the target, it explains c²/d more.
 *
 * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018),
 *     doi:10.1103/PhysRevMaterials.2.083802 (L0 step)
 */
final class TupleSearch {
    /**
     * Features that share all but this part of their variance with the others add nothing that can
     * be trusted.
     */
    private static final double COLLINEAR = 1e-9;

    private final int features;
    private final int[] complexity; // ascending [features]
    private final double[][] gram;
    private final double[] covariance;
    private final TopTuples[] best; // by complexity of the tuple

    /** Feature numbers (positions in the pool) of one descriptor, ascending. */
    record Tuple(int[] members, double explained) {}

    /**
     * @param z standardised features [features][rows]: mean 0, sum of squares 1 (weights folded in)
     * @param y standardised target [rows]
     * @param complexity complexity of each feature, ascending
     * @param kept how many tuples of each complexity to keep
     * @param floor explained part a tuple of that complexity must exceed [complexity]
     */
    TupleSearch(double[][] z, double[] y, int[] complexity, int kept, double[] floor) {
        this.features = z.length;
        this.complexity = complexity;
        this.gram = Gram.of(z);
        this.covariance = new double[features];
        for (int i = 0; i < features; i++) {
            covariance[i] = Gram.dot(z[i], y);
        }
        this.best = new TopTuples[floor.length];
        for (int c = 0; c < floor.length; c++) {
            best[c] = new TopTuples(kept, floor[c]);
        }
    }

    /** Returns the best pairs, by complexity and rank. */
    List<Tuple> pairs() {
        for (int i = 0; i < features; i++) {
            double[] gi = gram[i];
            double ci = covariance[i];
            for (int j = i + 1; j < features; j++) {
                double d = 1 - gi[j] * gi[j];
                double c = covariance[j] - gi[j] * ci;
                TopTuples top = best[complexity[i] + complexity[j] + 1];
                if (d > COLLINEAR && c * c >= (top.threshold() - ci * ci) * d) {
                    top.offer(ci * ci + c * c / d, i, j, -1);
                }
            }
        }
        return collect();
    }

    /** Returns the best triples, by complexity and rank. */
    List<Tuple> triples() {
        double[] d1 = new double[features];
        double[] c1 = new double[features];
        for (int i = 0; i < features; i++) {
            double[] gi = gram[i];
            double ci = covariance[i];
            for (int k = i + 1; k < features; k++) {
                d1[k] = 1 - gi[k] * gi[k];
                c1[k] = covariance[k] - gi[k] * ci;
            }
            for (int j = i + 1; j < features; j++) {
                if (d1[j] > COLLINEAR) {
                    triples(i, j, ci * ci + c1[j] * c1[j] / d1[j], d1, c1);
                }
            }
        }
        return collect();
    }

    /** Goes through all third features k > j; {@code pair} is what i and j explain together. */
    private void triples(int i, int j, double pair, double[] d1, double[] c1) {
        double[] gi = gram[i];
        double[] gj = gram[j];
        double gij = gi[j];
        double perVariance = 1 / d1[j];
        double perCovariance = c1[j] * perVariance;
        int k = j + 1;
        while (k < features) {
            int level = complexity[k];
            TopTuples top = best[complexity[i] + complexity[j] + level + 2];
            double missing = top.threshold() - pair;
            for (; k < features && complexity[k] == level; k++) {
                double h = gj[k] - gij * gi[k];
                double d = d1[k] - h * h * perVariance;
                double c = c1[k] - h * perCovariance;
                if (c * c >= missing * d && d > COLLINEAR) {
                    top.offer(pair + c * c / d, i, j, k);
                    missing = top.threshold() - pair;
                }
            }
        }
    }

    private List<Tuple> collect() {
        List<Tuple> all = new ArrayList<>();
        for (TopTuples top : best) {
            all.addAll(top.sorted());
        }
        return all;
    }

    /** The best few tuples of one complexity. */
    private static final class TopTuples {
        private final double[] explained;
        private final int[][] members;
        private int size;
        private int worst;
        private double threshold;

        TopTuples(int capacity, double floor) {
            explained = new double[capacity];
            members = new int[capacity][];
            threshold = floor;
        }

        double threshold() {
            return threshold;
        }

        void offer(double value, int i, int j, int k) {
            if (!(value > threshold)) {
                return;
            }
            int at = size < explained.length ? size++ : worst;
            explained[at] = value;
            members[at] = k < 0 ? new int[] {i, j} : new int[] {i, j, k};
            if (size == explained.length) {
                worst = 0;
                for (int m = 1; m < size; m++) {
                    if (explained[m] < explained[worst]) {
                        worst = m;
                    }
                }
                threshold = Math.max(threshold, explained[worst]);
            }
        }

        List<Tuple> sorted() {
            List<Tuple> tuples = new ArrayList<>();
            for (int m = 0; m < size; m++) {
                tuples.add(new Tuple(members[m], explained[m]));
            }
            tuples.sort(
                    (a, b) -> {
                        int byValue = Double.compare(b.explained(), a.explained());
                        return byValue != 0 ? byValue : Arrays.compare(a.members(), b.members());
                    });
            return tuples;
        }
    }
}
