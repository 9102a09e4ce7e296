package org.descry.regression.internal.kernels;

import java.util.List;

/**
 * What packed features need for some targets beside what all targets share. Immutable; shared by
 * threads.
 *
 * <p>Memory beside the shared panels: 8 bytes × rows × features × targets for each of LEFT and
 * LEFT_INVERSE, half as much again for single precision.
 */
public final class TargetPanels {
    private final PairPanels packed;
    private final List<PairTarget> targets;

    /** Σ w x y panels of each target, like {@link LeftPanel#values}; empty where not packed. */
    final Dots dots;

    final Dots inverseDots;
    final TargetMoments[] moments;

    final RowWeights rowWeights;

    private TargetPanels(PairPanels packed, List<PairTarget> targets) {
        this.packed = packed;
        this.targets = targets;
        dots = Dots.of(packed.left, targets);
        inverseDots = Dots.of(packed.leftInverse, targets);
        rowWeights = RowWeights.of(packed.weights(), targets);
        moments = new TargetMoments[targets.size()];
        for (int t = 0; t < moments.length; t++) {
            moments[t] = TargetMoments.of(packed, targets.get(t));
        }
    }

    /**
     * Adds some targets to packed features.
     *
     * @param targets at least one
     * @throws IllegalArgumentException if there is no target, or one has weights other than the
     *     features are packed for
     */
    public static TargetPanels pack(PairPanels packed, List<PairTarget> targets) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("at least one target is needed");
        }
        for (PairTarget target : targets) {
            if (target.weights() != packed.weights()) {
                throw new IllegalArgumentException(
                        "targets must have the weights that features are packed for");
            }
        }
        return new TargetPanels(packed, List.copyOf(targets));
    }

    /** Returns what all targets share. */
    public PairPanels packed() {
        return packed;
    }

    /** Returns the targets. */
    public List<PairTarget> targets() {
        return targets;
    }

    /** Panels of w x y, one per target, and in single precision. */
    record Dots(double[][] values, float[][] singles) {
        static Dots of(LeftPanel left, List<PairTarget> targets) {
            double[][] values = new double[targets.size()][];
            float[][] singles = new float[targets.size()][];
            for (int t = 0; t < values.length; t++) {
                values[t] = times(left.values(), targets.get(t).values());
                singles[t] = new float[left.singles().length];
                PairPanels.round(values[t], singles[t]);
            }
            return new Dots(values, singles);
        }

        private static double[] times(double[] panel, double[] y) {
            double[] out = new double[panel.length];
            int at = PairPanels.ALIGNMENT;
            while (at + PairPanels.PAIR * y.length <= panel.length) {
                for (int k = 0; k < y.length; k++) {
                    out[at] = panel[at] * y[k];
                    out[at + 1] = panel[at + 1] * y[k];
                    at += PairPanels.PAIR;
                }
            }
            return out;
        }
    }
}
