package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.descry.datasets.compositions.UnassignableException.Cause;
import org.descry.datasets.elements.Element;
import org.descry.datasets.ions.MolecularIon;

/**
 * Which ions share the sites of a perovskite such as La0.7Sr0.3MnO3, CsPbI2Br or FA0.85Cs0.15PbI3.
 *
 * <p>A molecular cation counts as one atom and stands on A.
 *
 * <p>X is one family of anions that makes up three fifths of the atoms: halides, or chalcogenides,
 * or nitride. Of all ways to make the cations up to one A and one B, the one is taken in which the
 * ions on A are largest against those on B, by radii at coordination 12 and 6.
 *
 * @param molecules shares of A of molecular cations
 * @param onA shares of A of elements by atomic number
 * @param onB shares of B
 * @param onX shares of X
 * @param charges of all ions; mixed valence is not whole
 */
record SharedSites(
        Map<MolecularIon, Double> molecules,
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
        boolean hybrid = composition.hasMolecularCations();
        Map<Element, Double> atoms = hybrid ? composition.otherAmounts() : composition.amounts();
        Map<MolecularIon, Double> ions = hybrid ? composition.ions() : Map.of();
        refuseAnions(ions.keySet());
        double all = sum(atoms) + sum(ions);
        Map<Element, Double> amounts = new TreeMap<>();
        atoms.forEach((element, n) -> amounts.put(element, 5 * n / all));
        Map<MolecularIon, Double> molecules = new LinkedHashMap<>();
        ions.forEach((ion, n) -> molecules.put(ion, 5 * n / all));
        Set<Element> anions = anions(amounts, composition);
        Map<Element, Double> cations = new TreeMap<>(amounts);
        cations.keySet().removeAll(anions);
        if (cations.size() > MOST_CATIONS) {
            throw new UnassignableException(
                    Cause.FORMULA, "more than " + MOST_CATIONS + " cations share the sites");
        }
        if (cations.isEmpty()) {
            throw new UnassignableException(
                    Cause.FORMULA, composition.text() + " has no cation for B, as in ABX3");
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
        for (Map.Entry<MolecularIon, Double> each : molecules.entrySet()) {
            needed -= each.getKey().charge() * each.getValue();
        }
        charges.putAll(MixedValence.of(cations, needed));
        return split(molecules, cations, onX, charges, composition);
    }

    private static void refuseAnions(Set<MolecularIon> ions) {
        for (MolecularIon ion : ions) {
            if (ion.charge() < 0) {
                throw new UnassignableException(
                        Cause.ANION,
                        ion.name()
                                + " is no anion of a perovskite here: N, O, F, S, Cl, Se, Br or I");
            }
        }
    }

    private static double sum(Map<?, Double> amounts) {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
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
                        + " has no anions that are three fifths of its "
                        + (composition.hasMolecularCations() ? "ions" : "atoms")
                        + ", as in ABX3");
    }

    private static SharedSites split(
            Map<MolecularIon, Double> molecules,
            Map<Element, Double> cations,
            Map<Element, Double> onX,
            Map<Element, Double> charges,
            Composition composition) {
        List<Element> elements = List.copyOf(cations.keySet());
        double taken = sum(molecules);
        double best = Double.NEGATIVE_INFINITY;
        int chosen = -1;
        for (int subset = 0; subset < (1 << elements.size()) - 1; subset++) {
            double amount = taken;
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
        if (chosen < 0) {
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
        double whole = taken + onA.stream().mapToDouble(cations::get).sum();
        Map<MolecularIon, Double> shares = new LinkedHashMap<>(molecules);
        shares.replaceAll((ion, n) -> n / whole);
        return new SharedSites(
                shares, shares(onA, cations, taken), shares(onB, cations, 0), onX, charges);
    }

    /** Returns the radius on A, or that on B with a minus; far below all where it is not known. */
    private static double signedRadius(Element element, double charge, boolean isOnA) {
        RadiusConvention radii = RadiusConvention.BARTEL;
        return isOnA
                ? radii.onA(element, charge).orElse(Double.NEGATIVE_INFINITY)
                : -radii.onB(element, charge).orElse(Double.POSITIVE_INFINITY);
    }

    private static Map<Element, Double> shares(
            List<Element> site, Map<Element, Double> amounts, double others) {
        double sum = others + site.stream().mapToDouble(amounts::get).sum();
        Map<Element, Double> shares = new TreeMap<>();
        site.forEach(element -> shares.put(element, amounts.get(element) / sum));
        return shares;
    }
}
