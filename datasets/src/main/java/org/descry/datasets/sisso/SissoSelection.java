package org.descry.datasets.sisso;

import java.util.List;
import java.util.Objects;

/**
 * How descriptors are selected from the features.
 *
 * @param dimension {@code desc_dim}: features in the largest descriptor, at least 1
 * @param subspaceSizes {@code nf_sis}: how many features are added to the selection before each
 *     dimension [dimension], at least 1 each
 * @param sparsifier {@code method_so}: how descriptors are found among the selected features
 * @param models {@code nmodel}: how many of the best models are listed, at least 1
 */
public record SissoSelection(
        int dimension, List<Integer> subspaceSizes, Sparsifier sparsifier, int models) {

    /** How descriptors are found among the selected features. */
    public sealed interface Sparsifier {}

    /** Every combination is tried. */
    public record L0() implements Sparsifier {}

    /**
     * The lasso chooses some features, of which every combination is tried.
     *
     * @param features {@code nl1l0}: how many the lasso chooses, at least 1
     */
    public record L1L0(int features) implements Sparsifier {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public L1L0 {
            if (!(features >= 1)) {
                throw new IllegalArgumentException("at least one is needed, got " + features);
            }
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a number is below 1 or there is not one size per
     *     dimension
     */
    public SissoSelection {
        subspaceSizes = List.copyOf(subspaceSizes);
        Objects.requireNonNull(sparsifier, "sparsifier");
        if (!(dimension >= 1 && models >= 1)) {
            throw new IllegalArgumentException(
                    "dimension and models need to be at least 1, got %d and %d"
                            .formatted(dimension, models));
        }
        if (!(subspaceSizes.size() == dimension
                && subspaceSizes.stream().allMatch(each -> each >= 1))) {
            throw new IllegalArgumentException(
                    "each of %d dimensions needs a size from 1, got %s"
                            .formatted(dimension, subspaceSizes));
        }
    }
}
