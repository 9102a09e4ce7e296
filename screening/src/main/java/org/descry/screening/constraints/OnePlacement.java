package org.descry.screening.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.PerovskiteSites;
import org.descry.datasets.compositions.UnassignableException;
import org.descry.datasets.elements.Element;
import org.descry.screening.spaces.Batch;
import org.descry.screening.spaces.Candidate;
import org.descry.screening.spaces.CandidateSpace;
import org.descry.screening.spaces.Placement;
import org.descry.screening.spaces.Position;
import org.descry.screening.spaces.Template;

/**
 * A composition comes once, even when both of its cations may sit on A and on B.
 *
 * <p>LaYO3 and YLaO3 are one compound: the placement that {@link PerovskiteSites#assign} chooses is
 * kept, as it chose for the data the models were found on. Every screening asks this right after
 * {@link IonsPlaced} where a space holds both.
 *
 * @param space the space the candidates come from
 */
public record OnePlacement(CandidateSpace space) implements Constraint {

    private static final Optional<String> REFUSED = Optional.of("cations the other way round");

    /** Tells whether a space can hold one composition twice. */
    public boolean isNeeded() {
        return space.templates().contains(Template.ABX3)
                && space.site(Position.A).elements().stream()
                                .filter(space.site(Position.B)::contains)
                                .count()
                        > 1;
    }

    @Override
    public String name() {
        return "one placement per composition";
    }

    @Override
    public boolean needsIons() {
        return true;
    }

    @Override
    public List<Optional<String>> test(Batch batch) {
        List<Optional<String>> refusals = new ArrayList<>(batch.size());
        for (Candidate candidate : batch.candidates()) {
            refusals.add(turned(candidate) ? REFUSED : Optional.empty());
        }
        return refusals;
    }

    private boolean turned(Candidate candidate) {
        Element a = candidate.a();
        Element b = candidate.b().get(0);
        boolean bothWays =
                candidate.template() == Template.ABX3
                        && space.site(Position.A).contains(b)
                        && space.site(Position.B).contains(a);
        Candidate other = new Candidate(Template.ABX3, b, List.of(a), candidate.x());
        if (!bothWays || Placement.of(other).sites().isEmpty()) {
            return false;
        }
        try {
            Composition composition = Composition.parse(candidate.formula());
            return PerovskiteSites.assign(composition).a().element() != a;
        } catch (UnassignableException e) {
            // Neither is preferred: keep the lighter element on A, so that one of them stays.
            return a.compareTo(b) > 0;
        }
    }
}
