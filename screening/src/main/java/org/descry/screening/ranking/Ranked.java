package org.descry.screening.ranking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.screening.spaces.Candidate;
import org.descry.screening.spaces.CandidateColumn;

/**
 * A candidate with its prediction.
 *
 * @param rank place in the ranking, from 1; for members of a sample the place in the sample
 * @param candidate elements on sites
 * @param values its numbers, in the order and units of {@link CandidateColumn}; NaN = none
 * @param score what the ranking sorts by: log-odds, or the predicted value
 * @param prediction predicted value or class
 * @param probability calibrated probability of the positive class; empty for regression
 * @param lower lower end of the interval or of the probability range; empty = none
 * @param upper upper end, as {@code lower}
 * @param expected what is to be expected of one that was chosen for its prediction; empty for
 *     classes, and where no rows were held out
 * @param selected whether it is on the list with few expected failures; empty when there is none
 * @param inDomain whether it lies inside the training data
 * @param reason {@code ;}-joined codes of why not, or of what is missing; may be empty
 */
public record Ranked(
        int rank,
        Candidate candidate,
        List<Double> values,
        double score,
        double prediction,
        OptionalDouble probability,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble expected,
        Optional<Boolean> selected,
        boolean inDomain,
        String reason) {

    /** Copies the list. */
    public Ranked {
        values = List.copyOf(values);
    }

    /**
     * Returns one of its numbers.
     *
     * @param column which
     * @return the value in the unit of the column, NaN = none
     */
    public double value(CandidateColumn column) {
        return values.get(column.ordinal());
    }
}
