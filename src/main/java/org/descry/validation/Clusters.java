package org.descry.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.descry.regression.discovery.DiscoveryData;

/**
 * Rows that are alike in their columns: k-means on columns of mean 0 and variance 1. It starts from
 * rows that are far from each other: the one farthest from the centre, then again and again the one
 * farthest from all before, so that it depends on the rows' content alone.
 *
 * @param of cluster of each row [n]
 * @source Lloyd, IEEE Trans. Inf. Theory 28, 129 (1982), doi:10.1109/TIT.1982.1056489; start:
 *     Gonzalez, Theor. Comput. Sci. 38, 293 (1985), doi:10.1016/0304-3975(85)90224-5
 */
record Clusters(int[] of) {
    private static final int MOST = 5;

    /** Fewer rows in a cluster, on average, are no cluster. */
    private static final int FEWEST_ROWS = 4;

    private static final int ROUNDS = 50;

    /**
     * Divides rows.
     *
     * @param seed decides between rows that are equally far
     */
    static Clusters of(DiscoveryData data, long seed) {
        int n = data.rows();
        int k = Math.max(1, Math.min(MOST, n / FEWEST_ROWS));
        double[][] x = standardised(data);
        long[] keys = data.rowKeys(seed);
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong((Integer i) -> keys[i]));
        double[][] centres = starts(x, order, k);
        int[] of = new int[n];
        for (int round = 0; round < ROUNDS; round++) {
            int[] next = new int[n];
            for (int i = 0; i < n; i++) {
                next[i] = nearest(x[i], centres);
            }
            if (round > 0 && Arrays.equals(of, next)) {
                break;
            }
            of = next;
            move(centres, x, of, order);
        }
        return new Clusters(of);
    }

    /** Returns the rows of each cluster that has any, by its name. */
    Map<String, List<Integer>> parts() {
        Map<String, List<Integer>> parts = new TreeMap<>();
        for (int i = 0; i < of.length; i++) {
            parts.computeIfAbsent("cluster " + (of[i] + 1), any -> new ArrayList<>()).add(i);
        }
        return parts;
    }

    private static double[][] starts(double[][] x, Integer[] order, int k) {
        double[][] centres = new double[k][];
        double[] distance = new double[x.length];
        double[] middle = new double[x[0].length];
        for (int i = 0; i < x.length; i++) {
            distance[i] = squares(x[i], middle);
        }
        for (int c = 0; c < k; c++) {
            int farthest = order[0];
            for (int i : order) {
                farthest = distance[i] > distance[farthest] ? i : farthest;
            }
            centres[c] = x[farthest].clone();
            for (int i = 0; i < x.length; i++) {
                double d = squares(x[i], centres[c]);
                distance[i] = c == 0 ? d : Math.min(distance[i], d);
            }
        }
        return centres;
    }

    private static int nearest(double[] row, double[][] centres) {
        int best = 0;
        for (int c = 1; c < centres.length; c++) {
            best = squares(row, centres[c]) < squares(row, centres[best]) ? c : best;
        }
        return best;
    }

    /** Moves each centre to the mean of its rows; one without rows stays. */
    private static void move(double[][] centres, double[][] x, int[] of, Integer[] order) {
        for (int c = 0; c < centres.length; c++) {
            double[] sum = new double[centres[c].length];
            int count = 0;
            for (int i : order) {
                if (of[i] == c) {
                    count++;
                    for (int j = 0; j < sum.length; j++) {
                        sum[j] += x[i][j];
                    }
                }
            }
            for (int j = 0; j < sum.length && count > 0; j++) {
                centres[c][j] = sum[j] / count;
            }
        }
    }

    /** Returns the rows [n][p]; a constant column is 0. */
    private static double[][] standardised(DiscoveryData data) {
        double[][] x = new double[data.rows()][data.columns().length];
        for (int j = 0; j < data.columns().length; j++) {
            double[] column = data.columns()[j];
            double mean = Arrays.stream(column).average().orElse(0);
            double spread =
                    Math.sqrt(
                            Arrays.stream(column)
                                    .map(v -> (v - mean) * (v - mean))
                                    .average()
                                    .orElse(0));
            for (int i = 0; i < column.length; i++) {
                x[i][j] = spread > 0 ? (column[i] - mean) / spread : 0;
            }
        }
        return x;
    }

    private static double squares(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }
}
