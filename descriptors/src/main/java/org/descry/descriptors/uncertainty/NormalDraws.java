package org.descry.descriptors.uncertainty;

import java.util.random.RandomGenerator;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Draws of the normal distribution with mean 0 and standard deviation 1, with the same bits on
 * every Java release.
 */
public final class NormalDraws {

    private NormalDraws() {}

    /**
     * Returns independent draws.
     *
     * @param count how many, at least 0
     * @param random where the randomness comes from
     * @return the draws [count]
     * @source Box and Muller, Ann. Math. Stat. 29, 610 (1958), doi:10.1214/aoms/1177706645
     */
    public static double[] draw(int count, RandomGenerator random) {
        double[] draws = new double[count];
        for (int i = 0; i < count; i += 2) {
            // 1 - u lies in (0, 1], so its logarithm is finite.
            double radius = Math.sqrt(-2 * ElementaryFunctions.log(1 - random.nextDouble()));
            double angle = 2 * Math.PI * random.nextDouble();
            draws[i] = radius * ElementaryFunctions.cos(angle);
            if (i + 1 < count) {
                draws[i + 1] = radius * ElementaryFunctions.sin(angle);
            }
        }
        return draws;
    }
}
