package org.descry.regression.separation;

/** The reference: plain loops. */
final class ScalarPolygonCount implements PolygonCount {
    @Override
    public int inside(double[] edges, int count, double[] x, double[] y, int from, int to) {
        int inside = 0;
        for (int row = from; row < to; row++) {
            inside += PolygonCount.isInside(edges, count, x[row], y[row]) ? 1 : 0;
        }
        return inside;
    }

    @Override
    public String name() {
        return "scalar";
    }
}
