package org.descry.regression.separation;

/** Distances between polygons that do not meet, given by rows in the plane of two features. */
final class Polygons {
    private Polygons() {}

    /**
     * Returns the distance between two polygons that do not meet.
     *
     * @param x first coordinate of every row
     * @param y second coordinate of every row
     * @param a corners of one, in turn; may repeat, one or two are a point or a line
     * @param sizeA how many corners count
     * @param b corners of the other
     * @param sizeB how many corners count
     */
    static double distance(double[] x, double[] y, int[] a, int sizeA, int[] b, int sizeB) {
        return Math.sqrt(
                Math.min(nearest(x, y, a, sizeA, b, sizeB), nearest(x, y, b, sizeB, a, sizeA)));
    }

    /** Returns the smallest squared distance of a corner from an edge. */
    private static double nearest(
            double[] x, double[] y, int[] corners, int count, int[] ring, int size) {
        double best = Double.POSITIVE_INFINITY;
        int from = ring[size - 1];
        for (int k = 0; k < size; k++) {
            int to = ring[k];
            double ex = x[to] - x[from];
            double ey = y[to] - y[from];
            for (int c = 0; c < count; c++) {
                int p = corners[c];
                best = Math.min(best, fromSegment(x[p] - x[from], y[p] - y[from], ex, ey));
            }
            from = to;
        }
        return best;
    }

    /**
     * Returns the squared distance of (px, py) from the segment between the origin and (ex, ey).
     */
    private static double fromSegment(double px, double py, double ex, double ey) {
        double length = ex * ex + ey * ey;
        double along = px * ex + py * ey;
        if (along <= 0) {
            return px * px + py * py;
        }
        if (along >= length) {
            return (px - ex) * (px - ex) + (py - ey) * (py - ey);
        }
        double across = px * ey - py * ex;
        return across * across / length;
    }
}
