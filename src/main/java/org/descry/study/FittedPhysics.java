package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.Transform;
import org.descry.regression.physics.Anchor;
import org.descry.regression.physics.Bounds;
import org.descry.regression.physics.Monotone;
import org.descry.regression.physics.Physics;
import org.descry.regression.physics.Quantity;
import org.descry.regression.physics.Rule;
import org.descry.regression.physics.Symmetric;

/**
 * Rules of a target as rules of what is fitted in its place.
 *
 * <p>A logarithm grows with its target: directions and exchanges stay, limits and known values are
 * transformed. A limit from below at 0 or less needs no rule, because what comes back from a
 * logarithm is above 0.
 */
final class FittedPhysics {
    private FittedPhysics() {}

    /**
     * Returns rules with their numbers in the units of the columns and of what is fitted.
     *
     * @param columns unit by column name
     * @throws IllegalArgumentException if a unit is of another kind, or a rule asks for a value
     *     that has no logarithm
     */
    static Physics of(Physics declared, Map<String, Unit> columns, TargetColumn target) {
        Physics own = declared.in(columns, target.unit());
        if (target.transform() == Transform.NONE) {
            return own;
        }
        List<Rule> fitted = new ArrayList<>();
        own.rules().forEach(rule -> transformed(rule, target).ifPresent(fitted::add));
        return new Physics(fitted);
    }

    /** Returns one rule likewise; empty when it always holds. */
    static Optional<Rule> of(Rule declared, Map<String, Unit> columns, TargetColumn target) {
        return transformed(declared.in(columns, target.unit()), target);
    }

    private static Optional<Rule> transformed(Rule rule, TargetColumn target) {
        return target.transform() == Transform.NONE
                ? Optional.of(rule)
                : rule.match(new Transformed(target));
    }

    /** A rule of what is fitted for each kind of rule of the target. */
    private record Transformed(TargetColumn target) implements Rule.Cases<Optional<Rule>> {
        @Override
        public Optional<Rule> monotone(Monotone rule) {
            return Optional.of(rule);
        }

        @Override
        public Optional<Rule> symmetric(Symmetric rule) {
            return Optional.of(rule);
        }

        @Override
        public Optional<Rule> bounds(Bounds rule) {
            Optional<Quantity> lower =
                    rule.lower().filter(q -> q.value() > 0).map(q -> fitted(q, rule));
            Optional<Quantity> upper = rule.upper().map(q -> fitted(q, rule));
            return lower.isEmpty() && upper.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Bounds(lower, upper));
        }

        @Override
        public Optional<Rule> anchor(Anchor rule) {
            return Optional.of(
                    new Anchor(
                            rule.target(),
                            fitted(rule.value(), rule),
                            rule.column(),
                            rule.place()));
        }

        private Quantity fitted(Quantity value, Rule rule) {
            if (!(value.value() > 0)) {
                throw new IllegalArgumentException(
                        "rule '%s' does not go with --transform %s: %s is fitted, so %s is above 0 everywhere, and this asks for 0 or less"
                                .formatted(
                                        rule.text(),
                                        target.transform().word(),
                                        target.fittedName(),
                                        target.name()));
            }
            return Quantity.of(target.transform().of(value.value()));
        }
    }
}
