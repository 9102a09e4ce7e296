package org.descry.regression.search;

import java.util.List;
import java.util.OptionalInt;
import org.descry.descriptors.expressions.Operator;

/**
 * What decides the result of a search.
 *
 * @param space which formulas count as features
 * @param dimension largest number of features in a descriptor, 1 to {@value #LARGEST_DIMENSION}
 * @param widths how many features and models are kept
 * @param intercept whether models have a constant term
 * @param scaled whether the coefficients of a model may carry units; otherwise every feature has
 *     the dimension of the target
 * @param objective what makes a descriptor for two classes good
 * @param evolution whether formulas also evolve, and how
 */
public record SearchSettings(
        SpaceSettings space,
        int dimension,
        Widths widths,
        boolean intercept,
        boolean scaled,
        ClassObjective objective,
        EvolutionSettings evolution) {

    /** Most features a descriptor may have. */
    public static final int LARGEST_DIMENSION = 5;

    /** Makes settings for exhaustive search alone. */
    public SearchSettings(
            SpaceSettings space,
            int dimension,
            Widths widths,
            boolean intercept,
            boolean scaled,
            ClassObjective objective) {
        this(space, dimension, widths, intercept, scaled, objective, EvolutionSettings.NONE);
    }

    public SearchSettings {
        if (!(dimension >= 1 && dimension <= LARGEST_DIMENSION)) {
            throw new IllegalArgumentException(
                    "dimension must be 1 to %d, got %d".formatted(LARGEST_DIMENSION, dimension));
        }
    }

    /**
     * Returns settings with defaults for the rest.
     *
     * @param operators operators formulas may use
     * @param maxComplexity largest complexity of one feature; empty: the largest affordable
     * @param dimension largest number of features in a descriptor
     * @param kept how many features of each complexity are kept in each selection; empty: the
     *     default
     * @param freeUnits whether exp, log and the like may take arguments with units
     */
    public static SearchSettings of(
            List<Operator> operators,
            OptionalInt maxComplexity,
            int dimension,
            OptionalInt kept,
            boolean freeUnits) {
        SpaceSettings space =
                SpaceSettings.of(operators)
                        .within(maxComplexity, OptionalInt.empty(), OptionalInt.empty())
                        .withFreeUnits(freeUnits);
        return new SearchSettings(
                space,
                dimension,
                new Widths(kept, OptionalInt.empty(), Widths.DEFAULT_MODELS),
                true,
                true,
                ClassObjective.DEVIANCE,
                EvolutionSettings.NONE);
    }

    /** Returns these settings with other formulas. */
    public SearchSettings withSpace(SpaceSettings other) {
        return new SearchSettings(
                other, dimension, widths, intercept, scaled, objective, evolution);
    }

    /** Returns these settings with another evolution. */
    public SearchSettings withEvolution(EvolutionSettings other) {
        return new SearchSettings(space, dimension, widths, intercept, scaled, objective, other);
    }

    /**
     * How many features and models are kept.
     *
     * @param fixed features kept by each selection, whatever could be afforded; empty: automatic
     * @param least fewest features kept by each selection (SISSO's nf_sis); empty: automatic
     * @param models best models of each number of features that are listed
     */
    public record Widths(OptionalInt fixed, OptionalInt least, int models) {
        /** Models listed of each number of features when the user names no number. */
        public static final int DEFAULT_MODELS = 100;

        public Widths {
            if (fixed.isPresent() && !(fixed.getAsInt() >= 1)) {
                throw new IllegalArgumentException(
                        "sis must be at least 1, got " + fixed.getAsInt());
            }
            if (least.isPresent() && !(least.getAsInt() >= 1)) {
                throw new IllegalArgumentException(
                        "sis must be at least 1, got " + least.getAsInt());
            }
            if (!(models >= 1 && models <= 10_000)) {
                throw new IllegalArgumentException("models must be 1 to 10000, got " + models);
            }
        }
    }

    /** What makes a descriptor for two classes good. */
    public enum ClassObjective {
        /** A small log loss of the logistic model: for labels with noise. */
        DEVIANCE,
        /** Regions of the two classes that do not overlap, as far apart as possible. */
        SEPARATION
    }
}
