package org.descry.regression.exhaustive;

import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.regression.internal.constants.ConstantSearch;

/**
 * Fits the constants inside a descriptor's features together with its slopes and intercepts, on the
 * rows of one target: damped Gauss-Newton steps on what the best slopes leave.
 *
 * <p>Constants stay where their functions are finite in every row.
 *
 * @source Kaufman, BIT 15, 49 (1975), doi:10.1007/BF01932995 (derivative of what is left, the
 *     slopes being eliminated); damping: Marquardt, J. SIAM 11, 431 (1963), doi:10.1137/0111030
 */
final class JointFit {
    private static final int MOST_STEPS = 60;
    private static final double LARGEST_DAMPING = 1e8;

    /** A step that gains less than this part of the loss is the last. */
    private static final double SMALLEST_GAIN = 1e-14;

    private final TargetFeatures features;
    private final TargetRows rows;
    private final long[] codes;
    private final int[] inside;
    private final double[][] bases;
    private final double[][] limits;

    /**
     * @param codes features of the descriptor, some of them fitted
     */
    JointFit(TargetFeatures features, TargetRows rows, long[] codes) {
        this.features = features;
        this.rows = rows;
        this.codes = codes.clone();
        this.inside =
                IntStream.range(0, codes.length)
                        .filter(d -> TargetFeatures.isFitted(codes[d]))
                        .toArray();
        this.bases = new double[inside.length][features.rows()];
        this.limits = new double[inside.length][];
        double[] scratch = new double[features.rows()];
        for (int k = 0; k < inside.length; k++) {
            FittedFeature feature = feature(k);
            features.values(feature.base(), bases[k], scratch);
            double c = feature.constant();
            limits[k] =
                    ConstantSearch.limits(feature.form(), bases[k], c).orElse(new double[] {c, c});
        }
    }

    /** Constants and what is left with them. */
    private record State(double[] constants, double[][] x, TaskFit fit) {}

    private FittedFeature feature(int k) {
        return features.fitted(codes[inside[k]]);
    }

    /**
     * Returns the constants that fit best, in the order of the fitted features; those given when
     * nothing is gained.
     *
     * @param x values of the features on the target's rows, with the constants given
     * @param fit their fit
     */
    double[] constants(double[][] x, TaskFit fit) {
        double[] start = new double[inside.length];
        for (int k = 0; k < start.length; k++) {
            start[k] = feature(k).constant();
        }
        State at = new State(start, x, fit);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS && damping < LARGEST_DAMPING; step++) {
            Optional<State> next = Optional.empty();
            Normal normal = normal(at);
            while (next.isEmpty() && damping < LARGEST_DAMPING) {
                next = better(at, normal.step(damping));
                damping = next.isEmpty() ? damping * 10 : Math.max(damping / 10, 1e-12);
            }
            double before = at.fit.loss();
            at = next.orElse(at);
            if (!(before - at.fit.loss() > SMALLEST_GAIN * before)) {
                break;
            }
        }
        return allowed(at.constants) ? at.constants : start;
    }

    /** Whether every fitted feature has values that a feature may have, on all rows. */
    private boolean allowed(double[] constants) {
        double[] values = new double[features.rows()];
        for (int k = 0; k < inside.length; k++) {
            feature(k).form().values(bases[k], constants[k], values, values.length);
            if (!features.allows(feature(k).form(), values)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the state after a step if that is allowed and leaves less. */
    private Optional<State> better(State at, double[] step) {
        double[] constants = at.constants.clone();
        double[][] x = at.x.clone();
        for (int k = 0; k < constants.length; k++) {
            constants[k] += step[k];
            if (!(limits[k][0] <= constants[k] && constants[k] <= limits[k][1])) {
                return Optional.empty();
            }
            double[] all = new double[features.rows()];
            feature(k).form().values(bases[k], constants[k], all, all.length);
            x[inside[k]] = rows.pick(all);
        }
        TaskFit fit = rows.fit(x);
        return fit.loss() < at.fit.loss()
                ? Optional.of(new State(constants, x, fit))
                : Optional.empty();
    }

    /**
     * Least squares for one step: how what is left changes with each constant, and what is left.
     */
    private Normal normal(State at) {
        double[] rest = rows.residual(at.fit, at.x);
        double[][] change = new double[inside.length][];
        for (int k = 0; k < inside.length; k++) {
            double[] all = new double[features.rows()];
            feature(k).form().derivative(bases[k], at.constants[k], all, all.length);
            double[] along = rows.pick(all);
            for (int g = 0; g < rows.tasks(); g++) {
                double slope = at.fit.parts().get(g).coefficients()[inside[k]];
                for (int i : rows.members()[g]) {
                    along[i] *= slope;
                }
            }
            TargetRows own = rows.explaining(along);
            change[k] = own.residual(own.fit(at.x), at.x);
        }
        int n = inside.length;
        double[][] a = new double[n][n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = dot(change[i], rest);
            for (int j = 0; j < n; j++) {
                a[i][j] = dot(change[i], change[j]);
            }
        }
        return new Normal(a, b);
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += rows.weights()[i] * a[i] * b[i];
        }
        return sum;
    }

    /** A small symmetric system. */
    private record Normal(double[][] a, double[] b) {

        /** Solves it with the diagonal raised, by Gauss with the diagonal as pivots. */
        double[] step(double damping) {
            int n = b.length;
            double[][] m = new double[n][];
            double[] x = b.clone();
            for (int i = 0; i < n; i++) {
                m[i] = a[i].clone();
                m[i][i] = a[i][i] * (1 + damping) + Double.MIN_NORMAL;
            }
            for (int i = 0; i < n; i++) {
                for (int r = i + 1; r < n; r++) {
                    double factor = m[r][i] / m[i][i];
                    for (int j = i; j < n; j++) {
                        m[r][j] -= factor * m[i][j];
                    }
                    x[r] -= factor * x[i];
                }
            }
            for (int i = n - 1; i >= 0; i--) {
                for (int j = i + 1; j < n; j++) {
                    x[i] -= m[i][j] * x[j];
                }
                x[i] /= m[i][i];
            }
            return x;
        }
    }
}
