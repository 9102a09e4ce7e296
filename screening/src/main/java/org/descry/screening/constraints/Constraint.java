package org.descry.screening.constraints;

import java.util.List;
import java.util.Optional;
import org.descry.screening.spaces.Batch;
import org.descry.screening.spaces.Candidate;

/** One question asked of every candidate of a space. Immutable and safe for several threads. */
public interface Constraint {

    /**
     * Returns the name of the constraint as study files write it, for example {@code radius-order}.
     */
    String name();

    /**
     * Returns why candidates are refused. The answer for one candidate does not depend on the
     * others.
     *
     * @param batch the candidates
     * @return for each candidate a short reason that many candidates share, or empty when it passes
     */
    List<Optional<String>> test(Batch batch);

    /** Tells whether this is computed from charges and radii, which must then be known before. */
    default boolean needsIons() {
        return false;
    }

    /**
     * Returns this constraint for a set of known compositions.
     *
     * @param known the compositions that are not new
     * @return this, unless the constraint is about known compositions
     */
    default Constraint against(KnownCompositions known) {
        return this;
    }

    /** A constraint on the elements of one candidate alone. */
    interface OfCandidate extends Constraint {

        /**
         * Returns why one candidate is refused.
         *
         * @param candidate the candidate
         * @return the reason, or empty when it passes
         */
        Optional<String> test(Candidate candidate);

        @Override
        default List<Optional<String>> test(Batch batch) {
            return batch.candidates().stream().map(this::test).toList();
        }
    }
}
