package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Models in the order in which they are worth keeping, by two numbers that are both to be small:
 * first those of which none is at most as good in both, then those of which none is once the first
 * are gone, and so on; among these the ones whose neighbours are far.
 *
 * <p>Of models alike in both numbers each but the first counts as worse than the one before it, so
 * that copies do not crowd out what is different.
 *
 * @source ranks and crowding: Deb et al., IEEE Trans. Evol. Comput. 6, 182 (2002),
 *     doi:10.1109/4235.996017
 */
final class Ranking {
    private final double[][] points;
    private final int[] rank;
    private final double[] room;

    /**
     * @param points two numbers of each model [n × 2]
     */
    Ranking(double[][] points) {
        this.points = points;
        this.rank = new int[points.length];
        this.room = new double[points.length];
        List<List<Integer>> fronts = fronts();
        fronts.forEach(this::crowding);
    }

    /** Returns the fronts, each from the smallest first number to the largest. */
    private List<List<Integer>> fronts() {
        List<List<Integer>> fronts = new ArrayList<>();
        double[] least = new double[points.length]; // second number of the last in each front
        for (int i :
                sorted(
                        Comparator.comparingDouble((Integer i) -> points[i][0])
                                .thenComparingDouble(i -> points[i][1]))) {
            int low = 0;
            int high = fronts.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (least[middle] <= points[i][1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            if (low == fronts.size()) {
                fronts.add(new ArrayList<>());
            }
            rank[i] = low;
            least[low] = points[i][1];
            fronts.get(low).add(i);
        }
        return fronts;
    }

    private List<Integer> sorted(Comparator<Integer> by) {
        return IntStream.range(0, points.length).boxed().sorted(by).toList();
    }

    /** Gives every model of a front the distance between its neighbours. */
    private void crowding(List<Integer> front) {
        int last = front.size() - 1;
        double[] first = points[front.get(0)];
        double[] end = points[front.get(last)];
        for (int k = 0; k <= last; k++) {
            if (k == 0 || k == last) {
                room[front.get(k)] = Double.POSITIVE_INFINITY;
                continue;
            }
            double[] before = points[front.get(k - 1)];
            double[] after = points[front.get(k + 1)];
            room[front.get(k)] =
                    (after[0] - before[0]) / (end[0] - first[0])
                            + (before[1] - after[1]) / (first[1] - end[1]);
        }
    }

    /** Returns in which front a model is, from 0. */
    int rank(int model) {
        return rank[model];
    }

    /** Whether one model is worth more than another. */
    boolean isBetter(int model, int other) {
        return rank[model] < rank[other] || rank[model] == rank[other] && room[model] > room[other];
    }

    /** Returns the models from the best. */
    int[] best() {
        return sorted(
                        Comparator.comparingInt((Integer i) -> rank[i])
                                .thenComparing(i -> room[i], Comparator.reverseOrder()))
                .stream()
                .mapToInt(i -> i)
                .toArray();
    }
}
