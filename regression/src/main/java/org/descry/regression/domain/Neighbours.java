package org.descry.regression.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.descry.datasets.files.Sha256;

/**
 * Distances to the nearest training rows, each input divided by its standard deviation.
 *
 * <p>A row is far when the mean distance to its {@code k} nearest training rows is larger than that
 * of 95 % of the training rows to their own neighbours. Equal training rows count once. Of more
 * than {@value #MOST} rows a choice by their content stands for all. Immutable and thread-safe.
 *
 * @source Sheridan et al., J. Chem. Inf. Comput. Sci. 44, 1912 (2004), doi:10.1021/ci049782w
 *     (distance to the nearest training molecules tells how far a prediction holds)
 */
public final class Neighbours {
    /** Most rows that are kept. */
    static final int MOST = 2_000;

    private static final int NEAREST = 5;
    private static final double SHARE = 0.95;

    /** What rounding may add to a distance, relatively. */
    private static final double SLACK = 1 + 1e-9;

    private final double[][] rows;
    private final double[] scale;
    private final int k;
    private final double limit;
    private final double[] standard;
    private final double[] low;
    private final double[] high;

    /**
     * Takes what {@link #of} worked out.
     *
     * @param rows inputs of training rows [n × p]
     * @param scale standard deviation of each input [p]; 0 of one that is constant, which is not
     *     looked at
     * @param k how many neighbours count, at least 1 and fewer than the rows
     * @param limit mean distance beyond which a row is far
     * @throws IllegalArgumentException if the numbers do not go together
     */
    public Neighbours(double[][] rows, double[] scale, int k, double limit) {
        if (!(k >= 1 && k < rows.length && limit >= 0)) {
            throw new IllegalArgumentException(
                    "neighbours need 1 <= k < rows and a limit, got k = %d, %d rows, limit %s"
                            .formatted(k, rows.length, limit));
        }
        this.rows = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        this.scale = scale.clone();
        this.k = k;
        this.limit = limit;
        int p = scale.length;
        this.standard = new double[rows.length * p];
        this.low = new double[p];
        this.high = new double[p];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != p) {
                throw new IllegalArgumentException(
                        "a row of %d inputs, not %d".formatted(rows[r].length, p));
            }
            double[] z = standardised(rows[r]);
            for (int j = 0; j < p; j++) {
                standard[r * p + j] = z[j];
                low[j] = Math.min(low[j], z[j]);
                high[j] = Math.max(high[j], z[j]);
            }
        }
    }

    /**
     * Returns the neighbourhood of training rows; empty with fewer than three different ones.
     *
     * @param columns finite values of the inputs [p × n]
     */
    public static Optional<Neighbours> of(double[][] columns, int n) {
        int p = columns.length;
        Set<List<Double>> different = new LinkedHashSet<>();
        for (int i = 0; i < n; i++) {
            int row = i;
            different.add(Arrays.stream(columns).map(c -> c[row]).toList());
        }
        if (p == 0 || different.size() < 3) {
            return Optional.empty();
        }
        double[][] rows =
                chosen(
                        different.stream()
                                .map(r -> r.stream().mapToDouble(v -> v).toArray())
                                .toArray(double[][]::new));
        double[] scale = Arrays.stream(columns).mapToDouble(c -> deviation(c, n)).toArray();
        int k = Math.min(NEAREST, rows.length - 1);
        Neighbours all = new Neighbours(rows, scale, k, Double.MAX_VALUE);
        double[] own =
                IntStream.range(0, rows.length)
                        .mapToDouble(r -> all.meanDistance(all.standardised(rows[r]), r))
                        .sorted()
                        .toArray();
        int rank = (int) Math.ceil(SHARE * own.length - 1e-9);
        return Optional.of(new Neighbours(rows, scale, k, own[rank - 1]));
    }

    /** Returns the rows whose content has the smallest hash, in their order. */
    private static double[][] chosen(double[][] rows) {
        if (rows.length <= MOST) {
            return rows;
        }
        String[] hash = Arrays.stream(rows).map(Neighbours::hash).toArray(String[]::new);
        return IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparing(r -> hash[r]))
                .limit(MOST)
                .sorted()
                .map(r -> rows[r])
                .toArray(double[][]::new);
    }

    private static String hash(double[] row) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * row.length);
        for (double v : row) {
            bytes.putDouble(v + 0.0);
        }
        return Sha256.of(bytes.array());
    }

    private static double deviation(double[] column, int n) {
        double mean = DoubleStream.of(column).limit(n).sum() / n;
        double squares = 0;
        double least = column[0];
        double most = column[0];
        for (int i = 0; i < n; i++) {
            squares += (column[i] - mean) * (column[i] - mean);
            least = Math.min(least, column[i]);
            most = Math.max(most, column[i]);
        }
        return least < most ? Math.sqrt(squares / n) : 0;
    }

    /** Returns the inputs of the training rows kept [n × p]; not to be changed. */
    public double[][] rows() {
        return rows;
    }

    /** Returns the standard deviation of each input [p]; 0 of one that is constant. */
    public double[] scale() {
        return scale.clone();
    }

    /** Returns how many neighbours count. */
    public int k() {
        return k;
    }

    /** Returns the mean distance beyond which a row is far, in standard deviations. */
    public double limit() {
        return limit;
    }

    /**
     * Returns whether a row is far from the training rows.
     *
     * @param point finite values of its inputs [p]
     */
    public boolean isFar(double[] point) {
        double[] z = standardised(point);
        double beyond = 0;
        for (int j = 0; j < z.length; j++) {
            double d = Math.max(0, Math.max(low[j] - z[j], z[j] - high[j]));
            beyond += d * d;
        }
        double most = limit * SLACK;
        // No row can be nearer than the box that holds them all.
        return beyond > most * most || meanDistance(z, -1) > most;
    }

    /**
     * Returns the mean distance to the nearest rows, or any number above the limit when it is
     * above; any number below when it is below.
     *
     * @param without a row that does not count; -1: all do
     */
    private double meanDistance(double[] z, int without) {
        // Rows beyond k times the limit bring the mean above it whatever the others are.
        double cut = limit < 1e150 ? k * limit * SLACK * k * limit * SLACK : Double.MAX_VALUE;
        double near = limit < 1e150 ? limit * limit : -1;
        double[] nearest = new double[k];
        Arrays.fill(nearest, cut);
        for (int r = 0; r < rows.length; r++) {
            double d = distance(z, r, nearest[k - 1]);
            if (!(d < nearest[k - 1]) || r == without) {
                continue;
            }
            int at = k - 1;
            for (; at > 0 && nearest[at - 1] > d; at--) {
                nearest[at] = nearest[at - 1];
            }
            nearest[at] = d;
            if (nearest[k - 1] <= near) {
                return limit;
            }
        }
        double sum = 0;
        for (double d : nearest) {
            sum += Math.sqrt(d);
        }
        return sum / k;
    }

    /** Returns the squared distance of a row, or a number not below {@code enough}. */
    private double distance(double[] z, int r, double enough) {
        int p = z.length;
        double sum = 0;
        for (int j = 0; j < p; j++) {
            double d = z[j] - standard[r * p + j];
            sum += d * d;
            if (sum >= enough) {
                return sum;
            }
        }
        return sum;
    }

    /**
     * Returns the training row nearest to a row, the first of equally near ones [p].
     *
     * @param point finite values of its inputs [p]
     */
    double[] nearest(double[] point) {
        double[] z = standardised(point);
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        for (int r = 0; r < rows.length; r++) {
            double d = distance(z, r, least);
            if (d < least) {
                least = d;
                best = r;
            }
        }
        return rows[best];
    }

    private double[] standardised(double[] point) {
        double[] z = new double[scale.length];
        for (int j = 0; j < z.length; j++) {
            z[j] = scale[j] > 0 ? point[j] / scale[j] : 0;
        }
        return z;
    }
}
