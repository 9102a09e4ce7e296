package org.descry.regression.physics;

import java.util.stream.IntStream;

/** Points of a box where a rule is tried first: its middle and its corners. */
final class Points {
    /** Corners at most; boxes of up to six columns have no more. */
    static final int CORNERS = 64;

    private static final int BITS = 6;

    /** Numbers of more than one bit: corners that stay apart for columns beyond the sixth. */
    private static final int[] MIXED =
            IntStream.range(1, CORNERS).filter(k -> Integer.bitCount(k) > 1).toArray();

    private Points() {}

    /**
     * Returns the middle of a box and its corners, of many columns a choice of {@value #CORNERS} in
     * which any two columns take all four combinations.
     *
     * @param box range of each column [p]
     * @return values of each column [p × n]
     */
    static double[][] of(Interval[] box) {
        int corners = 1 << Math.min(BITS, box.length);
        double[][] points = new double[box.length][1 + corners];
        for (int j = 0; j < box.length; j++) {
            int mask = j < BITS ? 1 << j : MIXED[(j - BITS) % MIXED.length];
            points[j][0] = box[j].middle();
            for (int c = 0; c < corners; c++) {
                boolean high = Integer.bitCount(c & mask) % 2 == 1;
                points[j][1 + c] = high ? box[j].upper() : box[j].lower();
            }
        }
        return points;
    }

    /** Returns one of the points [p]. */
    static double[] one(double[][] points, int which) {
        double[] point = new double[points.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = points[j][which];
        }
        return point;
    }

    /** Returns the box that holds one point [p] only. */
    static Interval[] box(double[] point) {
        Interval[] box = new Interval[point.length];
        for (int j = 0; j < box.length; j++) {
            box[j] = Interval.of(point[j]);
        }
        return box;
    }

    /** Returns the middle of a box [p]. */
    static double[] middle(Interval[] box) {
        double[] point = new double[box.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = box[j].middle();
        }
        return point;
    }
}
