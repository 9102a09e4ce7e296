package org.descry.screening.spaces;

import java.util.Optional;
import org.descry.datasets.compositions.PerovskiteSites;
import org.descry.datasets.compositions.UnassignableException;

/**
 * What putting ions on the sites of a candidate came to: charges and radii, or why there are none.
 *
 * @param sites the ions, empty when they could not be placed
 * @param obstacle why they could not be placed, empty when they could
 */
public record Placement(
        Optional<PerovskiteSites> sites, Optional<UnassignableException.Cause> obstacle) {

    /** Refuses an answer that is both or neither. */
    public Placement {
        if (sites.isPresent() == obstacle.isPresent()) {
            throw new IllegalArgumentException("a placement has either ions or an obstacle");
        }
    }

    /**
     * Places the ions of a candidate.
     *
     * @param candidate elements on sites
     * @return its ions, or the reason why it has none
     */
    public static Placement of(Candidate candidate) {
        try {
            PerovskiteSites sites =
                    PerovskiteSites.place(candidate.a(), candidate.b(), candidate.x());
            return new Placement(Optional.of(sites), Optional.empty());
        } catch (UnassignableException e) {
            return new Placement(Optional.empty(), Optional.of(e.why()));
        }
    }
}
