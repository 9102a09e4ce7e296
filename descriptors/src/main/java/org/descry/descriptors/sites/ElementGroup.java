package org.descry.descriptors.sites;

import java.util.Arrays;
import java.util.List;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;

/**
 * Elements that share a part of a compound.
 *
 * @param elements at least one
 * @param shares of the part, one per element, adding up to 1
 */
record ElementGroup(List<Element> elements, double[] shares) {

    /** Returns a group of elements by their amounts, whatever these add up to. */
    static ElementGroup ofAmounts(List<Element> elements, double[] amounts) {
        double sum = Arrays.stream(amounts).sum();
        return new ElementGroup(elements, Arrays.stream(amounts).map(n -> n / sum).toArray());
    }

    /** Returns the mean of a property, NaN where it is not known for an element. */
    double mean(ElementProperty property) {
        double[] values = values(property);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += shares[i] * values[i];
        }
        return sum;
    }

    /** Returns the variance Σ x (f − mean)² of a property, NaN as above. */
    double variance(ElementProperty property) {
        double[] values = values(property);
        double mean = mean(property);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += shares[i] * (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    /** Returns the largest less the smallest value of a property, NaN as above. */
    double range(ElementProperty property) {
        double[] values = values(property);
        double smallest = values[0];
        double largest = values[0];
        for (double value : values) {
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        return largest - smallest;
    }

    private double[] values(ElementProperty property) {
        return elements.stream()
                .mapToDouble(element -> property.value(element).orElse(Double.NaN))
                .toArray();
    }
}
