package org.descry.screening.constraints;

import java.util.Optional;
import org.descry.screening.spaces.Candidate;

/**
 * The composition is not among the known ones.
 *
 * @param known the compositions that are not new
 */
public record NotInData(KnownCompositions known) implements Constraint.OfCandidate {

    @Override
    public String name() {
        return "not-in-data";
    }

    @Override
    public Optional<String> test(Candidate candidate) {
        return known.contains(candidate)
                ? Optional.of("one of %d known compositions".formatted(known.size()))
                : Optional.empty();
    }

    @Override
    public Constraint against(KnownCompositions compositions) {
        return new NotInData(compositions);
    }
}
