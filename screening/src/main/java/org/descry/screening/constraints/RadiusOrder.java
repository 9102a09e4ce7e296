package org.descry.screening.constraints;

import java.util.Optional;
import org.descry.datasets.compositions.UnassignableException.Cause;

/** The ion on A is larger than the ion, or the mean of the ions, on B: rA &gt; rB. */
public final class RadiusOrder extends Placeable {

    /** The only one there is. */
    public RadiusOrder() {
        super("radius-order");
    }

    @Override
    Optional<String> refusal(Cause obstacle) {
        return obstacle == Cause.SIZE ? NOT_LARGER : Optional.empty();
    }
}
