package org.descry.descriptors.compositions;

import java.util.Arrays;
import java.util.List;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;

/**
 * Six statistics of one property over the elements of a composition: minimum, maximum, range, mean
 * Σ xᵢfᵢ, mean deviation Σ xᵢ|fᵢ − mean|, and mode, the value of the most abundant element (of
 * several, the smallest value), with shares x and values f.
 *
 * <p>Where the property is not known for one of the elements, none of the six has a value.
 *
 * @source Ward et al., npj Comput. Mater. 2, 16028 (2016), doi:10.1038/npjcompumats.2016.28
 */
final class PropertyStatistics {

    private static final List<String> NAMES =
            List.of("minimum", "maximum", "range", "mean", "avg_dev", "mode");
    private static final List<String> MEANINGS =
            List.of(
                    "smallest value among the elements",
                    "largest value among the elements",
                    "largest less smallest value",
                    "mean over the atoms",
                    "mean distance from the mean, over the atoms",
                    "value of the most abundant element, of several the smallest");

    /** Shares that differ by less are equal: amounts such as 0.1 + 0.2 are rounded. */
    private static final double EQUAL_SHARES = 1e-9;

    private final ElementValues values;
    private final List<CompositionFeature> columns;

    PropertyStatistics(ElementProperty property) {
        values = new ElementValues(property);
        columns =
                NAMES.stream()
                        .map(
                                name ->
                                        new CompositionFeature(
                                                name + "_" + property.name(),
                                                property.unit(),
                                                property.meaning()
                                                        + ": "
                                                        + MEANINGS.get(NAMES.indexOf(name)),
                                                property.source().obtained(),
                                                CompositionFeature.cited(property)))
                        .toList();
    }

    /** Returns the six columns. */
    List<CompositionFeature> columns() {
        return columns;
    }

    /**
     * Computes the columns for one mixture.
     *
     * @param mixture shares of elements
     * @param out gets one value per column from {@code at} on, NaN where there is none
     * @param at where to begin
     * @param gaps gets the reason when values are missing
     */
    void fill(Mixture mixture, double[] out, int at, List<Gap> gaps) {
        List<Element> missing = values.missing(mixture);
        if (!missing.isEmpty()) {
            Arrays.fill(out, at, at + columns.size(), Double.NaN);
            gaps.add(Gap.of(Gap.unknown(values.property().name(), missing), at, columns.size()));
            return;
        }
        double[] f = values.of(mixture);
        double[] x = mixture.shares();
        double minimum = f[0];
        double maximum = f[0];
        double mean = 0;
        double largestShare = 0;
        for (int i = 0; i < f.length; i++) {
            minimum = Math.min(minimum, f[i]);
            maximum = Math.max(maximum, f[i]);
            mean += x[i] * f[i];
            largestShare = Math.max(largestShare, x[i]);
        }
        double deviation = 0;
        double mode = Double.POSITIVE_INFINITY;
        for (int i = 0; i < f.length; i++) {
            deviation += x[i] * Math.abs(f[i] - mean);
            if (x[i] >= largestShare - EQUAL_SHARES) {
                mode = Math.min(mode, f[i]);
            }
        }
        out[at] = minimum;
        out[at + 1] = maximum;
        out[at + 2] = maximum - minimum;
        out[at + 3] = mean;
        out[at + 4] = deviation;
        out[at + 5] = mode;
    }
}
