package org.descry.regression.metrics;

import java.util.random.RandomGenerator;

/**
 * Random shares of outcomes that were counted, with one extra row spread evenly over the outcomes.
 */
final class Dirichlet {

    private Dirichlet() {}

    /** Returns one draw of the shares [outcomes], positive and adding up to 1. */
    static double[] draw(double[] counts, RandomGenerator random) {
        double[] shares = new double[counts.length];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            shares[i] = gamma(counts[i] + 1.0 / counts.length, random);
            sum += shares[i];
        }
        for (int i = 0; i < counts.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /**
     * Returns a gamma variate of scale 1.
     *
     * @source Marsaglia, Tsang, ACM Trans. Math. Softw. 26, 363 (2000), doi:10.1145/358407.358414
     */
    private static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            double u = 1 - random.nextDouble();
            return gamma(shape + 1, random) * StrictMath.pow(u, 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal(random);
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = 1 - random.nextDouble();
                if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }

    /** A standard normal variate by the polar method: the JDK's own may change between versions. */
    private static double normal(RandomGenerator random) {
        while (true) {
            double u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * Math.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }
}
