package org.descry.regression.domain;

import java.util.Arrays;

/**
 * How near a convex hull comes to a point: Wolfe's search for the point of least length in the hull
 * of the corners as seen from the point. It holds a simplex of corners and walks to ever nearer
 * ones.
 */
final class NearestPoint {
    private static final int MOST_STEPS = 100;
    private static final double TINY = 1e-12;

    private final double[][] corners;
    private final double[] from;
    private int[] simplex = new int[0];
    private double[] weights = new double[0];

    private NearestPoint(double[][] corners, double[] from) {
        this.corners = corners;
        this.from = from;
    }

    /** Returns the squared distance of two points. */
    static double square(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }

    /**
     * Returns whether a point is further from the hull of corners than a distance.
     *
     * @param corners [V × D]
     * @param point [D]
     */
    static boolean isBeyond(double[][] corners, double[] point, double distance) {
        return new NearestPoint(corners, point).isBeyond(distance);
    }

    private boolean isBeyond(double distance) {
        int first = 0;
        for (int v = 1; v < corners.length; v++) {
            first = square(corners[v], from) < square(corners[first], from) ? v : first;
        }
        simplex = new int[] {first};
        weights = new double[] {1};
        double near = square(corners[first], from);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] x = position();
            near = dot(x, x);
            if (near <= distance * distance) {
                return false;
            }
            int lowest = lowest(x);
            double least = along(x, lowest);
            // All corners lie at least this far along x: the hull is no nearer.
            if (least > distance * Math.sqrt(near)) {
                return true;
            }
            if (near - least <= TINY * Math.max(1, near) || holds(lowest)) {
                break;
            }
            add(lowest);
            while (!settle()) {
                // A corner fell away; the rest is balanced again.
            }
        }
        return near > distance * distance;
    }

    private boolean holds(int corner) {
        return Arrays.stream(simplex).anyMatch(s -> s == corner);
    }

    private void add(int corner) {
        simplex = Arrays.copyOf(simplex, simplex.length + 1);
        simplex[simplex.length - 1] = corner;
        weights = Arrays.copyOf(weights, simplex.length);
    }

    /** Returns where the weighted corners lie, seen from the point. */
    private double[] position() {
        double[] x = new double[from.length];
        for (int s = 0; s < simplex.length; s++) {
            for (int j = 0; j < x.length; j++) {
                x[j] += weights[s] * (corners[simplex[s]][j] - from[j]);
            }
        }
        return x;
    }

    private int lowest(double[] x) {
        int lowest = 0;
        double least = along(x, 0);
        for (int v = 1; v < corners.length; v++) {
            double here = along(x, v);
            if (here < least) {
                least = here;
                lowest = v;
            }
        }
        return lowest;
    }

    private double along(double[] x, int corner) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * (corners[corner][j] - from[j]);
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /**
     * Moves to the nearest point of the plane through the simplex, or as far as the simplex
     * reaches, where a corner falls away.
     *
     * @return whether the nearest point of the plane was reached
     */
    private boolean settle() {
        double[] wanted = balanced();
        double step = 1;
        for (int s = 0; s < wanted.length; s++) {
            if (wanted[s] <= TINY) {
                double drop = weights[s] - wanted[s];
                step = Math.min(step, drop > 0 ? weights[s] / drop : 0);
            }
        }
        if (Arrays.stream(wanted).allMatch(w -> w > TINY)) {
            weights = wanted;
            return true;
        }
        int kept = 0;
        int smallest = 0;
        double[] moved = new double[wanted.length];
        for (int s = 0; s < wanted.length; s++) {
            moved[s] = (1 - step) * weights[s] + step * wanted[s];
            smallest = moved[s] < moved[smallest] ? s : smallest;
        }
        int[] left = new int[wanted.length - 1];
        double[] leftWeights = new double[left.length];
        double sum = 0;
        for (int s = 0; s < wanted.length; s++) {
            if (s != smallest) {
                left[kept] = simplex[s];
                leftWeights[kept] = Math.max(0, moved[s]);
                sum += leftWeights[kept++];
            }
        }
        for (int s = 0; s < left.length; s++) {
            leftWeights[s] = sum > 0 ? leftWeights[s] / sum : 1.0 / left.length;
        }
        simplex = left;
        weights = leftWeights;
        return left.length == 1;
    }

    /** Returns the weights, of sum 1, of the nearest point of the plane through the simplex. */
    private double[] balanced() {
        int n = simplex.length;
        double[][] a = new double[n + 1][n + 2];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                for (int j = 0; j < from.length; j++) {
                    a[s][t] +=
                            (corners[simplex[s]][j] - from[j]) * (corners[simplex[t]][j] - from[j]);
                }
            }
            a[s][n] = 1;
            a[n][s] = 1;
        }
        a[n][n + 1] = 1;
        return Arrays.copyOf(Elimination.solve(a), n);
    }
}
