package org.descry.datasets.hygiene;

import java.util.List;
import org.descry.datasets.statistics.Spread;
import org.descry.datasets.tables.NumericColumn;

/**
 * Pearson's correlation of every two of many columns, each over the rows that have both.
 *
 * <p>The rows go by in blocks that fit the cache, with the sums of all pairs kept. Values are taken
 * from the median of their column and over its range, so that the sums do not lose digits.
 */
final class Correlations {

    private static final int BLOCK = 1024;

    /** Below this share of the sum of squares a variance is rounding. */
    private static final double ROUNDING = 1e-12;

    /** For two columns with gaps: rows in common, sums of x, y, xx, yy. */
    private static final int SUMS = 5;

    private final int rows;
    private final boolean[] gaps;
    private final double[] x;
    private final double[] xx;
    private final double[][] xy;
    private final double[][][] common;

    private Correlations(int rows, boolean[] gaps) {
        int p = gaps.length;
        this.rows = rows;
        this.gaps = gaps;
        this.x = new double[p];
        this.xx = new double[p];
        this.xy = new double[p][];
        this.common = new double[p][][];
        for (int i = 0; i < p; i++) {
            xy[i] = new double[i];
            common[i] = new double[i][];
            for (int j = 0; j < i; j++) {
                common[i][j] = gaps[i] || gaps[j] ? new double[SUMS] : new double[0];
            }
        }
    }

    /**
     * Returns the correlations.
     *
     * @param columns [p], each with more than one value
     * @param spreads of their values [p]
     */
    static Correlations of(List<NumericColumn> columns, List<Spread> spreads) {
        int p = columns.size();
        int rows = p == 0 ? 0 : columns.get(0).size();
        boolean[] gaps = new boolean[p];
        double[] width = new double[p];
        for (int j = 0; j < p; j++) {
            Spread spread = spreads.get(j);
            gaps[j] = spread.count() < rows;
            width[j] = spread.largest() - spread.smallest();
        }
        Correlations all = new Correlations(rows, gaps);
        double[][] block = new double[p][BLOCK];
        for (int from = 0; from < rows; from += BLOCK) {
            int length = Math.min(BLOCK, rows - from);
            for (int j = 0; j < p; j++) {
                NumericColumn column = columns.get(j);
                double median = spreads.get(j).median();
                for (int k = 0; k < length; k++) {
                    block[j][k] = (column.value(from + k) - median) / width[j];
                }
            }
            all.add(block, length);
        }
        return all;
    }

    private void add(double[][] block, int length) {
        for (int i = 0; i < block.length; i++) {
            if (!gaps[i]) {
                x[i] += sum(block[i], length);
                xx[i] += dot(block[i], block[i], length);
            }
            for (int j = 0; j < i; j++) {
                if (gaps[i] || gaps[j]) {
                    xy[i][j] += gapped(block[i], block[j], length, common[i][j]);
                } else {
                    xy[i][j] += dot(block[i], block[j], length);
                }
            }
        }
    }

    /** Adds to the sums of a pair what the rows with both values give; returns that of xy. */
    private static double gapped(double[] a, double[] b, int length, double[] sums) {
        double product = 0;
        for (int k = 0; k < length; k++) {
            if (!Double.isNaN(a[k] + b[k])) {
                sums[0]++;
                sums[1] += a[k];
                sums[2] += b[k];
                sums[3] += a[k] * a[k];
                sums[4] += b[k] * b[k];
                product += a[k] * b[k];
            }
        }
        return product;
    }

    /** Returns the number of rows that have a value in both columns. */
    int rows(int i, int j) {
        double[] sums = common(i, j);
        return sums.length == 0 ? rows : (int) sums[0];
    }

    /** Returns the correlation of two columns; 0 when one does not vary over their rows. */
    double of(int i, int j) {
        int high = Math.max(i, j);
        int low = Math.min(i, j);
        if (high == low) {
            return 1;
        }
        double[] sums = common(i, j);
        double[] s =
                sums.length == 0 ? new double[] {rows, x[high], x[low], xx[high], xx[low]} : sums;
        double a = s[3] - s[1] * s[1] / s[0];
        double b = s[4] - s[2] * s[2] / s[0];
        boolean varies = a > ROUNDING * s[3] && b > ROUNDING * s[4]; // false also without rows
        double r = (xy[high][low] - s[1] * s[2] / s[0]) / (Math.sqrt(a) * Math.sqrt(b));
        return varies ? Math.max(-1, Math.min(1, r)) : 0;
    }

    private double[] common(int i, int j) {
        return i == j ? new double[0] : common[Math.max(i, j)][Math.min(i, j)];
    }

    private static double sum(double[] a, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += a[k];
        }
        return sum;
    }

    /** Four sums side by side, so that one addition need not wait for the other. */
    private static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int body = length & -4;
        for (int k = 0; k < body; k += 4) {
            s0 += a[k] * b[k];
            s1 += a[k + 1] * b[k + 1];
            s2 += a[k + 2] * b[k + 2];
            s3 += a[k + 3] * b[k + 3];
        }
        double sum = (s0 + s2) + (s1 + s3);
        for (int k = body; k < length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
