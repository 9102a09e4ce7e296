package org.descry.descriptors.compositions;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;

/** The values of one property, ready to be looked up many times. */
final class ElementValues {

    private final ElementProperty property;
    private final double[] values;

    ElementValues(ElementProperty property) {
        this.property = property;
        values = new double[Element.values().length];
        for (Element element : Element.values()) {
            values[element.ordinal()] = property.value(element).orElse(Double.NaN);
        }
    }

    ElementProperty property() {
        return property;
    }

    /** Returns one value per element of the mixture, NaN where it is not known. */
    double[] of(Mixture mixture) {
        double[] found = new double[mixture.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = values[mixture.elements().get(i).ordinal()];
        }
        return found;
    }

    /** Returns the elements of the mixture without a value. */
    List<Element> missing(Mixture mixture) {
        List<Element> missing = new ArrayList<>();
        for (Element element : mixture.elements()) {
            if (Double.isNaN(values[element.ordinal()])) {
                missing.add(element);
            }
        }
        return missing;
    }
}
