package org.descry.screening.ranking;

import java.util.List;
import java.util.Optional;
import org.descry.regression.models.Predictor;
import org.descry.screening.constraints.Constraint;
import org.descry.screening.constraints.KnownCompositions;
import org.descry.screening.spaces.CandidateSpace;

/**
 * What is screened, by which questions and with which model.
 *
 * @param space the candidates
 * @param constraints asked in this order
 * @param predictor the model; its inputs must be columns of candidates
 * @param known the compositions that {@code not-in-data} leaves out
 * @param seen the elements of the training rows; candidates with others are marked out of domain
 * @param selection chooses candidates with few expected failures; empty when it is not said what is
 *     wanted, or no rows were held out
 */
public record ScreeningTask(
        CandidateSpace space,
        List<Constraint> constraints,
        Predictor predictor,
        KnownCompositions known,
        SeenElements seen,
        Optional<ConformalSelection> selection) {

    /** Copies the list. */
    public ScreeningTask {
        constraints = List.copyOf(constraints);
    }

    /** Makes one that selects nothing. */
    public ScreeningTask(
            CandidateSpace space,
            List<Constraint> constraints,
            Predictor predictor,
            KnownCompositions known,
            SeenElements seen) {
        this(space, constraints, predictor, known, seen, Optional.empty());
    }

    /** Returns the same with candidates selected. */
    public ScreeningTask selecting(Optional<ConformalSelection> by) {
        return new ScreeningTask(space, constraints, predictor, known, seen, by);
    }
}
