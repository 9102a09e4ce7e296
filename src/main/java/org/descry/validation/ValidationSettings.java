package org.descry.validation;

import java.util.EnumSet;
import java.util.Set;
import org.descry.regression.discovery.FoldPlan;

/**
 * What decides the result of a validation, beside the run.
 *
 * @param parts what is looked at
 * @param folds random folds, or only one way to hold out rows: each row, or groups
 * @param repeats how often random folds are dealt anew, at least 1
 * @param subsets searches on parts of the rows, at least 2
 * @param permutations searches of each test against chance, at least 19: with fewer no p can be as
 *     small as 0.05
 */
public record ValidationSettings(
        Set<ValidationPart> parts, FoldPlan folds, int repeats, int subsets, int permutations) {
    public static final int DEFAULT_REPEATS = 3;
    public static final int DEFAULT_SUBSETS = 50;
    public static final int DEFAULT_PERMUTATIONS = 39;
    private static final int FEWEST_PERMUTATIONS = 19;

    /** Settings when the user names none. */
    public static final ValidationSettings DEFAULT =
            new ValidationSettings(
                    EnumSet.allOf(ValidationPart.class),
                    FoldPlan.parse("10"),
                    DEFAULT_REPEATS,
                    DEFAULT_SUBSETS,
                    DEFAULT_PERMUTATIONS);

    public ValidationSettings {
        parts = Set.copyOf(parts);
        if (folds.kind() == FoldPlan.Kind.NONE) {
            throw new IllegalArgumentException("folds must be 2 or more, loo or group; got 0");
        }
        atLeast("repeats", repeats, 1);
        atLeast("subsets", subsets, 2);
        atLeast("permutations", permutations, FEWEST_PERMUTATIONS);
    }

    private static void atLeast(String name, int value, int least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(
                    "%s must be at least %d, got %d".formatted(name, least, value));
        }
    }

    /** Returns how many random folds are dealt. */
    int randomFolds() {
        return folds.kind() == FoldPlan.Kind.RANDOM ? folds.count() : 10;
    }
}
