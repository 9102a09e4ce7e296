package org.descry.regression.exhaustive;

import java.util.Arrays;
import org.descry.regression.internal.kernels.TargetSums;

/**
 * Squared correlations of features with many columns of residuals of one task, of which only those
 * that could reach a list are computed in full.
 *
 * <p>A column is 0 in the rows that do not count and has mean 0 over the others, so its inner
 * product with a feature over all rows is that over its own: one matrix product serves every fold.
 * It is done in single precision, of columns and features of length 1, and only rejects: by Cauchy
 * and Schwarz the sum of the sizes of n products is at most 1, so rounding moves their sum by at
 * most (n + 2)·2⁻²⁴, and what a sum needs is lowered by more. The variances are {@link
 * MaskedVariances}; where they cannot be told, the score is computed from the rows.
 *
 * @source Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM 2002, section 3.1,
 *     doi:10.1137/1.9780898718027
 */
final class FoldedCorrelations {
    /** Roundings of single precision beside those of the products and their sum. */
    private static final int MORE_ROUNDINGS = 16;

    private static final int TILE = TargetSums.FEATURES * TargetSums.WIDTH;

    private final ResidualColumns columns;
    private final TargetSums sums;
    private final int rows;
    private final double[] weights;
    private final double[] roots; // of the weights [rows]
    private final float[][] residual; // [blocks][rows × WIDTH]
    private final MaskedVariances variances;
    private final float slack;
    private final float[] root; // of the thresholds [columns]
    private final float[] sum = new float[TILE];
    private final float[] needed = new float[TILE];
    private final float[][] four = new float[TargetSums.FEATURES][];
    private final float[] nothing;
    private double[][] centred = new double[0][]; // [features][rows]
    private float[][] scaled = new float[0][]; // [features][rows]
    private double[][] variance = new double[0][]; // [features][masks]
    private float[][] part = new float[0][]; // roots of their parts of the whole [features][masks]

    /** Features and where they are offered. */
    private record Batch(double[][] x, long[] codes, TopCodes[] lists) {}

    FoldedCorrelations(ResidualColumns columns, TargetSums sums) {
        this.columns = columns;
        this.sums = sums;
        this.rows = columns.residual(0).length;
        this.weights = new double[rows];
        Arrays.setAll(weights, columns::weight);
        this.roots = Arrays.stream(weights).map(Math::sqrt).toArray();
        int count = columns.count();
        int blocks = (count + TargetSums.WIDTH - 1) / TargetSums.WIDTH;
        this.residual = new float[blocks][rows * TargetSums.WIDTH];
        boolean[][] counts = new boolean[count][];
        for (int t = 0; t < count; t++) {
            counts[t] = columns.counts(t);
            pack(t);
        }
        this.variances = new MaskedVariances(counts, weights, columns.intercept());
        this.slack = 1.1f * (rows + MORE_ROUNDINGS) * 0x1p-24f; // a tenth for products of roundings
        this.root = new float[count];
        this.nothing = new float[rows];
    }

    /** Writes a column of length 1, times the roots of the weights. */
    private void pack(int column) {
        double length = Math.sqrt(columns.norm(column));
        float[] block = residual[column / TargetSums.WIDTH];
        int lane = column % TargetSums.WIDTH;
        for (int i = 0; i < rows; i++) {
            double value = roots[i] * columns.residual(column)[i];
            block[i * TargetSums.WIDTH + lane] = length > 0 ? (float) (value / length) : 0;
        }
    }

    /**
     * Offers features to every column's list.
     *
     * @param x values [features][rows]
     * @param codes the features [features]
     * @param lists one for each column [columns]
     */
    void offer(double[][] x, long[] codes, int features, TopCodes[] lists) {
        prepare(x, features);
        for (int t = 0; t < root.length; t++) {
            root[t] = (float) Math.sqrt(Math.max(0, lists[t].threshold()));
        }
        Batch batch = new Batch(x, codes, lists);
        for (int b = 0; b < residual.length; b++) {
            for (int f = 0; f < features; f += TargetSums.FEATURES) {
                int some = Math.min(TargetSums.FEATURES, features - f);
                for (int k = 0; k < four.length; k++) {
                    four[k] = k < some ? scaled[f + k] : nothing;
                }
                Arrays.fill(sum, 0);
                sums.dots(residual[b], four, rows, sum);
                need(b, f, some);
                if (sums.anyReaches(sum, needed)) {
                    finish(b, f, some, batch);
                }
            }
        }
    }

    private void prepare(double[][] x, int features) {
        if (variance.length < features) {
            centred = new double[features][rows];
            scaled = new float[features][rows];
            variance = new double[features][variances.count()];
            part = new float[features][variances.count()];
        }
        for (int f = 0; f < features; f++) {
            centre(x[f], centred[f]);
            double squares = variances.write(centred[f], variance[f]);
            boolean usable = squares > 0 && squares <= Double.MAX_VALUE;
            double perLength = usable ? 1 / Math.sqrt(squares) : 0;
            for (int i = 0; i < rows; i++) {
                scaled[f][i] = (float) (centred[f][i] * roots[i] * perLength);
            }
            for (int m = 0; m < part[f].length; m++) {
                part[f][m] = usable ? (float) Math.sqrt(variance[f][m] / squares) : 0;
            }
        }
    }

    /** Takes the mean off; the values themselves stay for where they are all there is to see. */
    private void centre(double[] x, double[] out) {
        double total = 0;
        double weight = 0;
        for (int i = 0; i < rows && columns.intercept(); i++) {
            total += weights[i] * x[i];
            weight += weights[i];
        }
        double mean = weight > 0 ? total / weight : 0;
        for (int i = 0; i < rows; i++) {
            out[i] = x[i] - mean;
        }
    }

    /** Writes what the sums need; places without a column need what none has. */
    private void need(int b, int f, int some) {
        int first = b * TargetSums.WIDTH;
        int width = Math.min(TargetSums.WIDTH, root.length - first);
        if (width < TargetSums.WIDTH || some < TargetSums.FEATURES) {
            Arrays.fill(needed, Float.MAX_VALUE);
        }
        for (int k = 0; k < some; k++) {
            float[] its = part[f + k];
            int at = k * TargetSums.WIDTH;
            if (its.length == 1) {
                for (int t = 0; t < width; t++) {
                    needed[at + t] = root[first + t] * its[0] - slack;
                }
            } else {
                for (int t = 0; t < width; t++) {
                    needed[at + t] = root[first + t] * its[variances.of(first + t)] - slack;
                }
            }
        }
    }

    private void finish(int b, int f, int some, Batch batch) {
        int first = b * TargetSums.WIDTH;
        int width = Math.min(TargetSums.WIDTH, root.length - first);
        for (int k = 0; k < some; k++) {
            int at = k * TargetSums.WIDTH;
            for (int t = 0; t < width; t++) {
                if (!(Math.abs(sum[at + t]) < needed[at + t])) {
                    double score = score(first + t, f + k, batch.x[f + k]);
                    batch.lists[first + t].offer(score, batch.codes[f + k]);
                }
            }
        }
    }

    private double score(int column, int feature, double[] x) {
        double v = variance[feature][variances.of(column)];
        if (!(v > 0)) {
            return columns.score(column, x);
        }
        double[] z = centred[feature];
        double[] r = columns.residual(column);
        double dot = 0;
        for (int i = 0; i < rows; i++) {
            dot += weights[i] * z[i] * r[i];
        }
        double all = v * columns.norm(column);
        return all > 0 ? dot * dot / all : 0;
    }
}
