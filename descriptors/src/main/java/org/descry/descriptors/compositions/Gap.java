package org.descry.descriptors.compositions;

import java.util.List;
import java.util.stream.Collectors;
import org.descry.datasets.elements.Element;

/**
 * Why some features of a composition have no value.
 *
 * @param what is not known, for example {@code MeltingT}
 * @param elements of the composition for which it is not known, by atomic number; empty when the
 *     reason lies elsewhere
 * @param reason one plain sentence without a full stop
 * @param columns how many features have no value because of it
 */
public record Gap(String what, List<Element> elements, String reason, int columns) {

    /** Copies the list. */
    public Gap {
        elements = List.copyOf(elements);
    }

    /** A property of elements that is not known for some of them. */
    static Gap of(String property, List<Element> elements, int columns) {
        String symbols = elements.stream().map(Element::symbol).collect(Collectors.joining(", "));
        return new Gap(property, elements, property + " is not known for " + symbols, columns);
    }

    /** Returns this gap with the columns of another one of the same reason. */
    Gap with(Gap other) {
        return new Gap(what, elements, reason, columns + other.columns);
    }
}
