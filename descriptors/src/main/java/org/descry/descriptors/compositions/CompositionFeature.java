package org.descry.descriptors.compositions;

import org.descry.datasets.elements.ElementProperty;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;

/**
 * One column of a feature set.
 *
 * @param name for example {@code mean_CovalentRadius}
 * @param unit of the values
 * @param meaning what it is, in one sentence without a full stop
 * @param obtained how the numbers behind it are obtained
 * @param source paper or compilation of the numbers, or of the definition where there are none
 */
public record CompositionFeature(
        String name, Unit unit, String meaning, Obtained obtained, String source) {

    /** Refuses texts that say nothing, and names that would need quotes in a file. */
    public CompositionFeature {
        if (!name.matches("[^\\s,;\"()\\[\\]]+")) {
            throw new IllegalArgumentException(
                    "name must have no blanks, commas, quotes and brackets, got '" + name + "'");
        }
        if (meaning.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(name + " needs a meaning and a source");
        }
    }

    /** Returns where the values of a property come from, as one text. */
    public static String cited(ElementProperty property) {
        ElementProperty.Source source = property.source();
        return source.doi().isEmpty() ? source.text() : source.text() + ", doi:" + source.doi();
    }
}
