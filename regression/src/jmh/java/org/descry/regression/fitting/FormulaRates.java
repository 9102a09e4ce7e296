package org.descry.regression.fitting;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Expression;

/**
 * Prints how fast formulas are computed and fitted, per second of this thread's processor time, so
 * that other programs matter less.
 */
public final class FormulaRates {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MEASURED = 150_000_000L;
    private static final int ROUNDS = 6;

    private FormulaRates() {}

    /** Runs all; takes no arguments. */
    public static void main(String[] arguments) {
        for (int rows : new int[] {100, 400, 1000}) {
            for (double unary : new double[] {0, 0.25}) {
                TreeWorkload work = new TreeWorkload(rows, unary);
                if (!work.isRight()) {
                    throw new AssertionError("a tree has wrong values");
                }
                System.out.printf(
                        Locale.ROOT,
                        "trees of %d nodes, %d rows, %.0f %% functions: %.3g node·row/s%n",
                        TreeWorkload.NODES,
                        rows,
                        100 * work.functions(),
                        best(work::evaluate));
            }
        }
        TreeWorkload.Fits fits = new TreeWorkload.Fits(100, 200);
        for (double gain : new double[] {VariableProjection.QUICK, VariableProjection.THOROUGH}) {
            int most = gain == VariableProjection.QUICK ? 10 : 200;
            System.out.printf(
                    Locale.ROOT,
                    "fits of 3 constants, at most %d steps: %.3g/s, %.1f steps, %d of 200 reach the noise%n",
                    most,
                    best(() -> fits.run(most, gain) >= 0 ? 200 : 0),
                    fits.steps(most, gain),
                    fits.run(most, gain));
        }
        VariableProjection linear = fits.fits.get(0);
        List<String> names = List.of("x0", "x1", "x2");
        List<PostfixCode> columns =
                names.stream().map(x -> PostfixCode.of(Expression.parse(x), names)).toList();
        System.out.printf(
                Locale.ROOT,
                "slopes of three columns alone: %.3g/s%n",
                best(() -> linear.fit(columns, new double[0], 0).parts().size()));
    }

    private static double best(DoubleSupplier work) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            double done = 0;
            long spent = 0;
            while (spent < MEASURED) {
                for (int k = 0; k < 20; k++) {
                    done += work.getAsDouble();
                }
                spent = THREADS.getCurrentThreadCpuTime() - start;
            }
            best = Math.max(best, done / (spent * 1e-9));
        }
        return best;
    }
}
