package org.descry.descriptors.compositions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;

/**
 * A composition as shares of atoms, elements by atomic number: the order in which the formula names
 * them and a common factor change nothing.
 *
 * @param elements by atomic number
 * @param shares of the atoms, one per element; they add up to 1
 * @param chargePerAtom of the whole formula, in elementary charges
 */
record Mixture(List<Element> elements, double[] shares, double chargePerAtom) {

    static Mixture of(Composition composition) {
        Map<Element, Double> amounts = composition.amounts();
        Element[] sorted = amounts.keySet().toArray(new Element[0]);
        Arrays.sort(sorted);
        List<Element> elements = List.of(sorted);
        double[] shares = new double[elements.size()];
        double atoms = 0;
        for (Element element : elements) {
            atoms += amounts.get(element);
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = amounts.get(elements.get(i)) / atoms;
        }
        return new Mixture(elements, shares, composition.charge().orElse(0) / atoms);
    }

    int size() {
        return shares.length;
    }
}
