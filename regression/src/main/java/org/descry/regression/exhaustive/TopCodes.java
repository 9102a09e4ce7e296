package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.search.Rounding;

/**
 * The best few of many scored features, equal ones counted once.
 *
 * <p>Scores may be off by {@link #MARGIN}: what could still belong to the best is kept until exact
 * scores decide. Neither the order of the offers nor the division among threads matters: every
 * feature within the margin of the last place stays.
 */
final class TopCodes {
    /** Relative error that scores may have. */
    static final double MARGIN = 1e-8;

    /** Places at first: with folds and required columns most lists of many hold little. */
    private static final int FIRST = 16;

    private final FeatureSpace space;
    private final int capacity;
    private final boolean told;
    private double[] score;
    private long[] code;
    private int size;
    private double threshold = Double.NEGATIVE_INFINITY;

    /**
     * @param capacity how many different features to keep
     * @param told whether the features offered have been told apart already
     */
    TopCodes(FeatureSpace space, int capacity, boolean told) {
        this.space = space;
        this.capacity = capacity;
        this.told = told;
        this.score = new double[FIRST];
        this.code = new long[score.length];
    }

    /** Returns a list of the same kind with nothing in it. */
    TopCodes empty() {
        return new TopCodes(space, capacity, told);
    }

    /** Returns the score below which an offer changes nothing. */
    double threshold() {
        return threshold;
    }

    /** Takes a feature with its score, which may be NaN: then it is left out. */
    void offer(double itsScore, long itsCode) {
        if (!(itsScore >= threshold)) {
            return;
        }
        if (size == score.length) {
            if (size >= 2 * capacity) {
                prune();
            }
            if (size > score.length / 2) {
                score = Arrays.copyOf(score, 2 * score.length);
                code = Arrays.copyOf(code, 2 * code.length);
            }
            if (!(itsScore >= threshold)) {
                return;
            }
        }
        score[size] = itsScore;
        code[size++] = itsCode;
    }

    void addAll(TopCodes other) {
        for (int i = 0; i < other.size; i++) {
            offer(other.score[i], other.code[i]);
        }
    }

    /** Writes what is kept. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeDouble(score[i]);
            out.writeLong(code[i]);
        }
    }

    /** Takes what was written. */
    void read(DataInputStream in) throws IOException {
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
            double itsScore = in.readDouble();
            offer(itsScore, in.readLong());
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** A feature's exact score. */
    interface Exact {
        double score(long code);
    }

    /** Returns the kept features, best first: score to ten digits, then the smaller code. */
    long[] best(Exact exact) {
        prune();
        double[] rounded = new double[size];
        for (int i = 0; i < size; i++) {
            rounded[i] = Rounding.toTenDigits(exact.score(code[i]));
        }
        Integer[] order = order(size, rounded);
        int n = 0;
        while (n < Math.min(size, capacity) && rounded[order[n]] >= 0) {
            n++;
        }
        long[] best = new long[n];
        Arrays.setAll(best, i -> code[order[i]]);
        return best;
    }

    /** Returns the kept features where the scores offered are exact. */
    long[] best() {
        return best(this::offered);
    }

    private double offered(long wanted) {
        for (int i = 0; i < size; i++) {
            if (code[i] == wanted) {
                return score[i];
            }
        }
        return Double.NaN;
    }

    private Integer[] order(int n, double[] by) {
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> -by[i]).thenComparingLong(i -> code[i]));
        return order;
    }

    /** Equal features get the smallest of their codes, and stand once. */
    private void tellApart() {
        long[] keys = new long[size];
        space.keys(code, size, keys);
        LongKeys known = new LongKeys(size);
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (keys[i] == 0) {
                continue;
            }
            long own = space.representative(keys[i], code[i]);
            if (space.list(own) != space.list(code[i])) {
                continue; // it competes in the list of the simpler ones, or of fewer columns
            }
            int at = known.place(keys[i], n);
            if (at == n) {
                score[n] = score[i];
                code[n++] = own;
            } else {
                code[at] = Math.min(code[at], own);
                score[at] = Math.max(score[at], score[i]);
            }
        }
        size = n;
    }

    /** Keeps the best and what is within the margin of them. */
    private void prune() {
        if (!told) {
            tellApart();
        }
        if (size < capacity) {
            return;
        }
        double[] ascending = Arrays.copyOf(score, size);
        Arrays.sort(ascending);
        double last = ascending[size - capacity];
        threshold = Math.max(threshold, last - MARGIN * Math.abs(last));
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (score[i] >= threshold) {
                score[kept] = score[i];
                code[kept++] = code[i];
            }
        }
        size = kept;
    }

    /** Where keys were first seen; open addressing. */
    private static final class LongKeys {
        private final long[] keys;
        private final int[] places;

        LongKeys(int most) {
            keys = new long[Integer.highestOneBit(Math.max(8, most)) * 4];
            places = new int[keys.length];
        }

        /** Returns the place of a key, which is {@code next} for a new one. */
        int place(long key, int next) {
            int mask = keys.length - 1;
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
            while (keys[at] != 0 && keys[at] != key) {
                at = (at + 1) & mask;
            }
            if (keys[at] == 0) {
                keys[at] = key;
                places[at] = next;
            }
            return places[at];
        }
    }
}
