package org.descry.regression.separation;

import java.util.Comparator;
import java.util.Optional;
import org.descry.regression.search.Rounding;

/**
 * How far the regions of two classes overlap for one descriptor. A region is the convex hull of the
 * rows of a class: what lies between them.
 *
 * <p>Rows exactly on the boundary of the other region count as overlapping, and so do rows of
 * different classes at the same place. Two regions can overlap although no row of one lies in the
 * other (two crossing strips): 0 rows, yet not separable.
 *
 * @param rows rows of either class that lie in the region of the other
 * @param separable whether the regions do not meet
 * @param margin distance between the regions after each feature was scaled to a standard deviation
 *     of 1 over all rows (population): the width of the widest strip without rows that keeps the
 *     classes apart; 0 if the regions meet
 */
public record Overlap(int rows, boolean separable, double margin) {
    /**
     * Best first: separable before others and the widest margin first (compared to ten digits),
     * then fewest rows in overlap.
     *
     * <p>Regions that meet without a row in the other stand last: 0 rows say nothing there. Every
     * feature paired with a curved function of itself, such as x with 1/x, is of that kind.
     */
    public static final Comparator<Overlap> BEST_FIRST =
            Comparator.comparing(Overlap::separable, Comparator.reverseOrder())
                    .thenComparing(o -> Rounding.toTenDigits(o.margin()), Comparator.reverseOrder())
                    .thenComparing(Overlap::crosses)
                    .thenComparingInt(Overlap::rows);

    public Overlap {
        if (!(rows >= 0)) {
            throw new IllegalArgumentException("rows must not be negative, got " + rows);
        }
        if (!(margin >= 0 && Double.isFinite(margin))) {
            throw new IllegalArgumentException("margin must be finite and >= 0, got " + margin);
        }
        if (!(separable ? rows == 0 : margin == 0)) {
            throw new IllegalArgumentException(
                    "separable regions share no rows, others have no margin; got %d rows, %s, margin %s"
                            .formatted(rows, separable, margin));
        }
    }

    /** Says whether the regions meet although no row of one lies in the other. */
    public boolean crosses() {
        return !separable && rows == 0;
    }

    /**
     * Returns the overlap of two classes in the space of a descriptor's features.
     *
     * <p>With one or two features every decision is exact, whatever the size of the values. With
     * three or more, regions and rows nearer than 1e-10 standard deviations count as touching. A
     * constant feature adds nothing.
     *
     * @param values the descriptor's features [D][rows], D at least 1
     * @param labels class of each row [rows]
     * @throws IllegalArgumentException if there is no feature, if a feature has not one finite
     *     value per row, or if a class has no rows
     */
    public static Overlap of(double[][] values, boolean[] labels) {
        if (!(values.length > 0)) {
            throw new IllegalArgumentException("needs at least one feature, got none");
        }
        ClassedFeatures features = new ClassedFeatures(values, labels);
        return switch (values.length) {
            case 1 -> ofOne(features);
            case 2 -> ofTwo(features);
            default ->
                    ofMany(
                                    features.standard,
                                    features.first,
                                    new Suspects(features.rows),
                                    features.rows)
                            .orElseThrow();
        };
    }

    private static Overlap ofOne(ClassedFeatures features) {
        IntervalOverlap intervals = IntervalOverlap.of(features);
        return new Overlap(intervals.rows(), intervals.separable(), intervals.gap());
    }

    private static Overlap ofTwo(ClassedFeatures features) {
        double[] x = features.exact[0];
        int[] first = ClassedFeatures.order(x, 0, features.first);
        int[] second = ClassedFeatures.order(x, features.first, features.rows);
        return new PlaneOverlap(features).of(0, 1, first, second, features.rows).orElseThrow();
    }

    /**
     * Returns the overlap in the space of any number of features, or nothing if it has more rows
     * than wanted.
     *
     * @param z standardised features, the rows of the first class first [D][rows]
     * @param first rows of the first class
     * @param suspects the order in which rows are tried; changed
     * @param most the most rows wanted
     */
    static Optional<Overlap> ofMany(double[][] z, int first, Suspects suspects, int most) {
        HullDistance distance = new HullDistance(z);
        int all = z[0].length;
        int rows = 0;
        for (int place = 0; place < all; place++) {
            int row = suspects.at(place);
            boolean apart =
                    row < first
                            ? distance.apart(row, row + 1, first, all)
                            : distance.apart(row, row + 1, 0, first);
            if (!apart) {
                suspects.promote(place);
                if (++rows > most) {
                    return Optional.empty();
                }
            }
        }
        double margin = rows > 0 ? 0 : distance.between(0, first, first, all);
        return Optional.of(new Overlap(rows, margin > 0, margin));
    }
}
