package org.descry.regression.baselines;

import java.util.Arrays;
import java.util.Comparator;

/** Small operations on columns. */
final class Columns {

    private Columns() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Standard deviation with divisor n. */
    static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }

    static double[] rows(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    static double[][] rows(double[][] columns, int[] rows) {
        double[][] picked = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            picked[j] = rows(columns[j], rows);
        }
        return picked;
    }

    /** Returns some of the columns, by their numbers. */
    static double[][] picked(double[][] x, int[] columns) {
        return Arrays.stream(columns).mapToObj(j -> x[j]).toArray(double[][]::new);
    }

    static double[][] transposed(double[][] columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }

    /**
     * The {@code most} columns with the largest |correlation| to {@code y}, in their own order; all
     * if no more.
     */
    static int[] mostCorrelated(double[][] x, double[] y, int most) {
        double[] strength = new double[x.length];
        double yMean = mean(y);
        for (int j = 0; j < x.length; j++) {
            double xMean = mean(x[j]);
            double product = 0;
            for (int i = 0; i < y.length; i++) {
                product += (x[j][i] - xMean) * (y[i] - yMean);
            }
            double scale = deviation(x[j]);
            strength[j] = scale > 0 ? Math.abs(product) / scale : 0;
        }
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, j -> j);
        Arrays.sort(order, Comparator.comparingDouble(j -> -strength[j]));
        return Arrays.stream(order).limit(most).mapToInt(Integer::intValue).sorted().toArray();
    }
}
