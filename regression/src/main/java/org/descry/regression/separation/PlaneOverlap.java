package org.descry.regression.separation;

import java.util.Optional;

/** Overlap of two classes in the plane of two features. Not thread-safe. */
final class PlaneOverlap {
    private final ClassedFeatures features;
    private final Hull firstHull;
    private final Hull secondHull;

    PlaneOverlap(ClassedFeatures features) {
        this.features = features;
        firstHull = new Hull(features.first);
        secondHull = new Hull(features.rows - features.first);
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
        firstHull.build(x, y, first);
        int rows = firstHull.inside(second, most);
        if (rows > most) {
            return Optional.empty();
        }
        secondHull.build(x, y, second);
        rows += secondHull.inside(first, most - rows);
        if (rows > most) {
            return Optional.empty();
        }
        if (rows > 0 || firstHull.crosses(secondHull)) {
            return Optional.of(new Overlap(rows, false, 0));
        }
        double margin =
                Polygons.distance(
                        features.standard[i],
                        features.standard[j],
                        firstHull.corners(),
                        firstHull.size(),
                        secondHull.corners(),
                        secondHull.size());
        return Optional.of(new Overlap(0, true, margin));
    }
}
