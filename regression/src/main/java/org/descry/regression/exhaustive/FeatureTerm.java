package org.descry.regression.exhaustive;

import java.util.Arrays;
import java.util.Comparator;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.printing.PlainText;

/**
 * A feature as a formula, with its position in a descriptor.
 *
 * @param constants values of its parameters, by slot
 */
record FeatureTerm(Expression feature, double[] constants, int position, String text) {
    static final Comparator<FeatureTerm> BY_TEXT =
            Comparator.comparing(FeatureTerm::text)
                    .thenComparing(FeatureTerm::constants, Arrays::compare);

    static FeatureTerm of(TargetFeatures features, long code, int position) {
        Expression e = features.expression(code);
        double[] constants =
                TargetFeatures.isFitted(code)
                        ? new double[] {features.fitted(code).constant()}
                        : new double[0];
        return new FeatureTerm(e, constants, position, PlainText.of(e));
    }
}
