package org.descry.regression.evolution;

import java.util.List;
import org.descry.descriptors.expressions.Expression;

/**
 * A descriptor to be fitted.
 *
 * @param features its features, in canonical form, by text; none twice
 * @param numbers where the fit of its inner numbers begins, by slot over all features
 * @param complexity sum of the features' complexities + (D - 1)
 * @param key the same for equal descriptors, whatever the size of their numbers (not the sign, from
 *     which a fit seldom comes back)
 */
record Candidate(List<Expression> features, double[] numbers, int complexity, long key) {
    Candidate {
        features = List.copyOf(features);
    }
}
