package org.descry.regression.internal.kernels;

import java.util.function.IntSupplier;
import jdk.incubator.vector.DoubleVector;

/**
 * Fails when the vector tile is less than three times as fast as the plain loop of the same run:
 * then its registers have most likely become objects.
 *
 * <p>Ends at once where registers are narrower than 256 bits. Exit code 0 or 1.
 */
public final class ThroughputGuard {
    private static final double LEAST = 3;
    private static final int FEATURES = 256;
    private static final int PLAIN_LEFT = 8;
    private static final int ROUNDS = 5;

    private ThroughputGuard() {}

    /** Runs the guard; takes no arguments. */
    public static void main(String[] arguments) {
        if (DoubleVector.SPECIES_PREFERRED.vectorBitSize() < 256) {
            System.out.println("throughput guard: registers below 256 bits, nothing to guard");
            return;
        }
        boolean held = true;
        for (int rows : new int[] {18, 82, 500}) {
            held &= holds(rows);
        }
        if (!held) {
            System.exit(1);
        }
    }

    private static boolean holds(int rows) {
        PairWorkload work = new PairWorkload(FEATURES, rows, 0.9);
        PairTile tile = PairTile.best();
        double fast = best(() -> work.scan(tile, PairWorkload.SIX), 6.0 * FEATURES * FEATURES);
        double plain =
                best(
                        () -> work.plain(PairWorkload.SIX, PLAIN_LEFT),
                        6.0 * PLAIN_LEFT * FEATURES);
        boolean holds = fast >= LEAST * plain;
        System.out.printf(
                "throughput guard: %d rows, %s tile %.3g features/s, plain loop %.3g, %.1f times: %s%n",
                rows, tile.name(), fast, plain, fast / plain, holds ? "ok" : "TOO SLOW");
        return holds;
    }

    /** Returns the best rate of some rounds of a third of a second, after one to warm up. */
    private static double best(IntSupplier work, double features) {
        double best = 0;
        long sum = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            int runs = 0;
            while (System.nanoTime() - start < (round == 0 ? 2_000_000_000L : 300_000_000L)) {
                sum += work.getAsInt();
                runs++;
            }
            double rate = features * runs / ((System.nanoTime() - start) * 1e-9);
            best = round == 0 ? 0 : Math.max(best, rate);
        }
        if (sum < 0) {
            throw new AssertionError("counts cannot be negative");
        }
        return best;
    }
}
