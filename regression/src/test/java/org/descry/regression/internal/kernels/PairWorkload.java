package org.descry.regression.internal.kernels;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * All pairs of some random features with as many others against a random target: what benchmarks
 * and guards run. No feature meets itself, as in a search.
 */
final class PairWorkload implements PairSink {
    static final Set<PairOperation> SUM_DIFFERENCE_PRODUCT =
            EnumSet.of(PairOperation.SUM, PairOperation.DIFFERENCE, PairOperation.PRODUCT);
    static final Set<PairOperation> SIX =
            EnumSet.of(
                    PairOperation.SUM,
                    PairOperation.DIFFERENCE,
                    PairOperation.PRODUCT,
                    PairOperation.QUOTIENT,
                    PairOperation.REVERSE,
                    PairOperation.ABS_DIFFERENCE);

    private final double[][] values;
    private final PairTarget target;
    private final int features;
    private final PairRange left;
    private final PairRange right;
    private final double threshold;
    private int reported;

    /** Packed for the fastest tile. */
    PairWorkload(int features, int rows, double threshold) {
        this(features, rows, threshold, Panel.fastest(Panel.both(SIX)));
    }

    /**
     * @param features how many stand on each side
     * @param threshold score to reach, a squared correlation
     * @param panels what the features are packed as
     */
    PairWorkload(int features, int rows, double threshold, Set<Panel> panels) {
        this.features = features;
        Random random = new Random(rows);
        values = new double[2 * features][rows];
        for (double[] x : values) {
            Arrays.setAll(x, k -> 0.5 + random.nextDouble());
        }
        double[] y = random.doubles(rows).toArray();
        this.threshold = threshold;
        PairWeights weights = PairWeights.equal(rows, true);
        target = PairTarget.of(y, weights);
        PairBlocks blocks = PairBlocks.of(values);
        PairPanels packed = PairPanels.pack(blocks, 0, 2 * features, weights, panels);
        TargetPanels shared = TargetPanels.pack(packed, List.of(target));
        left = new PairRange(shared, 0, features);
        right = new PairRange(shared, features, 2 * features);
    }

    /** Returns how many features of all pairs reach the threshold. */
    int scan(PairTile tile, Set<PairOperation> operations) {
        reported = 0;
        tile.scan(left, right, PairShape.ALL, operations, this);
        return reported;
    }

    /** Returns how many features of the first few on the left with all on the right reach it. */
    int plain(Set<PairOperation> operations, int some) {
        int count = 0;
        for (PairOperation operation : operations) {
            for (int i = 0; i < some; i++) {
                for (int j = features; j < values.length; j++) {
                    count += plain(operation, values[i], values[j]) ? 1 : 0;
                }
            }
        }
        return count;
    }

    private boolean plain(PairOperation operation, double[] a, double[] b) {
        return switch (operation) {
            case SUM -> passes(a, b, 1);
            case DIFFERENCE -> passes(a, b, -1);
            case PRODUCT -> product(a, b);
            default -> other(operation, a, b);
        };
    }

    private boolean passes(double[] a, double[] b, double sign) {
        double[] y = target.values();
        double s = 0;
        double q = 0;
        double t = 0;
        for (int k = 0; k < a.length; k++) {
            double f = a[k] + sign * b[k];
            s += f;
            q += f * f;
            t += f * y[k];
        }
        return passes(s, q, t);
    }

    private boolean product(double[] a, double[] b) {
        double[] y = target.values();
        double s = 0;
        double q = 0;
        double t = 0;
        for (int k = 0; k < a.length; k++) {
            double f = a[k] * b[k];
            s += f;
            q += f * f;
            t += f * y[k];
        }
        return passes(s, q, t);
    }

    private boolean other(PairOperation operation, double[] a, double[] b) {
        double[] y = target.values();
        double s = 0;
        double q = 0;
        double t = 0;
        for (int k = 0; k < a.length; k++) {
            double f = PlainPairs.apply(operation, a[k], b[k]);
            s += f;
            q += f * f;
            t += f * y[k];
        }
        return passes(s, q, t);
    }

    private boolean passes(double s, double q, double t) {
        double n = target.weights().rows();
        double variance = q / n - s * s / (n * n);
        return variance > 1e-12 * q / n && t * t / (n * n) >= threshold * variance;
    }

    @Override
    public double threshold(int column) {
        return threshold;
    }

    @Override
    public void report(int column, PairOperation operation, int i, int j, double score) {
        reported++;
    }
}
