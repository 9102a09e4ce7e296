package org.descry.screening.constraints;

import java.util.Optional;
import org.descry.datasets.compositions.UnassignableException.Cause;

/**
 * Charges that the cations take with a Shannon radius balance the charge of the anions.
 *
 * <p>A cation without any radius has no charges to ask about: it is refused by {@link IonsPlaced},
 * with that reason.
 */
public final class ChargeNeutral extends Placeable {

    /** The only one there is. */
    public ChargeNeutral() {
        super("charge-neutral");
    }

    @Override
    Optional<String> refusal(Cause obstacle) {
        return obstacle == Cause.CHARGE ? NO_BALANCE : Optional.empty();
    }
}
