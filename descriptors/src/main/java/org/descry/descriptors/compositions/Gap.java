package org.descry.descriptors.compositions;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.descry.datasets.elements.Element;

/**
 * Why some features of a composition have no value.
 *
 * @param reason one plain sentence without a full stop, the same for all compositions that lack the
 *     same, so that it can be counted: {@code MeltingT is not known for He}
 * @param columns which features have no value because of it, counted from 0, at least one
 */
public record Gap(String reason, List<Integer> columns) {

    /** Copies the list. */
    public Gap {
        columns = List.copyOf(columns);
        if (reason.isBlank() || columns.isEmpty()) {
            throw new IllegalArgumentException("a gap needs a reason and columns");
        }
    }

    /** Returns a gap of neighbouring columns. */
    public static Gap of(String reason, int first, int count) {
        return new Gap(reason, IntStream.range(first, first + count).boxed().toList());
    }

    /** Returns the reason that something is not known for some elements. */
    public static String unknown(String what, Collection<Element> elements) {
        String symbols = elements.stream().map(Element::symbol).collect(Collectors.joining(", "));
        return what + " is not known for " + symbols;
    }
}
