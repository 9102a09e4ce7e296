package org.descry.descriptors.stability;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.files.Numbers;

/**
 * The mixture of phases of lowest energy for a composition.
 *
 * @param of the composition
 * @param products what it decomposes into, the largest share first; the shares sum to 1
 * @param energyEv of the mixture (eV/atom)
 */
public record Decomposition(Composition of, List<Product> products, double energyEv) {

    private static final int LARGEST_FACTOR = 60;
    private static final double WHOLE = 1e-6;
    private static final double SHOWN_DIGITS = 1e4;

    /** Copies the products. */
    public Decomposition {
        products = List.copyOf(products);
    }

    /**
     * A phase and its share.
     *
     * @param phase one of the table
     * @param share of all atoms, above 0, at most 1
     */
    public record Product(Phase phase, double share) {}

    /**
     * Returns the balanced reaction: {@code Ca3Si2O7 → Ca2SiO4 + CaSiO3}. Formulas are reduced;
     * coefficients are the smallest whole numbers, or decimals when those would exceed 60.
     */
    public String reaction() {
        double atoms = reducedAtoms(of);
        double[] units = new double[products.size()];
        for (int i = 0; i < units.length; i++) {
            units[i] = products.get(i).share() * atoms / reducedAtoms(phase(i));
        }
        int factor = 1;
        while (factor <= LARGEST_FACTOR && !whole(units, factor)) {
            factor++;
        }
        boolean decimals = factor > LARGEST_FACTOR;
        factor = decimals ? 1 : factor;
        List<String> right = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            double amount = units[i] * factor;
            double shown =
                    decimals ? Math.rint(amount * SHOWN_DIGITS) / SHOWN_DIGITS : Math.rint(amount);
            right.add(term(shown, phase(i)));
        }
        return term(factor, of) + " → " + String.join(" + ", right);
    }

    private Composition phase(int i) {
        return products.get(i).phase().composition();
    }

    private static boolean whole(double[] units, int factor) {
        for (double each : units) {
            double amount = each * factor;
            if (amount < 0.5 || Math.abs(amount - Math.rint(amount)) > WHOLE * factor) {
                return false;
            }
        }
        return true;
    }

    private static String term(double amount, Composition composition) {
        String formula = composition.reducedFormula();
        return amount == 1 ? formula : Numbers.text(amount) + " " + formula;
    }

    private static double reducedAtoms(Composition composition) {
        return Composition.parse(composition.reducedFormula()).atoms();
    }
}
