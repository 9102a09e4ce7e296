package org.descry.descriptors.stability;

import java.util.List;
import org.descry.datasets.elements.Element;

/** Elements occur in a composition, but no phase of them alone is known. */
public final class MissingReferenceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final List<Element> elements;

    MissingReferenceException(List<Element> elements) {
        super(
                "no phase of %s alone is known, so what contains %s has nothing to be compared with"
                        .formatted(symbols(elements), elements.size() == 1 ? "it" : "them"));
        this.elements = List.copyOf(elements);
    }

    /** Returns the elements, by atomic number. */
    public List<Element> elements() {
        return elements;
    }

    private static String symbols(List<Element> elements) {
        return String.join(", ", elements.stream().map(Element::symbol).toList());
    }
}
