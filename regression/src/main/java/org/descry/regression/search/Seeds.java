package org.descry.regression.search;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random generators for pieces of work: seed = hash(run's seed, stage, index), so no order of work
 * matters.
 */
public final class Seeds {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Seeds() {}

    /** Returns the generator of one piece of work. */
    public static RandomGenerator generator(long seed, String stage, int index) {
        return ALGORITHM.create(child(seed, stage, index));
    }

    /** Returns the seed of one piece of work. */
    public static long child(long seed, String stage, int index) {
        long h = mix(seed ^ 0x9E3779B97F4A7C15L);
        for (byte b : stage.getBytes(StandardCharsets.UTF_8)) {
            h = mix(h ^ b);
        }
        return mix(h ^ (index * 0xD1B54A32D192ED03L));
    }

    /** Mixes 64 bits so that each of the result depends on all. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
