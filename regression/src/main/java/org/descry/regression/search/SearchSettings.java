package org.descry.regression.search;

import java.util.List;
import java.util.OptionalInt;
import org.descry.descriptors.expressions.Operator;

/**
 * What decides the result of a search.
 *
 * @param operators operators formulas may use
 * @param maxComplexity largest complexity of one feature; empty: the default 7, or the largest that
 *     is affordable
 * @param dimension largest number of features in a descriptor, 1 to 3
 * @param kept how many features of each complexity are kept in each round of selection; empty: the
 *     default
 * @param freeUnits whether exp, log and the like may take arguments with units
 */
public record SearchSettings(
        List<Operator> operators,
        OptionalInt maxComplexity,
        int dimension,
        OptionalInt kept,
        boolean freeUnits) {
    public SearchSettings {
        operators = List.copyOf(operators);
        if (!(dimension >= 1 && dimension <= 3)) {
            throw new IllegalArgumentException("dimension must be 1, 2 or 3, got " + dimension);
        }
        if (maxComplexity.isPresent() && maxComplexity.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "max-complexity must be at least 1, got " + maxComplexity.getAsInt());
        }
        if (kept.isPresent() && kept.getAsInt() < 1) {
            throw new IllegalArgumentException("sis must be at least 1, got " + kept.getAsInt());
        }
    }
}
