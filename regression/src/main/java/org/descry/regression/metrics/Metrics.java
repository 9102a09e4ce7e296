package org.descry.regression.metrics;

import java.util.Map;

/** The quality of one set of predictions, as named numbers. */
public sealed interface Metrics permits RegressionMetrics, ClassificationMetrics {

    /**
     * Returns the numbers under the names used in result files, in their fixed order.
     *
     * @return unmodifiable map in insertion order; a number that has no meaning here is NaN
     */
    Map<String, Double> values();
}
