package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.descry.datasets.compositions.ChargeAssignment.Ion;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;

/**
 * Tries oxidation states element by element, common ones first, and leaves what can no longer
 * balance; ends after a fixed number of trials.
 */
final class AssignmentSearch {

    private static final int MOST_TRIALS = 200_000;
    private static final int MOST_FOUND = 20_000;

    /** What is left over per atom may be rounding of the written amounts. */
    private static final double BALANCED = 1e-6;

    private final List<Element> elements;
    private final double[] amounts;
    private final List<List<Integer>> states;
    private final double[] lowest;
    private final double[] highest;
    private final double wanted;
    private final double rounding;
    private final int[] chosen;
    private final List<ChargeAssignment> found = new ArrayList<>();
    private int trials;

    AssignmentSearch(Composition composition, OxidationStates set) {
        elements = composition.elements();
        int size = elements.size();
        amounts = elements.stream().mapToDouble(composition::amount).toArray();
        states = new ArrayList<>();
        for (Element element : elements) {
            List<Integer> common = OxidationStates.COMMON.of(element);
            Comparator<Integer> commonFirst = Comparator.comparing(q -> !common.contains(q));
            states.add(set.of(element).stream().sorted(commonFirst).toList());
        }
        lowest = new double[size + 1];
        highest = new double[size + 1];
        double atoms = 0;
        for (int i = size - 1; i >= 0; i--) {
            double amount = amounts[i];
            lowest[i] = lowest[i + 1] + amount * set.of(elements.get(i)).get(0);
            List<Integer> own = set.of(elements.get(i));
            highest[i] = highest[i + 1] + amount * own.get(own.size() - 1);
            atoms += amount;
        }
        wanted = composition.charge().orElse(0);
        rounding = BALANCED * atoms;
        chosen = new int[size];
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
                ions.add(new Ion(elements.get(i), low, amounts[i] * (1 - share)));
                ions.add(new Ion(elements.get(i), high, amounts[i] * share));
            } else {
                ions.add(new Ion(elements.get(i), chosen[i], amounts[i]));
            }
        }
        found.add(new ChargeAssignment(ions, UnusualCharges.points(ions)));
    }
}
