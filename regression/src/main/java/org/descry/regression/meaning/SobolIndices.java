package org.descry.regression.meaning;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.descry.regression.search.Seeds;

/**
 * Which share of a function's variance over a box each input carries, the inputs taken as
 * independent and uniform.
 *
 * @param first share of each input alone [p]
 * @param total share of each input with all that it does together with others [p]
 * @param error standard error of the sampling, the largest of all these numbers
 * @source Saltelli et al., Comput. Phys. Commun. 181, 259 (2010), doi:10.1016/j.cpc.2009.09.018
 *     (samples; first-order shares); Jansen, Comput. Phys. Commun. 117, 35 (1999),
 *     doi:10.1016/S0010-4655(98)00154-4 (total shares)
 */
public record SobolIndices(double[] first, double[] total, double error) {
    private static final int POINTS = 1_024;
    private static final int REPEATS = 16;

    /** A function of rows. */
    public interface Rows {
        /** Returns the values [n] of rows given as columns [p × n]. */
        double[] values(double[][] columns, int n);
    }

    /**
     * Samples a function at {@value #POINTS} points of a Sobol sequence, {@value #REPEATS} times
     * with a random shift.
     *
     * @param low smallest value of each input [p]
     * @param high largest value of each input [p]
     * @param seed of the shifts
     * @return empty when the function has no finite value somewhere among the samples, or is
     *     constant
     */
    public static Optional<SobolIndices> of(Rows function, double[] low, double[] high, long seed) {
        int p = low.length;
        if (p == 0) {
            return Optional.empty();
        }
        double[][] first = new double[REPEATS][];
        double[][] total = new double[REPEATS][];
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            RandomGenerator random = Seeds.generator(seed, "sobol", repeat);
            double[][] unit = shifted(2 * p, random);
            double[][] a = new double[p][];
            double[][] b = new double[p][];
            for (int j = 0; j < p; j++) {
                a[j] = between(unit[j], low[j], high[j]);
                b[j] = between(unit[p + j], low[j], high[j]);
            }
            Optional<double[][]> shares = shares(function, a, b);
            if (shares.isEmpty()) {
                return Optional.empty();
            }
            first[repeat] = shares.get()[0];
            total[repeat] = shares.get()[1];
        }
        double error = 0;
        for (int j = 0; j < p; j++) {
            error = Math.max(error, Math.max(error(first, j), error(total, j)));
        }
        return Optional.of(new SobolIndices(means(first), means(total), error));
    }

    /** Returns points of a Sobol sequence, all moved by one random step around the unit cube. */
    private static double[][] shifted(int dimensions, RandomGenerator random) {
        double[] step = random.doubles(dimensions).toArray();
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        double[][] unit = new double[dimensions][POINTS];
        for (int i = 0; i < POINTS; i++) {
            double[] point = sequence.nextVector();
            for (int j = 0; j < dimensions; j++) {
                double moved = point[j] + step[j];
                unit[j][i] = moved < 1 ? moved : moved - 1;
            }
        }
        return unit;
    }

    private static double[] between(double[] unit, double low, double high) {
        double[] values = new double[unit.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = low + unit[i] * (high - low);
        }
        return values;
    }

    private static Optional<double[][]> shares(Rows function, double[][] a, double[][] b) {
        int p = a.length;
        double[] fa = function.values(a, POINTS);
        double[] fb = function.values(b, POINTS);
        double mean = 0;
        for (int i = 0; i < POINTS; i++) {
            mean += (fa[i] + fb[i]) / (2.0 * POINTS);
        }
        double variance = 0;
        for (int i = 0; i < POINTS; i++) {
            variance += (fa[i] - mean) * (fa[i] - mean) + (fb[i] - mean) * (fb[i] - mean);
        }
        variance /= 2.0 * POINTS;
        // a spread of mere rounding is none
        if (!(variance > 1e-20 * mean * mean) || !Double.isFinite(variance)) {
            return Optional.empty();
        }
        double[][] shares = new double[2][p];
        for (int j = 0; j < p; j++) {
            double[][] mixed = a.clone();
            mixed[j] = b[j];
            double[] fm = function.values(mixed, POINTS);
            double alone = 0;
            double jointly = 0;
            for (int i = 0; i < POINTS; i++) {
                alone += (fb[i] - mean) * (fm[i] - fa[i]);
                jointly += (fa[i] - fm[i]) * (fa[i] - fm[i]);
            }
            shares[0][j] = alone / POINTS / variance;
            shares[1][j] = jointly / (2.0 * POINTS) / variance;
            if (!Double.isFinite(alone) || !Double.isFinite(jointly)) {
                return Optional.empty();
            }
        }
        return Optional.of(shares);
    }

    private static double[] means(double[][] repeats) {
        double[] means = new double[repeats[0].length];
        for (double[] repeat : repeats) {
            for (int j = 0; j < means.length; j++) {
                means[j] += repeat[j] / repeats.length;
            }
        }
        return means;
    }

    private static double error(double[][] repeats, int j) {
        double mean = means(repeats)[j];
        double squares = 0;
        for (double[] repeat : repeats) {
            squares += (repeat[j] - mean) * (repeat[j] - mean);
        }
        return Math.sqrt(squares / (repeats.length - 1) / repeats.length);
    }
}
