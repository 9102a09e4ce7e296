package org.descry.regression.baselines;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One cut of the one feature that separates the classes best in log loss, with a probability on
 * each side.
 */
record BestThreshold(List<String> names) implements Learner {

    @Override
    public String name() {
        return "best single feature";
    }

    @Override
    public String library() {
        return "";
    }

    /**
     * Tries every cut between two different values of every column; ties go to the first.
     *
     * <p>The probability of a side is (positives + 1)/(rows + 2).
     */
    @Override
    public Fitted fit(double[][] x, double[] y, long seed) {
        int n = y.length;
        int ones = (int) Math.rint(Columns.mean(y) * n);
        Cut best = new Cut(names, 0, Double.POSITIVE_INFINITY, share(ones, n), 0.5);
        double bestLoss = loss(ones, n) - 1e-12 * n;
        for (int j = 0; j < x.length; j++) {
            double[] column = x[j];
            Integer[] order = new Integer[n];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingDouble(i -> column[i]));
            int below = 0;
            for (int k = 0; k < n - 1; k++) {
                below += y[order[k]] == 1 ? 1 : 0;
                double here = column[order[k]];
                double next = column[order[k + 1]];
                if (here < next) {
                    int rows = k + 1;
                    double loss = loss(below, rows) + loss(ones - below, n - rows);
                    if (loss < bestLoss) {
                        double low = share(below, rows);
                        double high = share(ones - below, n - rows);
                        best = new Cut(names, j, here + 0.5 * (next - here), low, high);
                        bestLoss = loss;
                    }
                }
            }
        }
        return best;
    }

    private static double share(int ones, int rows) {
        return (ones + 1.0) / (rows + 2.0);
    }

    private static double loss(int ones, int rows) {
        double p = share(ones, rows);
        return -(ones * StrictMath.log(p) + (rows - ones) * StrictMath.log(1 - p));
    }

    private record Cut(List<String> names, int column, double at, double low, double high)
            implements Fitted {

        @Override
        public double[] predict(double[][] x) {
            double[] predicted = new double[x[column].length];
            for (int i = 0; i < predicted.length; i++) {
                predicted[i] = x[column][i] < at ? low : high;
            }
            return predicted;
        }

        @Override
        public String note() {
            return Double.isInfinite(at)
                    ? "no cut better than the base rate"
                    : String.format(
                            Locale.ROOT,
                            "positive where %s %s %.4g",
                            names.get(column),
                            high > low ? ">" : "<",
                            at);
        }
    }
}
