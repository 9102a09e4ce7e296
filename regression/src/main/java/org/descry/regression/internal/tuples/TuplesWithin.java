package org.descry.regression.internal.tuples;

import java.util.List;
import java.util.TreeSet;
import org.descry.regression.search.Rounding;

/** Counts the tuples that reach a score and keeps the best of them. */
final class TuplesWithin implements Hits {
    private final double limit;
    private final int kept;
    private final TreeSet<Tuple> best = new TreeSet<>(Tuple.BEST_FIRST);
    private long count;

    TuplesWithin(double limit, int kept) {
        this.limit = Rounding.toTenDigits(limit);
        this.kept = kept;
    }

    @Override
    public double bar(int complexity) {
        return limit;
    }

    @Override
    public synchronized void offer(Tuple tuple) {
        if (Rounding.toTenDigits(tuple.score()) < limit) {
            return;
        }
        count++;
        if (best.size() < kept || Tuple.BEST_FIRST.compare(tuple, best.last()) < 0) {
            best.add(tuple);
            if (best.size() > kept) {
                best.pollLast();
            }
        }
    }

    synchronized TupleCount result() {
        return new TupleCount(count, List.copyOf(best));
    }
}
