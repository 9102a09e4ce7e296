package org.descry.regression.exhaustive;

import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.printing.PlainText;

/** A feature as a formula, with the coefficient it has in a model. */
record FeatureTerm(Expression feature, double coefficient, String text) {

    static FeatureTerm of(FeatureSpace space, int id, double coefficient) {
        Expression e = space.expression(id);
        return new FeatureTerm(e, coefficient, PlainText.of(e));
    }
}
