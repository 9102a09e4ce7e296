package org.descry.regression.separation;

import java.util.Optional;

/** Overlap of two classes in the plane of two features. Not thread-safe. */
final class PlaneOverlap {
    private final ClassedFeatures features;
    private final Hull firstHull;
    private final Hull secondHull;
    private final int[] firstOrder;
    private final int[] secondOrder;

    PlaneOverlap(ClassedFeatures features) {
        this.features = features;
        firstOrder = new int[features.first];
        secondOrder = new int[features.rows - features.first];
        firstHull = new Hull(firstOrder.length);
        secondHull = new Hull(secondOrder.length);
    }

    /**
     * Returns the overlap in the plane of features i and j, or nothing if it has more rows than
     * wanted.
     *
     * @param first rows of the first class by feature i
     * @param second rows of the second class by feature i
     * @param most the most rows wanted
     */
    Optional<Overlap> of(int i, int j, int[] first, int[] second, int most) {
        double[] x = features.exact[i];
        double[] y = features.exact[j];
        copyWithTies(first, x, y, firstOrder);
        copyWithTies(second, x, y, secondOrder);
        firstHull.build(x, y, firstOrder);
        int rows = firstHull.inside(secondOrder, most);
        if (rows > most) {
            return Optional.empty();
        }
        secondHull.build(x, y, secondOrder);
        rows += secondHull.inside(firstOrder, most - rows);
        if (rows > most) {
            return Optional.empty();
        }
        if (rows > 0 || firstHull.crosses(secondHull)) {
            return Optional.of(new Overlap(rows, false, 0));
        }
        double margin =
                firstHull.distance(secondHull, features.standard[i], features.standard[j]);
        return Optional.of(new Overlap(0, true, margin));
    }

    /** Copies an order by x and puts rows of equal x in the order of y. */
    private static void copyWithTies(int[] order, double[] x, double[] y, int[] copy) {
        for (int k = 0; k < order.length; k++) {
            int row = order[k];
            int at = k;
            while (at > 0 && x[copy[at - 1]] == x[row] && y[copy[at - 1]] > y[row]) {
                copy[at] = copy[at - 1];
                at--;
            }
            copy[at] = row;
        }
    }
}
