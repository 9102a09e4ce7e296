package org.descry.screening.formulas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.descry.screening.blocks.OrderedBlocks;

/**
 * Counts and lists the formulas that can be, set of elements by set of elements.
 *
 * <p>A formula is allowed when it is in lowest terms and each of its elements can have one of its
 * oxidation states so that the charges add up to zero and every cation is less electronegative than
 * every anion. An element without a known electronegativity allows no formula. The
 * electronegativities are those of the CRC Handbook ({@code ElectronegativityCRC}). Nothing is held
 * but what waits to be handed over, so the spaces may be of any size.
 *
 * @source Davies et al., Chem 1, 617 (2016), doi:10.1016/j.chempr.2016.09.010
 */
public final class AllowedFormulas {

    /** Sets of elements in a block when formulas are only counted. */
    private static final int COUNTED = 1 << 12;

    /** Sets of elements in a block when formulas are handed over. */
    private static final int LISTED = 1 << 6;

    private final FormulaTask task;
    private final int block;
    private final boolean listing;
    private final Ratios ratios;
    private final NeutralRatios neutral;

    private AllowedFormulas(FormulaTask task, boolean listing) {
        this.task = task;
        this.listing = listing;
        this.block = listing ? LISTED : COUNTED;
        this.ratios = new Ratios(task.amounts());
        this.neutral = new NeutralRatios(task, ratios);
    }

    /** What one block adds to the result. */
    private record Block(
            long systems,
            long with,
            long allowed,
            long assignments,
            List<AllowedFormula> formulas) {}

    /**
     * Counts the allowed formulas.
     *
     * @param task which are asked for
     * @param threads how many threads count, at least 1; does not change the result
     * @param progress told how many sets of elements are done
     * @param cancelled asked after each block; once true, the counts so far are returned
     * @throws IllegalArgumentException if there are too many ratios and charges to try
     */
    public static FormulaCounts count(
            FormulaTask task, int threads, LongConsumer progress, BooleanSupplier cancelled) {
        AllowedFormulas run = new AllowedFormulas(task, false);
        return run.<RuntimeException>go(threads, formulas -> {}, progress, cancelled);
    }

    /**
     * Lists the allowed formulas: sets of elements in the order of the space, in each the formulas
     * with few atoms first.
     *
     * @param receiver takes them, some at a time, in their order
     * @param <E> what may go wrong with taking them
     * @throws IllegalArgumentException if there are too many ratios and charges to try
     * @throws E if the receiver does
     */
    public static <E extends Exception> FormulaCounts list(
            FormulaTask task,
            int threads,
            OrderedBlocks.Receiver<List<AllowedFormula>, E> receiver,
            LongConsumer progress,
            BooleanSupplier cancelled)
            throws E {
        return new AllowedFormulas(task, true).go(threads, receiver, progress, cancelled);
    }

    private <E extends Exception> FormulaCounts go(
            int threads,
            OrderedBlocks.Receiver<List<AllowedFormula>, E> receiver,
            LongConsumer progress,
            BooleanSupplier cancelled)
            throws E {
        long systems = task.space().systems();
        Sum sum = new Sum();
        boolean complete =
                OrderedBlocks.<Block, E>run(
                        (systems + block - 1) / block,
                        threads,
                        number -> scan(number * block, Math.min(systems, (number + 1) * block)),
                        done -> {
                            sum.add(done);
                            receiver.take(done.formulas());
                            progress.accept(sum.systems);
                        },
                        cancelled);
        return new FormulaCounts(
                sum.systems,
                sum.with,
                sum.systems * ratios.count(),
                sum.allowed,
                sum.assignments,
                complete);
    }

    private Block scan(long from, long to) {
        SystemScan scan = new SystemScan(task, ratios, neutral);
        List<AllowedFormula> formulas = new ArrayList<>();
        long with = 0;
        long allowed = 0;
        long assignments = 0;
        for (long index = from; index < to; index++) {
            var system = task.space().system(index);
            scan.scan(system);
            int count = scan.count();
            with += count > 0 ? 1 : 0;
            allowed += count;
            assignments += scan.assignments();
            if (listing && count > 0) {
                FormulaText text = new FormulaText(system, ratios, neutral);
                for (int ratio = scan.next(0); ratio >= 0; ratio = scan.next(ratio + 1)) {
                    formulas.add(text.formula(ratio, scan.charges(ratio)));
                }
            }
        }
        return new Block(to - from, with, allowed, assignments, formulas);
    }

    private static final class Sum {
        private long systems;
        private long with;
        private long allowed;
        private long assignments;

        void add(Block block) {
            systems += block.systems();
            with += block.with();
            allowed += block.allowed();
            assignments += block.assignments();
        }
    }
}
