package org.descry.regression.separation;

/**
 * A polygon inside the hull of one class, from rows that are extreme in fixed directions: four (the
 * rows with the smallest and largest value of each feature) or eight (with the diagonals).
 *
 * <p>Rows of the other class that lie well inside it certainly overlap, so it bounds the rows in
 * overlap from below at a small part of the cost of hulls. Works on standardised values. Not
 * thread-safe.
 */
final class InnerPolygon {
    private static final int MOST_CORNERS = 8;

    /** Edges as a·x + b·y + c, not negative inside [3 × edges]. */
    private final double[] edges = new double[3 * MOST_CORNERS];

    private final PolygonCount counts;
    private final double guard;
    private int corners;
    private double area;

    InnerPolygon(int rows, PolygonCount counts) {
        this.counts = counts;
        // a standardised value is at most sqrt(rows); an edge's value is a sum of four products of
        // two such lengths, doubled, and of a few roundings each
        guard = rows * 0x1p-43;
    }

    /**
     * Takes new corners.
     *
     * @param exact whether all products of coordinates are exact: then rows on the boundary count
     * @param corner rows at the corners, counter-clockwise, may repeat
     * @param count how many corners: 4 or 8
     */
    void build(double[] x, double[] y, boolean exact, int[] corner, int count) {
        corners = count;
        area = 0;
        double margin = exact ? 0 : guard;
        int from = corner[count - 1];
        for (int k = 0; k < count; k++) {
            int to = corner[k];
            double a = y[from] - y[to];
            double b = x[to] - x[from];
            boolean edge = a != 0 || b != 0;
            area += x[from] * y[to] - x[to] * y[from];
            edges[3 * k] = a;
            edges[3 * k + 1] = b;
            edges[3 * k + 2] = edge ? -(a * x[from] + b * y[from]) - margin : 1;
            from = to;
        }
    }

    /** Returns at most as many rows from {@code from} to before {@code to} as lie inside. */
    int inside(double[] x, double[] y, int from, int to) {
        return area > 0 ? counts.inside(edges, corners, x, y, from, to) : 0;
    }

    /**
     * Makes eight corners of four: puts between them the rows that are extreme along the diagonals.
     *
     * @param corner left, bottom, right and top row; the result, counter-clockwise [8]
     */
    static void addDiagonals(double[] x, double[] y, int from, int to, int[] corner) {
        int lowSum = from;
        int highSum = from;
        int lowDifference = from;
        int highDifference = from;
        double leastSum = x[from] + y[from];
        double mostSum = leastSum;
        double leastDifference = x[from] - y[from];
        double mostDifference = leastDifference;
        for (int row = from + 1; row < to; row++) {
            double sum = x[row] + y[row];
            double difference = x[row] - y[row];
            if (sum < leastSum) {
                leastSum = sum;
                lowSum = row;
            }
            if (sum > mostSum) {
                mostSum = sum;
                highSum = row;
            }
            if (difference < leastDifference) {
                leastDifference = difference;
                lowDifference = row;
            }
            if (difference > mostDifference) {
                mostDifference = difference;
                highDifference = row;
            }
        }
        corner[6] = corner[3];
        corner[4] = corner[2];
        corner[2] = corner[1];
        corner[1] = lowSum;
        corner[3] = highDifference;
        corner[5] = highSum;
        corner[7] = lowDifference;
    }
}
