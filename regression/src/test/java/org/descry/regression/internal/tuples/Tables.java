package org.descry.regression.internal.tuples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.descry.regression.fitting.LeastSquares;

/** Standardised random tables, and tuples found by fitting each one on its rows. */
record Tables(double[][] z, double[] y) {

    /** Features that share a part, so that they are correlated as real ones are. */
    static Tables random(long seed, int features, int rows) {
        Random random = new Random(seed);
        double[] shared = random.doubles(rows, -1, 1).toArray();
        double[][] z = new double[features][rows];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < features; k++) {
                z[k][i] = random.nextGaussian() + (k % 3) * shared[i];
            }
            y[i] = random.nextGaussian();
            for (int k = 1; k < Math.min(features, 6); k++) {
                y[i] += z[k][i] / k;
            }
        }
        for (double[] feature : z) {
            standardise(feature);
        }
        standardise(y);
        return new Tables(z, y);
    }

    static void standardise(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] -= mean;
            squares += x[i] * x[i];
        }
        for (int i = 0; i < x.length && squares > 0; i++) {
            x[i] /= Math.sqrt(squares);
        }
    }

    double[] covariance() {
        double[] r = new double[z.length];
        for (int k = 0; k < r.length; k++) {
            for (int i = 0; i < y.length; i++) {
                r[k] += z[k][i] * y[i];
            }
        }
        return r;
    }

    TupleProblem problem(int[] complexity) {
        return TupleProblem.of(GramMatrix.of(z), covariance(), complexity);
    }

    TaskCorrelations task(double weight) {
        return new TaskCorrelations(GramMatrix.of(z), covariance(), weight);
    }

    /** What a least-squares fit of the members on the rows explains. */
    double explained(int[] members) {
        double[][] x = Arrays.stream(members).mapToObj(m -> z[m]).toArray(double[][]::new);
        double loss = LeastSquares.fit(x, y, false).loss();
        return 1 - loss * loss * y.length;
    }

    /** All tuples of one size, in order of their members. */
    static List<int[]> all(int features, int dimension) {
        List<int[]> tuples = new ArrayList<>();
        extend(new int[0], features, dimension, tuples);
        return tuples;
    }

    private static void extend(int[] members, int features, int dimension, List<int[]> into) {
        if (members.length == dimension) {
            into.add(members);
            return;
        }
        int from = members.length == 0 ? 0 : members[members.length - 1] + 1;
        for (int k = from; k < features; k++) {
            int[] longer = Arrays.copyOf(members, members.length + 1);
            longer[members.length] = k;
            extend(longer, features, dimension, into);
        }
    }
}
