package org.descry.regression.internal.kernels;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final long WARM_UP = 1_000_000_000L;
    private static final long MEASURED = 200_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ThroughputGuard() {}

    /** Runs the guard; takes no arguments. */
    public static void main(String[] arguments) {
        if (DoubleVector.SPECIES_PREFERRED.vectorBitSize() < 256) {
            System.out.println("throughput guard: registers below 256 bits, nothing to guard");
            return;
        }
        Rate peak = new Rate(() -> (int) MultiplyAddPeak.run(1e-9), MultiplyAddPeak.OPERATIONS);
        peak.measure(WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            peak.measure(MEASURED);
        }
        System.out.printf(
                Locale.ROOT,
                "%s tile, peak %.3g flop/s in double precision%n",
                PairTile.best().name(),
                peak.best);
        boolean held = true;
        for (int rows : new int[] {18, 82, 500, 3000}) {
            held &= holds(rows, peak.best);
        }
        if (!held) {
            System.exit(1);
        }
    }

    private static boolean holds(int rows, double peak) {
        Set<Panel> doubles = Panel.both(PairWorkload.SIX);
        PairWorkload work = new PairWorkload(FEATURES, rows, 0.9, Panel.fastest(doubles));
        PairWorkload precise = new PairWorkload(FEATURES, rows, 0.9, doubles);
        Rate three = tile(work, PairWorkload.SUM_DIFFERENCE_PRODUCT);
        Rate six = tile(work, PairWorkload.SIX);
        Rate preciseThree = tile(precise, PairWorkload.SUM_DIFFERENCE_PRODUCT);
        Rate preciseSix = tile(precise, PairWorkload.SIX);
        Rate plain =
                new Rate(
                        () -> work.plain(PairWorkload.SIX, PLAIN_LEFT),
                        6.0 * PLAIN_LEFT * FEATURES);
        List<Rate> rates = List.of(three, six, preciseThree, preciseSix, plain);
        for (int round = 0; round <= ROUNDS; round++) {
            for (Rate rate : rates) {
                rate.measure(round == 0 ? WARM_UP : MEASURED);
            }
        }
        // 6 operations a row for three features, 24 for six; single precision has twice the peak
        boolean holds = six.best >= LEAST * plain.best;
        System.out.printf(
                Locale.ROOT,
                "%5d rows, features/s (part of the peak): {+,-,*} in double %s, single first %s; "
                        + "six operations %s, %s; plain loop %.3g, %.1f times: %s%n",
                rows,
                preciseThree.text(2 * rows / peak),
                three.text(rows / peak),
                preciseSix.text(4 * rows / peak),
                six.text(2 * rows / peak),
                plain.best,
                six.best / plain.best,
                holds ? "ok" : "TOO SLOW");
        return holds;
    }

    private static Rate tile(PairWorkload work, Set<PairOperation> operations) {
        PairTile tile = PairTile.best();
        double pairs = (double) FEATURES * FEATURES;
        return new Rate(() -> work.scan(tile, operations), operations.size() * pairs);
    }

    /** Work done per second of this thread's processor time, so that other programs matter less. */
    private static final class Rate {
        private final IntSupplier work;
        private final double perRun;
        private double best;

        Rate(IntSupplier work, double perRun) {
            this.work = work;
            this.perRun = perRun;
        }

        String text(double ofPeak) {
            return String.format(Locale.ROOT, "%.3g (%.0f %%)", best, 100 * best * ofPeak);
        }

        void measure(long nanoseconds) {
            long start = THREADS.getCurrentThreadCpuTime();
            long sum = 0;
            int runs = 0;
            long spent = 0;
            while (spent < nanoseconds) {
                sum += work.getAsInt();
                runs++;
                spent = THREADS.getCurrentThreadCpuTime() - start;
            }
            if (sum < 0) {
                throw new AssertionError("counts cannot be negative");
            }
            best = nanoseconds == WARM_UP ? 0 : Math.max(best, perRun * runs / (spent * 1e-9));
        }
    }
}
