package org.descry.descriptors.stability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.descriptors.stability.Decomposition.Product;

/** The phases within one chemical system, as numbers for the linear program. */
final class PhaseSet {

    private final List<Element> elements;
    private final List<Phase> phases;
    private final double[][] fractions;

    /**
     * Collects phases.
     *
     * @param elements of the system
     * @param phases that hold no other elements
     */
    PhaseSet(List<Element> elements, List<Phase> phases) {
        this.elements = List.copyOf(elements);
        this.phases = List.copyOf(phases);
        this.fractions = new double[elements.size()][phases.size()];
        for (int i = 0; i < phases.size(); i++) {
            double[] column = fractionsOf(phases.get(i).composition());
            for (int k = 0; k < column.length; k++) {
                fractions[k][i] = column[k];
            }
        }
    }

    List<Phase> phases() {
        return phases;
    }

    /** Returns the atomic fractions of a composition, in the order of the elements. */
    double[] fractionsOf(Composition composition) {
        double atoms = composition.atoms();
        return elements.stream().mapToDouble(e -> composition.amount(e) / atoms).toArray();
    }

    /** Returns the mixture of lowest energy; empty when none has the composition. */
    Optional<Decomposition> decompose(Composition composition) {
        double[] energies = phases.stream().mapToDouble(Phase::energyEv).toArray();
        return shares(fractionsOf(composition), energies)
                .map(shares -> decomposition(composition, shares));
    }

    /**
     * Returns the lowest energy of a mixture under other energies of the phases (eV/atom); infinite
     * when none has the composition.
     *
     * @param wanted atomic fractions, in the order of the elements
     * @param energies of the phases (eV/atom)
     */
    double lowestEnergy(double[] wanted, double[] energies) {
        return shares(wanted, energies)
                .map(shares -> energy(shares, energies))
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Solves the program. Of several elements there is always a mixture, that of the elements; none
     * found must not pass for stable.
     */
    private Optional<double[]> shares(double[] wanted, double[] energies) {
        Optional<double[]> shares = LowestMixture.solve(wanted, fractions, energies);
        if (shares.isEmpty() && elements.size() > 1) {
            throw new ArithmeticException(
                    "the linear program of %d phases of %s did not come to an end"
                            .formatted(
                                    phases.size(),
                                    elements.stream().map(Element::symbol).toList()));
        }
        return shares;
    }

    private static double energy(double[] shares, double[] energies) {
        double energy = 0;
        for (int i = 0; i < shares.length; i++) {
            energy += shares[i] * energies[i];
        }
        return energy;
    }

    private Decomposition decomposition(Composition composition, double[] shares) {
        List<Product> products = new ArrayList<>();
        double energy = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                products.add(new Product(phases.get(i), shares[i]));
                energy += shares[i] * phases.get(i).energyEv();
            }
        }
        // Equal shares keep the order of the table.
        products.sort(Comparator.comparingDouble(p -> -Math.rint(p.share() * 1e9)));
        return new Decomposition(composition, products, energy);
    }
}
