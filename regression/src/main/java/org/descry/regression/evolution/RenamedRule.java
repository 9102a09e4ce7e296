package org.descry.regression.evolution;

import java.util.function.UnaryOperator;
import org.descry.regression.physics.Anchor;
import org.descry.regression.physics.Bounds;
import org.descry.regression.physics.Monotone;
import org.descry.regression.physics.Rule;
import org.descry.regression.physics.Symmetric;

/** A rule over columns of other names. */
record RenamedRule(UnaryOperator<String> names) implements Rule.Cases<Rule> {
    @Override
    public Rule monotone(Monotone rule) {
        return new Monotone(names.apply(rule.column()), rule.increasing());
    }

    @Override
    public Rule bounds(Bounds rule) {
        return rule;
    }

    @Override
    public Rule symmetric(Symmetric rule) {
        return new Symmetric(names.apply(rule.first()), names.apply(rule.second()));
    }

    @Override
    public Rule anchor(Anchor rule) {
        return new Anchor(rule.target(), rule.value(), names.apply(rule.column()), rule.place());
    }
}
