package org.descry.screening.constraints;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.compositions.UnassignableException.Cause;
import org.descry.screening.spaces.Batch;

/** A constraint that refuses for some of the reasons why ions cannot be placed on sites. */
public abstract sealed class Placeable implements Constraint
        permits ChargeNeutral, RadiusOrder, IonsPlaced {

    static final Optional<String> NO_BALANCE = Optional.of("no charge balance");
    static final Optional<String> NOT_LARGER = Optional.of("A not larger than B");

    private final String name;

    Placeable(String name) {
        this.name = name;
    }

    /** Returns why a candidate with this obstacle is refused, or empty when it passes here. */
    abstract Optional<String> refusal(Cause obstacle);

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Optional<String>> test(Batch batch) {
        return batch.placements().stream().map(p -> p.obstacle().flatMap(this::refusal)).toList();
    }
}
