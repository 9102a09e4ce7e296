package org.descry.regression.internal.tuples;

import java.util.List;

/**
 * The tuples that reach a score.
 *
 * @param count how many there are
 * @param best the best of them, best first
 */
public record TupleCount(long count, List<Tuple> best) {
    public TupleCount {
        best = List.copyOf(best);
        if (!(count >= best.size())) {
            throw new IllegalArgumentException("count %d below %d".formatted(count, best.size()));
        }
    }
}
