package org.descry.regression.separation;

/** Counts rows inside a convex polygon. Every implementation returns the same number. */
sealed interface PolygonCount permits ScalarPolygonCount, VectorPolygonCount {

    /**
     * Counts the rows for which a·x + b·y + c is not negative for every edge.
     *
     * @param edges a, b and c of every edge [3 × count]
     * @param count number of edges, 4 or 8
     * @param x first coordinate of every row
     * @param y second coordinate of every row
     * @param from first row
     * @param to row after the last
     */
    int inside(double[] edges, int count, double[] x, double[] y, int from, int to);

    /** Returns the name of the implementation: {@code vector} or {@code scalar}. */
    String name();

    /** Returns the fastest implementation this Java runtime offers. */
    static PolygonCount best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorPolygonCount()
                : new ScalarPolygonCount();
    }

    /** Says for one row whether it lies inside. */
    static boolean isInside(double[] edges, int count, double x, double y) {
        for (int k = 0; k < 3 * count; k += 3) {
            if (!(Math.fma(edges[k], x, Math.fma(edges[k + 1], y, edges[k + 2])) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
