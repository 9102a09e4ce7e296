package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The features selected for one target so far, without those that have the values of another up to
 * scale and shift.
 *
 * <p>Values are compared on all rows, so the outcome does not depend on the target.
 */
final class FeaturePool {
    private static final double SAME = 1e-10;

    /** Marks of equal values agree this well. */
    private static final double ALIKE = 1e-6;

    private final TargetFeatures features;
    private final List<Entry> entries = new ArrayList<>();
    private final NavigableMap<Double, List<Entry>> byMark = new TreeMap<>();
    private long[] sorted = new long[0];

    FeaturePool(TargetFeatures features) {
        this.features = features;
    }

    /**
     * Adds selected features.
     *
     * @param selected by complexity, then best first
     * @param mostPerList how many of each complexity (and set of required columns) are added at
     *     most
     */
    void add(long[] selected, int mostPerList) {
        Map<Integer, Integer> taken = new TreeMap<>();
        for (long code : selected) {
            int list = features.list(code);
            if (taken.getOrDefault(list, 0) == mostPerList) {
                continue;
            }
            Entry e = entry(code);
            if (!known(e)) {
                add(e);
                taken.merge(list, 1, Integer::sum);
            }
        }
        sort();
    }

    private void add(Entry e) {
        entries.add(e);
        byMark.computeIfAbsent(e.mark, m -> new ArrayList<>()).add(e);
    }

    private void sort() {
        sorted = entries.stream().mapToLong(Entry::code).sorted().toArray();
    }

    /** Writes the features in the order they came. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(entries.size());
        for (Entry e : entries) {
            out.writeLong(e.code());
        }
    }

    /** Takes the features that were written in place of its own. */
    void read(DataInputStream in) throws IOException {
        entries.clear();
        byMark.clear();
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
            add(entry(in.readLong()));
        }
        sort();
    }

    /** Returns the pool, by complexity, then by number. */
    long[] codes() {
        return sorted;
    }

    private boolean known(Entry e) {
        double margin = ALIKE * e.mark;
        for (List<Entry> near :
                byMark.subMap(e.mark - margin, true, e.mark + margin, true).values()) {
            for (Entry other : near) {
                if (other.code == e.code || (standsFor(other, e) && same(other, e))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a feature holds every required column that the other holds. */
    private boolean standsFor(Entry a, Entry b) {
        return (features.held(b.code) & ~features.held(a.code)) == 0;
    }

    private boolean same(Entry a, Entry b) {
        return Math.abs(Gram.dot(standardised(a.code), standardised(b.code))) > 1 - SAME;
    }

    private Entry entry(long code) {
        return new Entry(code, mark(standardised(code)));
    }

    private double[] standardised(long code) {
        double[] z = new double[features.rows()];
        features.values(code, z, new double[features.rows()]);
        Standard.centreAndScale(z);
        return z;
    }

    /** A cheap fingerprint: equal values have equal marks to rounding. */
    private static double mark(double[] z) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += Math.abs(z[i]) * (1 + (i % 7));
        }
        return sum;
    }

    private record Entry(long code, double mark) {}
}
