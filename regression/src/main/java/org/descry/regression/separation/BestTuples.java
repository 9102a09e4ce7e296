package org.descry.regression.separation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The best descriptors seen, of every complexity or overall; the order in which they are seen does
 * not matter. Not thread-safe: each thread fills its own, and they are merged.
 */
public final class BestTuples {
    private final int capacity;
    private final boolean everyComplexity;
    private final List<List<FeatureTuple>> best = new ArrayList<>(); // by complexity, or one list

    private BestTuples(int capacity, boolean everyComplexity) {
        if (!(capacity > 0)) {
            throw new IllegalArgumentException("must keep at least 1, got " + capacity);
        }
        this.capacity = capacity;
        this.everyComplexity = everyComplexity;
    }

    /**
     * Returns an empty list for the best of all.
     *
     * @param kept how many to keep, at least 1
     */
    public static BestTuples overall(int kept) {
        return new BestTuples(kept, false);
    }

    /**
     * Returns empty lists for the best of every complexity.
     *
     * @param kept how many to keep of each complexity, at least 1
     */
    public static BestTuples ofEveryComplexity(int kept) {
        return new BestTuples(kept, true);
    }

    /** Returns an empty one that keeps as many in the same way. */
    public BestTuples emptyCopy() {
        return new BestTuples(capacity, everyComplexity);
    }

    /** Adds what another one holds. */
    public void addAll(BestTuples other) {
        other.best.forEach(list -> list.forEach(this::offer));
    }

    /** Returns the kept descriptors: by complexity if lists of each are kept, then best first. */
    public List<FeatureTuple> list() {
        return best.stream().flatMap(List::stream).toList();
    }

    void offer(FeatureTuple tuple) {
        List<FeatureTuple> list = of(tuple.complexity());
        int found = Collections.binarySearch(list, tuple);
        if (found >= 0) {
            return;
        }
        list.add(-found - 1, tuple);
        if (list.size() > capacity) {
            list.remove(capacity);
        }
    }

    /** Returns the most rows in overlap with which a descriptor could still be kept. */
    int mostRows(int complexity) {
        List<FeatureTuple> list = of(complexity);
        if (list.size() < capacity) {
            return Integer.MAX_VALUE;
        }
        Overlap worst = list.get(capacity - 1).overlap();
        return worst.crosses() ? Integer.MAX_VALUE : worst.rows();
    }

    /**
     * Returns the margin below which a descriptor cannot be kept; 0 if it need not be separable.
     */
    double leastMargin(int complexity) {
        List<FeatureTuple> list = of(complexity);
        return list.size() < capacity ? 0 : list.get(capacity - 1).overlap().margin();
    }

    private List<FeatureTuple> of(int complexity) {
        int at = everyComplexity ? complexity : 0;
        while (best.size() <= at) {
            best.add(new ArrayList<>());
        }
        return best.get(at);
    }
}
