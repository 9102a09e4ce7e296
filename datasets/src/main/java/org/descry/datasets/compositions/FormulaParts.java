package org.descry.datasets.compositions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.descry.datasets.elements.Element;
import org.descry.datasets.ions.MolecularIon;
import org.descry.datasets.ions.WrittenIons.Written;

/**
 * Atoms of a part of a formula, and which of them belong to molecular ions; grows as it is read.
 */
final class FormulaParts {

    private static final double ROUNDING = 1e12;

    private final Map<Element, Double> atoms = new LinkedHashMap<>();
    private final Map<MolecularIon, Double> ions =
            new TreeMap<>(Comparator.comparingInt(MolecularIon.all()::indexOf));

    boolean isEmpty() {
        return atoms.isEmpty();
    }

    void add(Element element, double amount) {
        atoms.merge(element, amount, Double::sum);
    }

    /** Adds an ion with its atoms. */
    void add(Written written, double amount) {
        MolecularIon ion = written.ion();
        ions.merge(ion, amount, Double::sum);
        written.order().forEach(element -> add(element, ion.atoms().get(element) * amount));
    }

    void add(FormulaParts part, double factor) {
        part.atoms.forEach((element, amount) -> add(element, amount * factor));
        part.ions.forEach((ion, amount) -> ions.merge(ion, amount * factor, Double::sum));
    }

    /** Returns the atoms without those whose amount is 0. */
    Map<Element, Double> atoms() {
        return present(atoms);
    }

    /** Returns the ions without those whose amount is 0, in the order of their table. */
    Map<MolecularIon, Double> ions() {
        return present(ions);
    }

    private static <K> Map<K, Double> present(Map<K, Double> amounts) {
        Map<K, Double> present = new LinkedHashMap<>();
        amounts.forEach(
                (each, amount) -> {
                    double rounded = Math.rint(amount * ROUNDING) / ROUNDING;
                    if (rounded > 0) {
                        present.put(each, rounded);
                    }
                });
        return present;
    }
}
