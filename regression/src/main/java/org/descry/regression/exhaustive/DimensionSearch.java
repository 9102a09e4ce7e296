package org.descry.regression.exhaustive;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.tuples.TupleCost;

/**
 * Finds a target's best descriptors of one dimension among the pool; one implementation per kind of
 * target.
 */
sealed interface DimensionSearch
        permits RegressionDescriptors, ClassDescriptors, SeparationDescriptors {

    /** Returns the model without features. */
    TaskFit mean(TargetRows rows);

    /**
     * Something features are selected by.
     *
     * @param scorer makes a scorer for one thread
     * @param owner which target each column of scores belongs to [columns]
     * @param kept features of each complexity that each column adds to its target's pool [columns]
     * @param residuals the columns where scores are squared correlations; empty for other scores,
     *     which are exact as they are
     */
    record Criterion(
            Supplier<Selection.Scorer> scorer,
            int[] owner,
            int[] kept,
            Optional<ResidualColumns> residuals) {}

    /**
     * Returns what features are selected by, given every target's best models so far.
     *
     * @param kept features of each complexity to keep, shared among the criteria as they see fit
     */
    List<Criterion> criteria(List<TargetState> states, TargetSums sums, int kept);

    /**
     * Returns what features are selected by to take the place of one in the best models of
     * dimension {@code d}; empty when no target has a model that was not looked at before.
     *
     * @param kept features of each complexity to keep
     */
    List<Criterion> exchange(List<TargetState> states, int d, TargetSums sums, int kept);

    /** Whether features are scored by squared correlations, so that pairs need not be evaluated. */
    default boolean correlates() {
        return true;
    }

    /** Returns how many features of each complexity are kept when the user names no number. */
    default int kept() {
        return 30;
    }

    /** Returns the best models of {@code d} features of a target's pool. */
    default ModelListing listed(TargetState state, int d, int most, Ledger ledger) {
        return ModelListing.none();
    }

    /** Returns how many descriptors of {@code d} features of a pool are compared. */
    default long compared(int pool, int d) {
        return stepwise(pool, d) ? PoolTuples.triedStepByStep(pool, d) : TupleCost.models(pool, d);
    }

    /** Whether descriptors of {@code d} features of a pool are too many to compare all. */
    default boolean stepwise(int pool, int d) {
        return !PoolTuples.all(pool, d);
    }

    /**
     * Returns how many features of each complexity a round adds to a target's pool at most.
     *
     * @param round 1 for single features
     * @param kept as for {@link #criteria}
     */
    int most(int round, int kept);

    /** Returns how many columns of scores each target has in a round, about. */
    int columns(int round);

    /** Adds the best descriptors of dimension {@code d} of every complexity to the state. */
    void search(TargetState state, int d, int largestComplexity, Ledger ledger);
}
