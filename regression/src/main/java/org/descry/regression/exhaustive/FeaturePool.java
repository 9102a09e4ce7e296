package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins selected features to a pool, without those that have the values of another up to scale and
 * shift.
 *
 * <p>Values are compared on all rows, so the outcome does not depend on the target.
 */
final class FeaturePool {
    private static final double SAME = 1e-10;

    private final FeatureSpace space;
    private final int[] ids;

    FeaturePool(FeatureSpace space, int[] pool, int[] selected, int keptPerComplexity) {
        this.space = space;
        List<Entry> entries = new ArrayList<>();
        for (int id : pool) {
            entries.add(entry(id));
        }
        Map<Integer, Integer> taken = new TreeMap<>();
        for (int id : selected) { // by complexity, then best first
            int complexity = space.complexity(id);
            if (taken.getOrDefault(complexity, 0) == keptPerComplexity) {
                continue;
            }
            Entry e = entry(id);
            if (entries.stream().noneMatch(other -> other.sameAs(e))) {
                entries.add(e);
                taken.merge(complexity, 1, Integer::sum);
            }
        }
        entries.sort(Comparator.comparingInt(Entry::complexity).thenComparingInt(Entry::id));
        ids = entries.stream().mapToInt(Entry::id).toArray();
    }

    /** Returns the joined pool, by complexity, then by number. */
    int[] ids() {
        return ids;
    }

    private Entry entry(int id) {
        double[] z = new double[space.rows];
        space.values(id, z, new double[space.rows]);
        Standard.centreAndScale(z);
        return new Entry(id, space.complexity(id), z, mark(z));
    }

    /** A cheap fingerprint: equal values have equal marks to rounding. */
    private static double mark(double[] z) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += Math.abs(z[i]) * (1 + (i % 7));
        }
        return sum;
    }

    private record Entry(int id, int complexity, double[] z, double mark) {
        boolean sameAs(Entry other) {
            return id == other.id
                    || (Math.abs(mark - other.mark) <= 1e-6 * mark
                            && Math.abs(Gram.dot(z, other.z)) > 1 - SAME);
        }
    }
}
