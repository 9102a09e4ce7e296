package org.descry.regression.evolution;

/**
 * How much is looked into, counted in open places, never in time. With many targets (folds,
 * shuffles) each has less, so that a whole run takes about a minute on a small table.
 */
final class Effort {
    private static final long ALONE = 10_000;
    private static final long TOGETHER = 60_000;
    private static final long LEAST = 300;

    private Effort() {}

    /** Returns how many places are looked into for each target. */
    static long places(int targets) {
        return targets == 1 ? ALONE : Math.max(LEAST, Math.min(ALONE, TOGETHER / targets));
    }

    /** Returns how many populations each target has. */
    static int islands(int targets) {
        return targets == 1 ? 4 : 1;
    }
}
