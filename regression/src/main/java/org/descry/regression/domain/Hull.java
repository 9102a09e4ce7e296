package org.descry.regression.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The convex hull of the training rows in the space of two or three features, each divided by its
 * range. Immutable and thread-safe.
 *
 * <p>Kept are corners from which no training row is further than {@value #CORNER} of a range.
 *
 * @source Wolfe, Math. Program. 11, 128 (1976), doi:10.1007/BF01580381 (nearest point of a hull)
 */
public final class Hull {
    private static final double CORNER = 1e-3;

    /** What a table's rounding may add at the edge, as for ranges. */
    private static final double MARGIN = 5e-3;

    private final double[][] corners;
    private final double[] range;
    private final double[][] scaled;

    /**
     * Takes corners.
     *
     * @param corners values of the features [V × D], D = 2 or 3
     * @throws IllegalArgumentException if there are none or they have another number of features
     */
    public Hull(double[][] corners) {
        if (corners.length == 0) {
            throw new IllegalArgumentException("a hull needs corners");
        }
        int d = corners[0].length;
        if (d < 2 || d > 3 || Arrays.stream(corners).anyMatch(c -> c.length != d)) {
            throw new IllegalArgumentException("corners need two or three features, all as many");
        }
        this.corners = Arrays.stream(corners).map(double[]::clone).toArray(double[][]::new);
        this.range = new double[d];
        for (int j = 0; j < d; j++) {
            int feature = j;
            double most = Arrays.stream(corners).mapToDouble(c -> c[feature]).max().orElseThrow();
            double least = Arrays.stream(corners).mapToDouble(c -> c[feature]).min().orElseThrow();
            range[j] = most > least ? most - least : 1;
        }
        this.scaled = Arrays.stream(corners).map(c -> over(c, range)).toArray(double[][]::new);
    }

    /**
     * Returns the hull of training rows; empty unless there are two or three features.
     *
     * @param x finite feature values [D × n], n at least 1
     */
    public static Optional<Hull> of(double[][] x, int n) {
        if (x.length < 2 || x.length > 3) {
            return Optional.empty();
        }
        double[][] points =
                IntStream.range(0, n)
                        .mapToObj(i -> Arrays.stream(x).mapToDouble(c -> c[i]).toArray())
                        .toArray(double[][]::new);
        double[] range =
                Arrays.stream(x)
                        .mapToDouble(
                                c -> {
                                    double most = Arrays.stream(c).limit(n).max().orElseThrow();
                                    double least = Arrays.stream(c).limit(n).min().orElseThrow();
                                    return most > least ? most - least : 1;
                                })
                        .toArray();
        double[][] scaled = Arrays.stream(points).map(c -> over(c, range)).toArray(double[][]::new);
        List<Integer> kept = new ArrayList<>(extremes(scaled));
        double[] centre = new double[x.length];
        for (double[] p : scaled) {
            for (int j = 0; j < centre.length; j++) {
                centre[j] += p[j] / n;
            }
        }
        // The outermost come first, so that few are kept that others enclose later.
        List<Integer> order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Integer i) -> -NearestPoint.square(scaled[i], centre)))
                        .toList();
        for (int i : order) {
            double[][] hull = kept.stream().map(k -> scaled[k]).toArray(double[][]::new);
            if (NearestPoint.isBeyond(hull, scaled[i], CORNER)) {
                kept.add(i);
            }
        }
        return Optional.of(
                new Hull(kept.stream().sorted().map(i -> points[i]).toArray(double[][]::new)));
    }

    /** Returns the points with the smallest and largest value of each feature, each once. */
    private static List<Integer> extremes(double[][] points) {
        List<Integer> extremes = new ArrayList<>();
        for (int j = 0; j < points[0].length; j++) {
            int least = 0;
            int most = 0;
            for (int i = 1; i < points.length; i++) {
                least = points[i][j] < points[least][j] ? i : least;
                most = points[i][j] > points[most][j] ? i : most;
            }
            extremes.add(least);
            extremes.add(most);
        }
        return extremes.stream().distinct().toList();
    }

    private static double[] over(double[] point, double[] range) {
        double[] scaled = new double[point.length];
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] = point[j] / range[j];
        }
        return scaled;
    }

    /** Returns the corners [V × D]. */
    public double[][] corners() {
        return Arrays.stream(corners).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Returns whether a point lies outside, by more than half a per cent of the ranges.
     *
     * @param point finite feature values [D]
     */
    public boolean isOutside(double[] point) {
        return NearestPoint.isBeyond(scaled, over(point, range), MARGIN);
    }
}
