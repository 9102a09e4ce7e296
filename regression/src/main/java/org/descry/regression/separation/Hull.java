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
    private final int[] ring;
    private int ringSize;
    private double[] x = {};
    private double[] y = {};

    /**
     * @param rows the most rows a hull will be built of
     */
    Hull(int rows) {
        lower = new int[rows];
        upper = new int[rows];
        ring = new int[2 * rows];
    }

    /**
     * Builds the hull of the rows in {@code order}.
     *
     * @param values first coordinate of every row
     * @param others second coordinate of every row
     * @param order the rows of the hull, at least one, by first coordinate
     */
    void build(double[] values, double[] others, int[] order) {
        x = values;
        y = others;
        lowerSize = 0;
        upperSize = 0;
        ringSize = 0;
        int k = 0;
        while (k < order.length) {
            // of rows with the same x only the lowest and the highest matter
            int low = order[k];
            int high = low;
            double here = x[low];
            for (k++; k < order.length && x[order[k]] == here; k++) {
                int row = order[k];
                low = y[row] < y[low] ? row : low;
                high = y[row] > y[high] ? row : high;
            }
            lowerSize = extend(lower, lowerSize, low, 1);
            upperSize = extend(upper, upperSize, high, -1);
        }
    }

    /**
     * Adds a row to a chain that always turns to one side (1 left, -1 right); returns its length.
     */
    private int extend(int[] chain, int length, int row, int side) {
        int size = length;
        while (size > 1 && side * turn(chain[size - 2], chain[size - 1], x[row], y[row]) <= 0) {
            size--;
        }
        chain[size] = row;
        return size + 1;
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
                count += isBetween(y[row], y[lower[0]], y[upper[0]]) ? 1 : 0;
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
        int[] mine = corners();
        int[] its = other.corners();
        for (int a = 0; a < ringSize; a++) {
            for (int b = 0; b < other.ringSize; b++) {
                if (cross(mine[a], next(mine, a, ringSize), its[b], next(its, b, other.ringSize))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int next(int[] ring, int k, int size) {
        return ring[k + 1 == size ? 0 : k + 1];
    }

    private boolean cross(int a, int b, int c, int d) {
        return turn(a, b, x[c], y[c]) * turn(a, b, x[d], y[d]) < 0
                && turn(c, d, x[a], y[a]) * turn(c, d, x[b], y[b]) < 0;
    }

    /** Returns the corners as rows, counter-clockwise; the first {@link #size} count. */
    int[] corners() {
        if (ringSize == 0) {
            System.arraycopy(lower, 0, ring, 0, lowerSize);
            ringSize = lowerSize;
            int top = upperSize - 1;
            for (int k = same(upper[top], lower[lowerSize - 1]) ? top - 1 : top; k >= 0; k--) {
                if (k > 0 || !same(upper[0], lower[0])) {
                    ring[ringSize++] = upper[k];
                }
            }
        }
        return ring;
    }

    /** Returns the number of corners: 1 for one place, 2 for a line. */
    int size() {
        corners();
        return ringSize;
    }
}
