package org.descry.regression.separation;

/**
 * How far the ranges of two classes overlap in one feature: SISSO's criterion for screening single
 * features.
 *
 * <p>A bad filter for pairs: half of a separable pair can have ranges that overlap entirely (two
 * classes on either side of a diagonal). {@link DiscriminantGain} keeps such features.
 *
 * @param rows rows of either class in the range of the other, ends included
 * @param width length of the range the classes share (standard deviations of the feature over all
 *     rows); 0 if they share none or one value
 * @param separable whether the classes share no value
 * @param gap distance between the ranges (standard deviations); 0 if they meet
 * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018),
 *     doi:10.1103/PhysRevMaterials.2.083802 (overlap of domains as the measure for classification)
 */
public record IntervalOverlap(int rows, double width, boolean separable, double gap) {
    public IntervalOverlap {
        if (!(rows >= 0 && width >= 0 && gap >= 0)) {
            throw new IllegalArgumentException(
                    "rows, width and gap must be >= 0, got %d, %s, %s".formatted(rows, width, gap));
        }
        if (!(separable ? rows == 0 && width == 0 : gap == 0)) {
            throw new IllegalArgumentException(
                    "ranges either share values or have a gap, got %d rows, width %s, gap %s"
                            .formatted(rows, width, gap));
        }
    }

    /**
     * Returns the overlap of the classes' ranges.
     *
     * @param values one feature [rows]
     * @param labels class of each row [rows]
     * @throws IllegalArgumentException if there is not one finite value per row or a class has no
     *     rows
     */
    public static IntervalOverlap of(double[] values, boolean[] labels) {
        return of(new ClassedFeatures(new double[][] {values}, labels));
    }

    static IntervalOverlap of(ClassedFeatures features) {
        double[] x = features.exact[0];
        double[] z = features.standard[0];
        int[] a = lowestAndHighest(x, 0, features.first);
        int[] b = lowestAndHighest(x, features.first, features.rows);
        int rows =
                between(x, features.first, features.rows, x[a[0]], x[a[1]])
                        + between(x, 0, features.first, x[b[0]], x[b[1]]);
        boolean separable = x[a[1]] < x[b[0]] || x[b[1]] < x[a[0]];
        double shared = Math.min(z[a[1]], z[b[1]]) - Math.max(z[a[0]], z[b[0]]);
        return separable
                ? new IntervalOverlap(0, 0, true, Math.max(0, -shared))
                : new IntervalOverlap(rows, Math.max(0, shared), false, 0);
    }

    private static int[] lowestAndHighest(double[] x, int from, int to) {
        int low = from;
        int high = from;
        for (int row = from + 1; row < to; row++) {
            low = x[row] < x[low] ? row : low;
            high = x[row] > x[high] ? row : high;
        }
        return new int[] {low, high};
    }

    private static int between(double[] x, int from, int to, double low, double high) {
        int count = 0;
        for (int row = from; row < to; row++) {
            count += low <= x[row] && x[row] <= high ? 1 : 0;
        }
        return count;
    }
}
