package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.descry.datasets.compositions.UnassignableException.Cause;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;

/**
 * Charges of cations that share sites, so that they balance the anions.
 *
 * <p>First each element may have one of its common oxidation states; of several ways that balance,
 * the one with the closest charges is taken. If none balances, the transition metals with several
 * ions take one charge together that need not be whole (Co3.5+ in La0.5Sr0.5CoO3), each within the
 * charges of its ions, and of several ways the one with the highest such charge. Failing that,
 * whole charges that nearly balance are taken.
 */
final class MixedValence {

    /** What rounding of whole amounts leaves. */
    private static final double EXACT = 1e-6;

    /** Where no charges balance exactly, those that miss by less are taken. */
    private static final double BALANCED = 0.05;

    /** Amounts so near to a third or a sixth (0.33, 0.66, 0.167) are meant to be that. */
    private static final double THIRDS = 0.007;

    private static final long MOST_TRIALS = 1 << 20;

    private final List<Element> elements;
    private final double[] amounts;
    private final double needed;
    private final List<List<Integer>> common = new ArrayList<>();
    private final boolean[] carrier;
    private double best = Double.POSITIVE_INFINITY;
    private double[] chosen = {};

    private MixedValence(Map<Element, Double> cations, double needed) {
        elements = List.copyOf(cations.keySet());
        amounts = elements.stream().mapToDouble(cations::get).toArray();
        this.needed = needed;
        carrier = new boolean[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            Element element = elements.get(i);
            List<Integer> possible = ions(element);
            if (possible.isEmpty()) {
                throw new UnassignableException(
                        Cause.RADIUS,
                        element.symbol() + " has no positive ion with a radius in Shannon's table");
            }
            common.add(usual(element, possible));
            carrier[i] = possible.size() > 1 && element.isTransitionMetal();
        }
    }

    /**
     * Returns a charge for each cation.
     *
     * @param cations amounts
     * @param needed what the charges times the amounts must add up to
     * @throws UnassignableException if no charges do
     */
    static Map<Element, Double> of(Map<Element, Double> cations, double needed) {
        MixedValence search = new MixedValence(cations, needed);
        search.refuseTooMany();
        search.whole(0, new double[cations.size()], 0, search.writtenShort());
        if (search.chosen.length == 0) {
            search.shared(0, new double[cations.size()]);
        }
        if (search.chosen.length == 0) {
            search.whole(0, new double[cations.size()], 0, BALANCED);
        }
        if (search.chosen.length == 0) {
            throw new UnassignableException(
                    Cause.CHARGE,
                    "no charges of %s balance the anions"
                            .formatted(
                                    search.elements.stream()
                                            .map(Element::symbol)
                                            .collect(Collectors.joining(", "))));
        }
        Map<Element, Double> charges = new EnumMap<>(Element.class);
        for (int i = 0; i < search.chosen.length; i++) {
            charges.put(search.elements.get(i), search.chosen[i]);
        }
        return charges;
    }

    private void refuseTooMany() {
        long trials = 1;
        for (List<Integer> states : common) {
            trials = Math.min(MOST_TRIALS + 1, trials * states.size());
        }
        if (trials > MOST_TRIALS) {
            throw new UnassignableException(
                    Cause.CHARGE, "too many combinations of oxidation states to try");
        }
    }

    /**
     * Returns by how much charges may miss because thirds are written with few digits: no more,
     * lest the 4 % of holes in La0.96Sr0.04MnO3 pass for rounding.
     */
    private double writtenShort() {
        double rest = EXACT;
        for (int i = 0; i < amounts.length; i++) {
            double sixths = Math.rint(6 * amounts[i]);
            double gap = Math.abs(amounts[i] - sixths / 6);
            if (sixths % 6 != 0 && gap < THIRDS) {
                rest += gap * common.get(i).stream().mapToInt(c -> c).max().orElseThrow();
            }
        }
        return rest;
    }

    /** Tries whole charges from the i-th cation on. */
    private void whole(int i, double[] charges, double sum, double tolerance) {
        if (i == charges.length) {
            double spread = spread(charges);
            if (Math.abs(sum - needed) < tolerance && spread < best) {
                best = spread;
                chosen = charges.clone();
            }
            return;
        }
        for (int charge : common.get(i)) {
            charges[i] = charge;
            whole(i + 1, charges, sum + charge * amounts[i], tolerance);
        }
    }

    private double spread(double[] charges) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int i = 0; i < charges.length; i++) {
            if (common.get(i).size() > 1) {
                smallest = Math.min(smallest, charges[i]);
                largest = Math.max(largest, charges[i]);
            }
        }
        return largest - smallest;
    }

    /** Tries whole charges of what is no transition metal, and gives these what is left. */
    private void shared(int i, double[] charges) {
        if (i == charges.length) {
            double mean = fill(charges);
            if (!Double.isNaN(mean) && -mean < best) {
                best = -mean;
                chosen = charges.clone();
            }
            return;
        }
        if (carrier[i]) {
            shared(i + 1, charges);
            return;
        }
        for (int charge : common.get(i)) {
            charges[i] = charge;
            shared(i + 1, charges);
        }
    }

    /**
     * Gives the transition metals one charge, those whose ions do not reach so far their nearest.
     *
     * @return the charge; NaN when there is none
     */
    private double fill(double[] charges) {
        double rest = needed;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < charges.length; i++) {
            if (carrier[i]) {
                List<Integer> possible = ions(elements.get(i));
                low = Math.min(low, possible.get(0));
                high = Math.max(high, possible.get(possible.size() - 1));
            } else {
                rest -= charges[i] * amounts[i];
            }
        }
        if (!(low < high)
                || total(low, charges) > rest + BALANCED
                || total(high, charges) < rest - BALANCED) {
            return Double.NaN;
        }
        // The total rises with the common charge: halving finds it to the last bit.
        for (int step = 0; step < Double.SIZE; step++) {
            double middle = (low + high) / 2;
            if (total(middle, charges) < rest) {
                low = middle;
            } else {
                high = middle;
            }
        }
        total(high, charges);
        for (int i = 0; i < charges.length; i++) {
            charges[i] = rounded(charges[i]);
        }
        return high;
    }

    /** Sets the charges of the transition metals and returns their sum. */
    private double total(double common, double[] charges) {
        double sum = 0;
        for (int i = 0; i < charges.length; i++) {
            if (carrier[i]) {
                List<Integer> possible = ions(elements.get(i));
                double least = possible.get(0);
                double most = possible.get(possible.size() - 1);
                charges[i] = Math.max(least, Math.min(most, common));
                sum += charges[i] * amounts[i];
            }
        }
        return sum;
    }

    /** Returns a charge without the last digits, which are rounding of the amounts. */
    private static double rounded(double charge) {
        return Math.rint(charge * 1e9) / 1e9;
    }

    private static List<Integer> ions(Element element) {
        int mask = IonTable.charges(element);
        return IntStream.rangeClosed(1, 8).filter(q -> (mask >> q & 1) == 1).boxed().toList();
    }

    private static List<Integer> usual(Element element, List<Integer> possible) {
        if (IonTable.isLikelyThree(element) && possible.contains(3)) {
            return List.of(3);
        }
        List<Integer> usual =
                OxidationStates.COMMON.of(element).stream().filter(possible::contains).toList();
        return usual.isEmpty() ? possible : usual;
    }
}
