package org.descry.regression.separation;

/**
 * The convex hull of some rows in the plane of two features: exact, also for rows on a line or all
 * in one place.
 *
 * <p>Rows of the hull stand in two chains, below and above, both from left to right. A hull is
 * built anew for every pair of features and keeps its memory. Not thread-safe.
 */
final class Hull {
    private final int[] lower;
    private final int[] upper;
    private int lowerSize;
    private int upperSize;
    private double[] x = {};
    private double[] y = {};

    /**
     * @param rows the most rows a hull will be built of
     */
    Hull(int rows) {
        lower = new int[rows];
        upper = new int[rows];
    }

    /**
     * Builds the hull of the rows in {@code order}.
     *
     * @param values first coordinate of every row
     * @param others second coordinate of every row
     * @param order the rows of the hull, at least one, by first coordinate, then by second
     */
    void build(double[] values, double[] others, int[] order) {
        x = values;
        y = others;
        lowerSize = chain(order, lower, 1);
        upperSize = chain(order, upper, -1);
    }

    /** Writes the chain that always turns to one side (1 left, -1 right) and returns its length. */
    private int chain(int[] order, int[] chain, int side) {
        int size = 0;
        for (int row : order) {
            if (size > 0 && same(chain[size - 1], row)) {
                continue;
            }
            while (size > 1
                    && side * turn(chain[size - 2], chain[size - 1], x[row], y[row]) <= 0) {
                size--;
            }
            chain[size++] = row;
        }
        return size;
    }

    private boolean same(int a, int b) {
        return x[a] == x[b] && y[a] == y[b];
    }

    private int turn(int from, int to, double px, double py) {
        return Orientation.of(x[from], y[from], x[to], y[to], px, py);
    }

    /**
     * Counts the rows of an order that lie in this hull or on its boundary.
     *
     * @param order rows by first coordinate
     * @param enough counting may stop once this number is exceeded
     */
    int inside(int[] order, int enough) {
        double first = x[lower[0]];
        double last = x[lower[lowerSize - 1]];
        int below = 0;
        int above = 0;
        int count = 0;
        for (int row : order) {
            double px = x[row];
            if (px > last || count > enough) {
                break;
            }
            if (px < first) {
                continue;
            }
            if (first == last) {
                count += isBetween(y[row], y[lower[0]], y[lower[lowerSize - 1]]) ? 1 : 0;
                continue;
            }
            // the edge that ends at or behind px below, the one that starts at or before px above
            while (x[lower[below + 1]] < px) {
                below++;
            }
            while (above + 2 < upperSize && x[upper[above + 1]] <= px) {
                above++;
            }
            if (turn(lower[below], lower[below + 1], px, y[row]) >= 0
                    && turn(upper[above], upper[above + 1], px, y[row]) <= 0) {
                count++;
            }
        }
        return count;
    }

    private static boolean isBetween(double value, double low, double high) {
        return low <= value && value <= high;
    }

    /**
     * Says whether an edge of this hull crosses one of another; enough to tell whether the hulls
     * meet when neither contains a row of the other.
     */
    boolean crosses(Hull other) {
        for (int a = 0; a < edges(); a++) {
            for (int b = 0; b < other.edges(); b++) {
                if (cross(start(a), end(a), other.start(b), other.end(b))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean cross(int a, int b, int c, int d) {
        return turn(a, b, x[c], y[c]) * turn(a, b, x[d], y[d]) < 0
                && turn(c, d, x[a], y[a]) * turn(c, d, x[b], y[b]) < 0;
    }

    /**
     * Returns the distance to another hull that this one does not meet, in other coordinates (the
     * same features on another scale).
     */
    double distance(Hull other, double[] zx, double[] zy) {
        double squared =
                Math.min(nearest(this, other, zx, zy), nearest(other, this, zx, zy));
        return Math.sqrt(squared);
    }

    /** Returns the smallest squared distance of a corner of one hull from an edge of another. */
    private static double nearest(Hull corners, Hull edges, double[] zx, double[] zy) {
        double best = Double.POSITIVE_INFINITY;
        for (int a = 0; a < corners.corners(); a++) {
            int p = corners.start(a);
            for (int b = 0; b < edges.corners(); b++) {
                int from = edges.start(b);
                int to = edges.edges() == 0 ? from : edges.end(b);
                best =
                        Math.min(
                                best,
                                fromSegment(
                                        zx[p] - zx[from],
                                        zy[p] - zy[from],
                                        zx[to] - zx[from],
                                        zy[to] - zy[from]));
            }
        }
        return best;
    }

    /** Returns the squared distance of (px, py) from the segment between the origin and (ex, ey). */
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

    private int corners() {
        return Math.max(1, edges());
    }

    /** Returns the number of edges: none for one place, two (there and back) for a line. */
    private int edges() {
        return lowerSize + upperSize - 2;
    }

    /** Returns the row where edge k starts, going round: along the chain below, back above. */
    private int start(int k) {
        return k < lowerSize ? lower[k] : upper[lowerSize + upperSize - 2 - k];
    }

    private int end(int k) {
        return k + 1 == edges() ? lower[0] : start(k + 1);
    }
}
