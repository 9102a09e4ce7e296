package org.descry.screening.constraints;

import java.util.Optional;
import org.descry.datasets.compositions.UnassignableException.Cause;

/**
 * Ions with charges and Shannon radii could be placed on the sites.
 *
 * <p>Every screening asks this before anything that is computed from radii, whether it was listed
 * or not.
 */
public final class IonsPlaced extends Placeable {

    /** The only one there is. */
    public IonsPlaced() {
        super("ions on sites");
    }

    @Override
    Optional<String> refusal(Cause obstacle) {
        return switch (obstacle) {
            case CHARGE -> NO_BALANCE;
            case SIZE -> NOT_LARGER;
            case RADIUS -> Optional.of("no Shannon radius for a cation");
            case ANION -> Optional.of("no charge known for the anion");
            case FORMULA -> Optional.of("one element on two sites");
        };
    }
}
