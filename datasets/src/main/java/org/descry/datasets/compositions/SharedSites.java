package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.descry.datasets.compositions.UnassignableException.Cause;
import org.descry.datasets.elements.Element;

/**
 * Which elements share the sites of a perovskite such as La0.7Sr0.3MnO3 or CsPbI2Br.
 *
 * <p>X is one family of anions that makes up three fifths of the atoms: halides, or chalcogenides,
 * or nitride. Of all ways to make the cations up to one A and one B, the one is taken in which the
 * ions on A are largest against those on B, by radii at coordination 12 and 6.
 *
 * @param onA shares of A by atomic number
 * @param onB shares of B
 * @param onX shares of X
 * @param charges of all ions; mixed valence is not whole
 */
record SharedSites(
        Map<Element, Double> onA,
        Map<Element, Double> onB,
        Map<Element, Double> onX,
        Map<Element, Double> charges) {

    /** Amounts are often written with two digits: 0.33 and 0.67. */
    private static final double ROUNDED = 0.011;

    private static final int MOST_CATIONS = 12;

    private static final List<Set<Element>> FAMILIES =
            List.of(
                    EnumSet.of(Element.F, Element.Cl, Element.Br, Element.I),
                    EnumSet.of(Element.O, Element.S, Element.Se),
                    EnumSet.of(Element.N));

    /**
     * Assigns elements and charges.
     *
     * @throws UnassignableException if the amounts fit no ABX3 or no charges balance
     */
    static SharedSites assign(Composition composition) {
        if (composition.charge().orElse(0) != 0) {
            throw new UnassignableException(Cause.FORMULA, "a charged formula is no perovskite");
        }
        Map<Element, Double> amounts = perFiveAtoms(composition);
        Set<Element> anions = anions(amounts, composition);
        Map<Element, Double> cations = new TreeMap<>(amounts);
        cations.keySet().removeAll(anions);
        if (cations.size() > MOST_CATIONS) {
            throw new UnassignableException(
                    Cause.FORMULA, "more than " + MOST_CATIONS + " cations share the sites");
        }
        Map<Element, Double> charges = new EnumMap<>(Element.class);
        Map<Element, Double> onX = new TreeMap<>();
        double needed = 0;
        for (Element anion : anions) {
            int charge = IonTable.anion(anion).orElseThrow().charge();
            charges.put(anion, (double) charge);
            onX.put(anion, amounts.get(anion) / 3);
            needed -= charge * amounts.get(anion);
        }
        charges.putAll(MixedValence.of(cations, needed));
        return split(cations, onX, charges, composition);
    }

    private static Map<Element, Double> perFiveAtoms(Composition composition) {
        double atoms =
                composition.amounts().values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Element, Double> amounts = new TreeMap<>();
        composition.amounts().forEach((element, n) -> amounts.put(element, 5 * n / atoms));
        return amounts;
    }

    private static Set<Element> anions(Map<Element, Double> amounts, Composition composition) {
        for (Set<Element> family : FAMILIES) {
            Set<Element> present = EnumSet.noneOf(Element.class);
            double sum = 0;
            for (Element element : family) {
                if (amounts.containsKey(element)) {
                    present.add(element);
                    sum += amounts.get(element);
                }
            }
            if (Math.abs(sum - 3) < ROUNDED) {
                return present;
            }
        }
        throw new UnassignableException(
                Cause.FORMULA,
                composition.text()
                        + " has no anions that are three fifths of its atoms, as in ABX3");
    }

    private static SharedSites split(
            Map<Element, Double> cations,
            Map<Element, Double> onX,
            Map<Element, Double> charges,
            Composition composition) {
        List<Element> elements = List.copyOf(cations.keySet());
        double best = Double.NEGATIVE_INFINITY;
        int chosen = 0;
        for (int subset = 1; subset < (1 << elements.size()) - 1; subset++) {
            double amount = 0;
            double difference = 0;
            for (int i = 0; i < elements.size(); i++) {
                Element element = elements.get(i);
                boolean isOnA = (subset >> i & 1) == 1;
                double n = cations.get(element);
                amount += isOnA ? n : 0;
                difference += n * signedRadius(element, charges.get(element), isOnA);
            }
            if (Math.abs(amount - 1) < ROUNDED && difference > best) {
                best = difference;
                chosen = subset;
            }
        }
        if (chosen == 0) {
            throw new UnassignableException(
                    Cause.FORMULA,
                    composition.text()
                            + " has no cations that make up one A and one B, as in ABX3");
        }
        List<Element> onA = new ArrayList<>();
        List<Element> onB = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            ((chosen >> i & 1) == 1 ? onA : onB).add(elements.get(i));
        }
        return new SharedSites(shares(onA, cations), shares(onB, cations), onX, charges);
    }

    /** Returns the radius on A, or that on B with a minus; far below all where it is not known. */
    private static double signedRadius(Element element, double charge, boolean isOnA) {
        RadiusConvention radii = RadiusConvention.BARTEL;
        return isOnA
                ? radii.onA(element, charge).orElse(Double.NEGATIVE_INFINITY)
                : -radii.onB(element, charge).orElse(Double.POSITIVE_INFINITY);
    }

    private static Map<Element, Double> shares(List<Element> site, Map<Element, Double> amounts) {
        double sum = site.stream().mapToDouble(amounts::get).sum();
        Map<Element, Double> shares = new TreeMap<>();
        site.forEach(element -> shares.put(element, amounts.get(element) / sum));
        return shares;
    }
}
