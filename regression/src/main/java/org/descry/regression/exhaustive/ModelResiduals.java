package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.search.Problem;

/** Collects what least-squares models of all targets leave, for features to be selected on. */
final class ModelResiduals {
    private final ResidualColumns columns;
    private final List<Integer> owner = new ArrayList<>();
    private final List<Integer> kept = new ArrayList<>();

    ModelResiduals(Problem problem, boolean intercept) {
        this.columns = new ResidualColumns(problem, intercept);
    }

    /**
     * Adds what a model leaves of a target.
     *
     * @param target number of the target
     * @param x values of the model's features on the target's rows [features][rows]
     * @param most features of each complexity to keep for it
     */
    void add(int target, TargetState state, double[][] x, TaskFit fit, int most) {
        columns.add(state.onAllRows(state.rows.residual(fit, x)), state.train());
        owner.add(target);
        kept.add(most);
    }

    /** Adds what each model that lacks one of some features leaves, fitted again. */
    void addEachWithoutOne(int target, TargetState state, double[][] x, int most) {
        for (int out = 0; out < x.length; out++) {
            double[][] rest = without(x, out);
            add(target, state, rest, state.rows.fit(rest), most);
        }
    }

    private static double[][] without(double[][] x, int out) {
        double[][] rest = new double[x.length - 1][];
        for (int k = 0, at = 0; k < x.length; k++) {
            if (k != out) {
                rest[at++] = x[k];
            }
        }
        return rest;
    }

    /** Returns the criterion to select by; none when nothing was added. */
    List<DimensionSearch.Criterion> criteria(TargetSums sums) {
        if (owner.isEmpty()) {
            return List.of();
        }
        return List.of(
                new DimensionSearch.Criterion(
                        () -> new CorrelationScorer(columns, sums),
                        owner.stream().mapToInt(t -> t).toArray(),
                        kept.stream().mapToInt(k -> k).toArray(),
                        Optional.of(columns)));
    }
}
