package org.descry.regression.exhaustive;

import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.internal.space.FeatureSpace;

/** A feature as a formula, with its position in a descriptor. */
record FeatureTerm(Expression feature, int position, String text) {

    static FeatureTerm of(FeatureSpace space, long code, int position) {
        Expression e = space.expression(code);
        return new FeatureTerm(e, position, PlainText.of(e));
    }
}
