package org.descry.regression.metrics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.descry.descriptors.functions.ElementaryFunctions;

/** The standard normal distribution, with the same bits on every Java. */
final class Normal {
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    /** Returns the density at {@code z}. */
    static double density(double z) {
        return ElementaryFunctions.exp(-0.5 * z * z) / ROOT_OF_TWO_PI;
    }

    /** Returns the chance of a value of at most {@code z}. */
    static double below(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** Returns the value that a share {@code p} lies below; infinite for 0 and 1. */
    static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }
}
