package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.descry.datasets.compositions.ChargeAssignment.Ion;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.elements.OxidationStates;

/** Counts how unusual charges are, in the points of {@link ChargeAssignments}. */
final class UnusualCharges {

    private static final int OUT_OF_ORDER = 4;
    private static final int PER_STEP = 2;

    private UnusualCharges() {}

    static int points(List<Ion> ions) {
        int[] points = {0};
        count(ions, (each, why) -> points[0] += each);
        return points[0];
    }

    /** Returns for what there are points, each with its number; an empty list for none. */
    static List<String> reasons(List<Ion> ions) {
        List<String> reasons = new ArrayList<>();
        count(ions, (each, why) -> reasons.add(why.get() + " (" + each + ")"));
        return reasons;
    }

    /** Takes points and, when asked, what they are for. */
    private interface Tally {
        void add(int points, Supplier<String> why);
    }

    private static void count(List<Ion> ions, Tally tally) {
        for (int i = 0; i < ions.size(); i++) {
            // A molecular ion has the one charge it always has.
            if (ions.get(i).species() instanceof Element element) {
                Ion ion = ions.get(i);
                int state = ofState(element, ion.charge());
                if (state > 0) {
                    tally.add(state, () -> ion.symbol() + " is not common");
                }
                if (i > 0 && element == ions.get(i - 1).species()) {
                    Ion lower = ions.get(i - 1);
                    tally.add(
                            ofTwo(element, ion.charge() - lower.charge()),
                            () -> "both " + lower.symbol() + " and " + ion.symbol());
                }
            }
        }
        if (!isOrdered(ions)) {
            tally.add(OUT_OF_ORDER, () -> "a cation not less electronegative than an anion");
        }
    }

    private static int ofState(Element element, int charge) {
        List<Integer> common = OxidationStates.COMMON.of(element);
        if (common.contains(charge)) {
            return 0;
        }
        if (element.isLanthanide() || element == Element.Sc || element == Element.Y) {
            return 3;
        }
        if (element.isTransitionMetal() || element.isActinide()) {
            return 1;
        }
        boolean even = common.stream().anyMatch(usual -> (usual - charge) % 2 == 0);
        return even ? 2 : 5;
    }

    private static int ofTwo(Element element, int distance) {
        boolean byOne =
                element.isTransitionMetal() || element.isLanthanide() || element.isActinide();
        int usual = byOne ? 1 : 2;
        return usual + PER_STEP * Math.abs(distance - usual);
    }

    /** Returns Pauling's value; NaN for a molecular ion and where none is known. */
    static double electronegativity(Ion ion) {
        return ion.species() instanceof Element element
                ? ElementTable.electronegativity(element).orElse(Double.NaN)
                : Double.NaN;
    }

    /** An unknown electronegativity orders nothing. */
    private static boolean isOrdered(List<Ion> ions) {
        double cation = Double.NEGATIVE_INFINITY;
        double anion = Double.POSITIVE_INFINITY;
        for (Ion ion : ions) {
            double chi = electronegativity(ion);
            if (ion.charge() > 0) {
                cation = chi > cation ? chi : cation;
            } else {
                anion = chi < anion ? chi : anion;
            }
        }
        return cation < anion;
    }
}
