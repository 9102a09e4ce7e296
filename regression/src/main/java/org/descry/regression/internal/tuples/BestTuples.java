package org.descry.regression.internal.tuples;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLongArray;
import org.descry.regression.search.Rounding;

/**
 * The best few tuples of every complexity. What remains depends on what was offered, not on the
 * order.
 */
final class BestTuples implements Hits {
    private final int kept;
    private final double[] floor;
    private final List<TreeSet<Tuple>> best = new ArrayList<>();
    private final AtomicLongArray bar;

    BestTuples(TupleLimits limits, int largestComplexity) {
        this.kept = limits.kept();
        this.floor = new double[largestComplexity + 1];
        this.bar = new AtomicLongArray(floor.length);
        for (int c = 0; c < floor.length; c++) {
            floor[c] = limits.floor().applyAsDouble(c);
            best.add(new TreeSet<>(Tuple.BEST_FIRST));
            bar.set(c, Double.doubleToRawLongBits(floor[c]));
        }
    }

    @Override
    public double bar(int complexity) {
        return Double.longBitsToDouble(bar.get(complexity));
    }

    @Override
    public void offer(Tuple tuple) {
        int c = tuple.complexity();
        if (!(tuple.score() > floor[c]) || Rounding.toTenDigits(tuple.score()) < bar(c)) {
            return;
        }
        TreeSet<Tuple> set = best.get(c);
        synchronized (set) {
            set.add(tuple);
            if (set.size() > kept) {
                set.pollLast();
            }
            if (set.size() == kept) {
                double worst = Rounding.toTenDigits(set.last().score());
                bar.set(c, Double.doubleToRawLongBits(Math.max(floor[c], worst)));
            }
        }
    }

    /** Returns the kept tuples by complexity, best first. */
    List<Tuple> sorted() {
        List<Tuple> all = new ArrayList<>();
        best.forEach(all::addAll);
        return List.copyOf(all);
    }
}
