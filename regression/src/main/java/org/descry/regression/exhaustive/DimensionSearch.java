package org.descry.regression.exhaustive;

import java.util.List;
import java.util.function.Supplier;
import org.descry.regression.fitting.Fit;

/**
 * Finds a target's best descriptors of one dimension among the pool; one implementation per kind of
 * target.
 */
sealed interface DimensionSearch permits RegressionDescriptors, ClassDescriptors {

    /** Returns the model without features. */
    Fit mean(double[] y);

    /**
     * Something features are selected by.
     *
     * @param scorer makes a scorer for one thread
     * @param kept features of each complexity it adds to the pool
     */
    record Criterion(Supplier<Selection.Scorer> scorer, int kept) {}

    /**
     * Returns what features are selected by, given every target's best models so far.
     *
     * @param kept features of each complexity to keep, shared among the criteria as they see fit
     */
    List<Criterion> criteria(List<TargetState> states, TargetSums sums, int kept);

    /**
     * Adds the best descriptors of dimension {@code d} (1, 2 or 3) of every complexity to the
     * state.
     */
    void search(TargetState state, int d, int largestComplexity);
}
