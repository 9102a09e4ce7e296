package org.descry.regression.separation;

import java.util.List;
import java.util.Optional;
import org.descry.regression.internal.tuples.RequiredParts;

/**
 * All pairs of many features, ranked by how well the two classes keep apart.
 *
 * <p>Exact for every pair that is kept. Most pairs never need a hull: a polygon of a few rows
 * inside one class already holds more rows of the other than any kept pair has in overlap.
 *
 * <pre>{@code
 * HullPairs pairs = new HullPairs(values, complexity, labels);
 * List<FeatureTuple> best = pairs.best(BestTuples.overall(100));
 * }</pre>
 *
 * <p>To use several threads, give each its own {@link BestTuples}, share the features {@code i}
 * among them, and merge: the result is the same.
 *
 * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018),
 *     doi:10.1103/PhysRevMaterials.2.083802 (overlap of convex hulls as the objective for classes)
 */
public final class HullPairs {
    /** Margins this near each other (relative) can be equal to ten digits. */
    private static final double SAME_MARGIN = 1e-9;

    private final ClassedFeatures features;
    private final int[] complexity;
    private final RequiredParts required;
    private final int[][] firstOrder; // rows of the first class by value [features][]
    private final int[][] secondOrder;

    /**
     * @param values feature values [features][rows]
     * @param complexity complexity of each feature [features]
     * @param labels class of each row [rows]
     * @throws IllegalArgumentException if a feature has not one finite value per row or no
     *     complexity, or a class has no rows
     */
    public HullPairs(double[][] values, int[] complexity, boolean[] labels) {
        this(values, complexity, labels, RequiredParts.NONE);
    }

    /**
     * Makes a search among those whose features together hold some parts.
     *
     * @param values feature values [features][rows]
     * @param complexity complexity of each feature [features]
     * @param labels class of each row [rows]
     * @throws IllegalArgumentException if a feature has not one finite value per row or no
     *     complexity, or a class has no rows
     */
    public HullPairs(
            double[][] values, int[] complexity, boolean[] labels, RequiredParts required) {
        if (!(values.length == complexity.length)) {
            throw new IllegalArgumentException(
                    "needs one complexity per feature, got %d for %d"
                            .formatted(complexity.length, values.length));
        }
        this.features = new ClassedFeatures(values, labels);
        this.complexity = complexity.clone();
        this.required = required;
        firstOrder = new int[values.length][];
        secondOrder = new int[values.length][];
        for (int f = 0; f < values.length; f++) {
            double[] x = features.exact[f];
            firstOrder[f] = ClassedFeatures.order(x, 0, features.first);
            secondOrder[f] = ClassedFeatures.order(x, features.first, features.rows);
        }
    }

    /** Returns the number of features. */
    public int size() {
        return complexity.length;
    }

    /** Adds all pairs to {@code best} and returns what it then holds. */
    public List<FeatureTuple> best(BestTuples best) {
        for (int i = 0; i < size(); i++) {
            search(i, best);
        }
        return best.list();
    }

    /** Adds the pairs of feature {@code i} with all later features to {@code best}. */
    public void search(int i, BestTuples best) {
        PlaneOverlap plane = new PlaneOverlap(features);
        Bound bound = new Bound(i);
        for (int j = i + 1; j < size(); j++) {
            if (!required.metBy(i, j)) {
                continue;
            }
            int total = complexity[i] + complexity[j] + 1;
            int most = Math.min(best.mostRows(total), features.rows);
            if (bound.excludes(j, most, best.leastMargin(total))) {
                continue;
            }
            Optional<Overlap> overlap = plane.of(i, j, firstOrder[i], secondOrder[i], most);
            if (overlap.isPresent()) {
                best.offer(new FeatureTuple(List.of(i, j), total, overlap.get()));
            }
        }
    }

    /** Bounds overlap and margin for pairs with one feature, from a few rows of each class. */
    private final class Bound {
        private final int i;
        private final InnerPolygon polygon = new InnerPolygon(features.rows, PolygonCount.best());
        private final int[] first = new int[8];
        private final int[] second = new int[8];

        Bound(int i) {
            this.i = i;
        }

        /** Says whether a pair certainly has more rows in overlap or a smaller margin than that. */
        boolean excludes(int j, int most, double margin) {
            if (most >= features.rows) {
                return false;
            }
            boolean exact = features.few[i] && features.few[j];
            double[] x = exact ? features.exact[i] : features.standard[i];
            double[] y = exact ? features.exact[j] : features.standard[j];
            extremes(firstOrder[i], firstOrder[j], first);
            extremes(secondOrder[i], secondOrder[j], second);
            if (exceeds(x, y, exact, 4, most) || isNarrower(j, 4, margin)) {
                return true;
            }
            InnerPolygon.addDiagonals(x, y, 0, features.first, first);
            InnerPolygon.addDiagonals(x, y, features.first, features.rows, second);
            return exceeds(x, y, exact, 8, most) || isNarrower(j, 8, margin);
        }

        private boolean exceeds(double[] x, double[] y, boolean exact, int corners, int most) {
            int split = features.first;
            polygon.build(x, y, exact, first, corners);
            int rows = polygon.inside(x, y, split, features.rows);
            if (rows > most) {
                return true;
            }
            polygon.build(x, y, exact, second, corners);
            return rows + polygon.inside(x, y, 0, split) > most;
        }

        private boolean isNarrower(int j, int corners, double margin) {
            if (margin == 0) {
                return false;
            }
            double distance =
                    Polygons.distance(
                            features.standard[i],
                            features.standard[j],
                            first,
                            corners,
                            second,
                            corners);
            return distance < margin * (1 - SAME_MARGIN);
        }

        /** Writes the rows with extreme values: left, bottom, right, top. */
        private void extremes(int[] byX, int[] byY, int[] corner) {
            corner[0] = byX[0];
            corner[1] = byY[0];
            corner[2] = byX[byX.length - 1];
            corner[3] = byY[byY.length - 1];
        }
    }
}
