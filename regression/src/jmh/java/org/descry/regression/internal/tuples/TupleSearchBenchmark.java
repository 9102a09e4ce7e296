package org.descry.regression.internal.tuples;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of whole searches on 82 rows, the quick search before included; models per second = {@link
 * TupleCost#models} / time. The baseline is the plain loop over triples.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class TupleSearchBenchmark {
    private static final int ROWS = 82;

    /** Members and features: {@code 3x1000} are triples of 1000. */
    @Param({"2x1000", "3x300", "3x1000", "4x150"})
    public String shape;

    private TupleProblem problem;
    private int dimension;

    /** Draws features of products of a few columns, which are correlated as real ones are. */
    @Setup
    public void draw() {
        String[] parts = shape.split("x");
        dimension = Integer.parseInt(parts[0]);
        int features = Integer.parseInt(parts[1]);
        Random random = new Random(7);
        double[][] columns = new double[12][];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = random.doubles(ROWS, 0.5, 2.5).toArray();
        }
        double[][] z = new double[features][ROWS];
        for (double[] feature : z) {
            double[] a = columns[random.nextInt(12)];
            double[] b = columns[random.nextInt(12)];
            double[] c = columns[random.nextInt(12)];
            boolean product = random.nextBoolean();
            for (int i = 0; i < ROWS; i++) {
                feature[i] = product ? a[i] * b[i] / c[i] : Math.abs(a[i] - b[i]) + c[i] * c[i];
            }
            standardise(feature);
        }
        double[] y = random.doubles(ROWS, -1, 1).toArray();
        standardise(y);
        double[] r = new double[features];
        for (int k = 0; k < features; k++) {
            for (int i = 0; i < ROWS; i++) {
                r[k] += z[k][i] * y[i];
            }
        }
        problem = TupleProblem.of(GramMatrix.of(z), r, new int[features]);
    }

    private static void standardise(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] -= mean;
            squares += x[i] * x[i];
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= Math.sqrt(squares);
        }
    }

    @Benchmark
    public List<Tuple> search() {
        return TupleSearch.best(problem, dimension, TupleLimits.best(6)).run();
    }

    /** The best triple by a plain loop without division; only its score is kept. */
    @Benchmark
    public double plainTriples() {
        double[][] g = problem.tasks().get(0).gram().rows(0, problem.features(), 0);
        double[] r = problem.tasks().get(0).covariance();
        double best = 0;
        double[] d1 = new double[r.length];
        double[] c1 = new double[r.length];
        for (int i = 0; i < r.length; i++) {
            for (int k = i + 1; k < r.length; k++) {
                d1[k] = 1 - g[i][k] * g[i][k];
                c1[k] = r[k] - g[i][k] * r[i];
            }
            for (int j = i + 1; j < r.length; j++) {
                best = plainRow(g[i], g[j], j, r[i] * r[i], d1, c1, best);
            }
        }
        return best;
    }

    private static double plainRow(
            double[] gi, double[] gj, int j, double single, double[] d1, double[] c1, double best) {
        double perVariance = 1 / d1[j];
        double perCovariance = c1[j] * perVariance;
        double pair = single + c1[j] * perCovariance;
        double most = best;
        for (int k = j + 1; k < gi.length; k++) {
            double h = gj[k] - gi[j] * gi[k];
            double d = d1[k] - h * h * perVariance;
            double c = c1[k] - h * perCovariance;
            if (d > 1e-9 && c * c > (most - pair) * d) {
                most = pair + c * c / d;
            }
        }
        return most;
    }
}
