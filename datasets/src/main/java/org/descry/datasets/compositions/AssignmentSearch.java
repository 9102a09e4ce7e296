package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descry.datasets.compositions.ChargeAssignment.Ion;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;
import org.descry.datasets.elements.Species;
import org.descry.datasets.ions.MolecularIon;

/**
 * Tries oxidation states element by element, common ones first, and leaves what can no longer
 * balance; ends after a fixed number of trials.
 */
final class AssignmentSearch {

    private static final int MOST_TRIALS = 200_000;
    private static final int MOST_FOUND = 20_000;

    /** What is left over per atom may be rounding of the written amounts. */
    private static final double BALANCED = 1e-6;

    private final List<Species> species = new ArrayList<>();
    private final double[] amounts;
    private final List<List<Integer>> states;
    private final double[] lowest;
    private final double[] highest;
    private final double wanted;
    private final double rounding;
    private final int[] chosen;
    private final List<ChargeAssignment> found = new ArrayList<>();
    private int trials;

    /**
     * Takes atoms, and molecular ions with the charge they have.
     *
     * @param composition gives the charge
     * @param ions those of the composition, or none to give charges to every atom
     * @param set states of the atoms that belong to none of these ions
     */
    AssignmentSearch(Composition composition, Map<MolecularIon, Double> ions, OxidationStates set) {
        Map<Species, Double> parts = new LinkedHashMap<>();
        ions.forEach((ion, amount) -> putIf(ion.charge() > 0, parts, ion, amount));
        parts.putAll(ions.isEmpty() ? composition.amounts() : composition.otherAmounts());
        ions.forEach((ion, amount) -> putIf(ion.charge() < 0, parts, ion, amount));
        species.addAll(parts.keySet());
        int size = species.size();
        amounts = species.stream().mapToDouble(parts::get).toArray();
        states = new ArrayList<>();
        lowest = new double[size + 1];
        highest = new double[size + 1];
        for (Species each : species) {
            states.add(commonFirst(each, set));
        }
        double atoms = 0;
        for (int i = size - 1; i >= 0; i--) {
            double amount = amounts[i];
            lowest[i] = lowest[i + 1] + amount * Collections.min(states.get(i));
            highest[i] = highest[i + 1] + amount * Collections.max(states.get(i));
            atoms += amount;
        }
        wanted = composition.charge().orElse(0);
        rounding = BALANCED * atoms;
        chosen = new int[size];
    }

    private static void putIf(
            boolean wanted, Map<Species, Double> parts, MolecularIon ion, double amount) {
        if (wanted) {
            parts.put(ion, amount);
        }
    }

    private static List<Integer> commonFirst(Species species, OxidationStates set) {
        if (species instanceof MolecularIon ion) {
            return List.of(ion.charge());
        }
        List<Integer> common = OxidationStates.COMMON.of((Element) species);
        Comparator<Integer> commonFirst = Comparator.comparing(q -> !common.contains(q));
        return set.of((Element) species).stream().sorted(commonFirst).toList();
    }

    /** Returns all that balance, in no particular order. */
    List<ChargeAssignment> run() {
        choose(0, 0, -1);
        return found;
    }

    /** Returns whether everything was tried. */
    boolean isComplete() {
        return trials < MOST_TRIALS && found.size() < MOST_FOUND;
    }

    /**
     * Gives states to the elements from one on.
     *
     * @param charge of those before, the open one left out
     * @param open the element whose state follows from the others; -1 while there is none
     */
    private void choose(int at, double charge, int open) {
        if (!isComplete()) {
            return;
        }
        trials++;
        double openLow = open < 0 ? 0 : lowest[open] - lowest[open + 1];
        double openHigh = open < 0 ? 0 : highest[open] - highest[open + 1];
        if (charge + lowest[at] + openLow > wanted + rounding
                || charge + highest[at] + openHigh < wanted - rounding) {
            return;
        }
        if (at == chosen.length) {
            close(charge, open);
            return;
        }
        for (int state : states.get(at)) {
            chosen[at] = state;
            choose(at + 1, charge + state * amounts[at], open);
        }
        if (open < 0 && states.get(at).size() > 1) {
            choose(at + 1, charge, at);
        }
    }

    private void close(double charge, int open) {
        if (open < 0) {
            if (Math.abs(charge - wanted) <= rounding) {
                add(-1, 0, 0, 0);
            }
            return;
        }
        double mean = (wanted - charge) / amounts[open];
        double tolerance = rounding / amounts[open];
        for (int low : states.get(open)) {
            for (int high : states.get(open)) {
                if (low + tolerance < mean && mean < high - tolerance) {
                    add(open, low, high, (mean - low) / (high - low));
                }
            }
        }
    }

    private void add(int open, int low, int high, double share) {
        List<Ion> ions = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (i == open) {
                ions.add(new Ion(species.get(i), low, amounts[i] * (1 - share)));
                ions.add(new Ion(species.get(i), high, amounts[i] * share));
            } else {
                ions.add(new Ion(species.get(i), chosen[i], amounts[i]));
            }
        }
        found.add(new ChargeAssignment(ions, UnusualCharges.points(ions)));
    }
}
