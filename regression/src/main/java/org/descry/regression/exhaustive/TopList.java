package org.descry.regression.exhaustive;

import java.util.Arrays;
import java.util.Comparator;
import org.descry.regression.search.Rounding;

/**
 * The best few of many scored numbers; ties (to ten digits) go to the smaller number, so order
 * never matters.
 */
final class TopList {
    private final int capacity;
    private double[] score;
    private int[] id;
    private int size;
    private double threshold = Double.NEGATIVE_INFINITY;

    TopList(int capacity) {
        this.capacity = capacity;
        this.score = new double[2 * capacity];
        this.id = new int[2 * capacity];
    }

    /** Returns the score below which an offer changes nothing. */
    double threshold() {
        return threshold;
    }

    void offer(double s, int candidate) {
        double rounded = Rounding.toTenDigits(s);
        if (!(rounded >= threshold)) {
            return;
        }
        score[size] = rounded;
        id[size++] = candidate;
        if (size == score.length) {
            prune();
        }
    }

    void addAll(TopList other) {
        for (int i = 0; i < other.size; i++) {
            offer(other.score[i], other.id[i]);
        }
    }

    /** Returns the kept numbers, best first. */
    int[] ids() {
        prune();
        return Arrays.copyOf(id, size);
    }

    /** Returns the kept scores, best first, rounded to ten digits. */
    double[] scores() {
        prune();
        return Arrays.copyOf(score, size);
    }

    private void prune() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> -score[i]).thenComparingInt(i -> id[i]));
        int kept = Math.min(size, capacity);
        double[] newScore = new double[score.length];
        int[] newId = new int[id.length];
        for (int i = 0; i < kept; i++) {
            newScore[i] = score[order[i]];
            newId[i] = id[order[i]];
        }
        score = newScore;
        id = newId;
        size = kept;
        if (size == capacity) {
            threshold = score[size - 1];
        }
    }
}
