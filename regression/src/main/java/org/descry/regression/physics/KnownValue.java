package org.descry.regression.physics;

import java.util.Optional;

/**
 * A model compared with its known value at one place of a column.
 *
 * @param rule what is known
 * @param model the model
 * @param box range of each of its columns [p]
 * @param tolerance by how much a value may miss the known one
 */
record KnownValue(Anchor rule, Model model, Interval[] box, double tolerance) {

    /** Returns the number of the column, -1 when the model does not name it. */
    int column() {
        return model.columns().indexOf(rule.column());
    }

    /** Whether the rule is about a limit at infinity that may differ from the model's values. */
    boolean isFarAway() {
        return column() >= 0 && !rule.place().isFinite();
    }

    /** Returns the box with the column at the place, in the middle when that is infinite. */
    Interval[] slice() {
        Interval[] slice = box.clone();
        if (column() >= 0) {
            double place = rule.place().isFinite() ? rule.place().value() : box[column()].middle();
            slice[column()] = Interval.of(place);
        }
        return slice;
    }

    /** Judges values at the place. */
    Verdict verdict(Interval values) {
        return rule.verdict(values, tolerance);
    }

    /** Whether the model certainly has another value, or tends to another, at a point [p]. */
    boolean brokenAt(double[] point) {
        if (isFarAway()) {
            return limit(Points.box(point)) == Verdict.VIOLATED;
        }
        Enclosure there = model.at(point);
        return there.presence() == Presence.NOWHERE
                ? limit(Points.box(point)) == Verdict.VIOLATED
                : there.defined() && verdict(there.value()) == Verdict.VIOLATED;
    }

    /**
     * Judges what the model tends to on the way to the place, from the sides on which the column
     * has values, for all values of the other columns in a box.
     */
    Verdict limit(Interval[] part) {
        if (column() < 0) {
            return Verdict.UNKNOWN;
        }
        double place = rule.place().value();
        boolean above = box[column()].upper() > place;
        boolean below = box[column()].lower() < place;
        Verdict first = limit(part, Growth.towards(place, above));
        if (!(above && below) || !rule.place().isFinite() || first == Verdict.VIOLATED) {
            return first;
        }
        Verdict second = limit(part, Growth.towards(place, false));
        return first == second || second == Verdict.VIOLATED ? second : Verdict.UNKNOWN;
    }

    private Verdict limit(Interval[] part, Growth way) {
        Optional<Growth> growth =
                model.formula().match(new GrowthOfModel(model, part, column(), way));
        if (growth.isPresent() && growth.get().endless()) {
            return Verdict.VIOLATED;
        }
        return growth.flatMap(Growth::limit).map(this::verdict).orElse(Verdict.UNKNOWN);
    }
}
