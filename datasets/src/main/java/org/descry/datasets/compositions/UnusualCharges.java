package org.descry.datasets.compositions;

import java.util.List;
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
        int points = isOrdered(ions) ? 0 : OUT_OF_ORDER;
        for (int i = 0; i < ions.size(); i++) {
            // A molecular ion has the one charge it always has.
            if (ions.get(i).species() instanceof Element element) {
                points += ofState(element, ions.get(i).charge());
                if (i > 0 && element == ions.get(i - 1).species()) {
                    points += ofTwo(element, ions.get(i).charge() - ions.get(i - 1).charge());
                }
            }
        }
        return points;
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
