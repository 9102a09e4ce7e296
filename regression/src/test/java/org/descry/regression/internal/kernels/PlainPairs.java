package org.descry.regression.internal.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The score of pairs straight from its definition, and tables to try it on. */
final class PlainPairs {
    private PlainPairs() {}

    /** What a tile reported for one target, by {@code OPERATION i j}. */
    static Map<String, Double> scan(
            PairTile tile,
            PairRange left,
            PairRange right,
            PairShape shape,
            Set<PairOperation> operations,
            double threshold) {
        return scanAll(tile, left, right, shape, operations, threshold).get(0);
    }

    /** What a tile reported for each target, in order of report, by {@code OPERATION i j}. */
    static List<Map<String, Double>> scanAll(
            PairTile tile,
            PairRange left,
            PairRange right,
            PairShape shape,
            Set<PairOperation> operations,
            double... thresholds) {
        List<Map<String, Double>> found = new ArrayList<>();
        for (int t = 0; t < thresholds.length; t++) {
            found.add(new LinkedHashMap<>());
        }
        tile.scan(
                left,
                right,
                shape,
                operations,
                new PairSink() {
                    @Override
                    public double threshold(int column) {
                        return thresholds[column];
                    }

                    @Override
                    public void report(
                            int column, PairOperation operation, int i, int j, double score) {
                        if (found.get(column).put(key(operation, i, j), score) != null) {
                            throw new AssertionError("twice: " + key(operation, i, j));
                        }
                    }
                });
        return found;
    }

    static String key(PairOperation operation, int i, int j) {
        return operation + " " + i + " " + j;
    }

    /** Returns the squared weighted correlation, 0 for what counts as constant. */
    static double score(double[] f, double[] y, double[] w, boolean intercept) {
        double fMean = intercept ? weightedMean(f, w) : 0;
        double yMean = intercept ? weightedMean(y, w) : 0;
        double ff = 0;
        double fy = 0;
        double yy = 0;
        double raw = 0;
        for (int k = 0; k < f.length; k++) {
            double d = f[k] - fMean;
            double e = y[k] - yMean;
            ff += w[k] * d * d;
            fy += w[k] * d * e;
            yy += w[k] * e * e;
            raw += w[k] * f[k] * f[k];
        }
        return ff > 1e-12 * raw ? fy * fy / (ff * yy) : 0;
    }

    private static double weightedMean(double[] x, double[] w) {
        double sum = 0;
        double weight = 0;
        for (int k = 0; k < x.length; k++) {
            sum += w[k] * x[k];
            weight += w[k];
        }
        return sum / weight;
    }

    static double[] feature(PairOperation operation, PairBlocks blocks, int i, int j) {
        double[] f = new double[blocks.values(i).length];
        Arrays.setAll(
                f,
                k ->
                        apply(
                                operation,
                                blocks.values(i)[k] * blocks.scale(i),
                                blocks.values(j)[k] * blocks.scale(j)));
        return f;
    }

    static double apply(PairOperation operation, double a, double b) {
        return switch (operation) {
            case SUM -> a + b;
            case DIFFERENCE -> a - b;
            case PRODUCT -> a * b;
            case QUOTIENT -> a / b;
            case REVERSE -> b / a;
            case ABS_DIFFERENCE -> Math.abs(a - b);
            case ABS_SUM -> Math.abs(a + b);
        };
    }

    /** Features of different sizes, signs and distances from zero, one with a zero in a row. */
    static PairBlocks blocks(int features, int rows, Random random) {
        double[][] values = new double[features][rows];
        double[] scales = new double[features];
        boolean[] divisors = new boolean[features];
        for (int f = 0; f < features; f++) {
            double offset = new double[] {0, 1.5, -3, 20}[f % 4];
            double size = Math.scalb(1.0, random.nextInt(20) - 10);
            for (int k = 0; k < rows; k++) {
                values[f][k] = size * (offset + random.nextGaussian());
            }
            scales[f] = f % 3 == 0 ? 1 / size : 1;
            divisors[f] = f % 5 != 4;
        }
        values[1][rows / 2] = 0;
        return PairBlocks.of(values, scales, divisors);
    }
}
