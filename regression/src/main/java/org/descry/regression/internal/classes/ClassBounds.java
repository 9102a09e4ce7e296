package org.descry.regression.internal.classes;

import java.util.List;

/**
 * Tells cheaply which features need no exact scores: they cannot reach what is wanted of any model.
 *
 * <p>One object per thread. Nothing is allocated per feature.
 *
 * @see org.descry.regression.internal.classes
 */
public final class ClassBounds {
    private final ThresholdBound[] thresholds;
    private final NewtonBound[] gains;
    private final Spread spread;
    private final Offsets offsets;

    /**
     * A logistic model that a feature may be added to.
     *
     * @param residual y - p times the row's weight [rows]; 0 in rows that do not count
     * @param weight p (1 - p) times the row's weight [rows]; 0 in rows that do not count
     * @param directions the model's features, centred and orthonormal under the weights, times the
     *     weights [d][rows]
     */
    public record Model(double[] residual, double[] weight, double[][] directions) {}

    /**
     * @param models at least one, all of the same rows
     * @param plain whether to do without the vector loops
     */
    public ClassBounds(List<Model> models, boolean plain) {
        RowLoops loops = plain ? new ScalarRowLoops() : RowLoops.best();
        int rows = models.get(0).residual().length;
        boolean[] counted = new boolean[rows];
        for (Model m : models) {
            for (int i = 0; i < rows; i++) {
                counted[i] |= m.residual()[i] != 0;
            }
        }
        thresholds =
                models.stream()
                        .map(m -> new ThresholdBound(m.residual()))
                        .toArray(ThresholdBound[]::new);
        gains = models.stream().map(m -> new NewtonBound(m, loops)).toArray(NewtonBound[]::new);
        spread = new Spread(counted);
        offsets = new Offsets(rows, loops);
    }

    /**
     * Takes a feature to be asked about.
     *
     * @param x finite values [rows]; for others the answers mean nothing
     * @return false if nothing can be said about it
     */
    public boolean take(double[] x) {
        if (!spread.of(x)) {
            return false;
        }
        offsets.of(x, spread);
        return true;
    }

    /**
     * Returns false only if for every model the largest sum of residuals below a threshold on the
     * feature, as computed from sorted rows, is below what is wanted.
     *
     * @param least the score below which nothing is wanted [models, at least]
     */
    public boolean mayReachThreshold(double[] least) {
        for (int t = 0; t < thresholds.length; t++) {
            if (thresholds[t].mayReach(offsets.bins(), least[t])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns false only if for every model the gain of a Newton step, as computed, is below what
     * is wanted.
     *
     * @param least the score below which nothing is wanted, from place {@code first} on
     */
    public boolean mayReachGain(double[] least, int first) {
        offsets.sum();
        for (int t = 0; t < gains.length; t++) {
            if (gains[t].mayReach(offsets, least[first + t])) {
                return true;
            }
        }
        return false;
    }
}
