package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.descry.datasets.compositions.UnassignableException.Cause;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.elements.Spin;
import org.descry.datasets.files.Numbers;

/**
 * Which element sits on which site of a perovskite ABX3 or A2BB'X6, with charge and Shannon's ionic
 * radius.
 *
 * <p>Radii are those of the tabulated coordination nearest 12 on A, nearest 6 on B and equal to 6
 * on X (4 for nitride), high spin with four to seven d electrons where both spin states are
 * tabulated. Values of B are plain means over its elements.
 *
 * @param a the larger cation
 * @param b the octahedral cations, one or two
 * @param x the anion
 * @source Bartel et al., Sci. Adv. 5, eaav0693 (2019), doi:10.1126/sciadv.aav0693
 */
public record PerovskiteSites(Site a, List<Site> b, Site x) {

    private static final double EQUAL_AMOUNTS = 1e-6;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if B has not one or two elements
     */
    public PerovskiteSites {
        b = List.copyOf(b);
        if (b.isEmpty() || b.size() > 2) {
            throw new IllegalArgumentException("B holds one or two elements, got " + b.size());
        }
    }

    /**
     * One ion on its site.
     *
     * @param element of the ion
     * @param charge in elementary charges, signed
     * @param radiusAngstrom Shannon's effective ionic radius, above 0
     * @param coordination coordination number of that radius
     * @param spin spin state of that radius
     */
    public record Site(
            Element element, int charge, double radiusAngstrom, int coordination, Spin spin) {}

    /**
     * Finds charges, sites and radii from a composition alone.
     *
     * <p>X is the element that stands three times as often as each cation (six times in A2BB'X6).
     * Of the two cations of an ABX3, A is the one that is larger on both sites; in A2BB'X6, A is
     * the element that stands twice.
     *
     * @param composition for example of CaTiO3 or Cs2AgBiBr6, in any multiple
     * @throws UnassignableException if there is no such assignment; the message says why
     */
    public static PerovskiteSites assign(Composition composition) {
        Map<Element, Double> amounts = composition.amounts();
        if (composition.charge().orElse(0) != 0) {
            throw new UnassignableException(Cause.FORMULA, "a charged formula is no perovskite");
        }
        double least = amounts.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        List<Element> once = withAmount(amounts, least);
        if (amounts.size() == 3 && once.size() == 2) {
            return single(once, only(amounts, 3 * least, composition));
        }
        if (amounts.size() == 4 && once.size() == 2) {
            Element x = only(amounts, 6 * least, composition);
            return place(only(amounts, 2 * least, composition), once, x);
        }
        throw shape(composition);
    }

    /**
     * Finds charges and radii for elements on given sites.
     *
     * @param a element on A
     * @param b one element on B, or two that share it equally
     * @param x anion
     * @throws UnassignableException if no charges balance, a radius is missing or A is not larger
     *     than B
     * @throws IllegalArgumentException if {@code b} has not one or two elements
     */
    public static PerovskiteSites place(Element a, List<Element> b, Element x) {
        Site anion = anion(x);
        Element first = b.get(0);
        if (b.size() == 1) {
            refuseRepeats(a, first, first, x, false);
            int[] charges = ChargeBalance.single(a, first, x, anion.charge());
            Site onB = IonTable.onB(first, charges[1]);
            return checked(IonTable.onA(a, charges[0]), List.of(onB), onB.radiusAngstrom(), anion);
        }
        if (b.size() != 2) {
            throw new IllegalArgumentException("B holds one or two elements, got " + b.size());
        }
        Element second = b.get(1);
        refuseRepeats(a, first, second, x, true);
        int[] charges = ChargeBalance.twofold(a, first, second, anion.charge());
        Site onB = IonTable.onB(first, charges[1]);
        Site onSecond = IonTable.onB(second, charges[2]);
        double mean = (onB.radiusAngstrom() + onSecond.radiusAngstrom()) / 2;
        return checked(IonTable.onA(a, charges[0]), List.of(onB, onSecond), mean, anion);
    }

    /** Returns the charge of A. */
    public double nA() {
        return a.charge();
    }

    /** Returns the charge of B, the mean over two elements. */
    public double nB() {
        return b.size() == 1 ? b.get(0).charge() : (b.get(0).charge() + b.get(1).charge()) / 2.0;
    }

    /** Returns the charge of X, negative. */
    public double nX() {
        return x.charge();
    }

    /** Returns the radius of A (angstrom). */
    public double rA() {
        return a.radiusAngstrom();
    }

    /** Returns the radius of B (angstrom), the mean over two elements. */
    public double rB() {
        return b.size() == 1
                ? b.get(0).radiusAngstrom()
                : (b.get(0).radiusAngstrom() + b.get(1).radiusAngstrom()) / 2;
    }

    /** Returns the radius of X (angstrom). */
    public double rX() {
        return x.radiusAngstrom();
    }

    /** Returns Pauling's electronegativity of A; empty where none is published. */
    public OptionalDouble chiA() {
        return ElementTable.electronegativity(a.element());
    }

    /**
     * Returns Pauling's electronegativity of B, the mean over two elements; empty where one has
     * none.
     */
    public OptionalDouble chiB() {
        OptionalDouble first = ElementTable.electronegativity(b.get(0).element());
        if (b.size() == 1 || first.isEmpty()) {
            return first;
        }
        OptionalDouble second = ElementTable.electronegativity(b.get(1).element());
        return second.isEmpty()
                ? second
                : OptionalDouble.of((first.getAsDouble() + second.getAsDouble()) / 2);
    }

    /** Returns Pauling's electronegativity of X. */
    public OptionalDouble chiX() {
        return ElementTable.electronegativity(x.element());
    }

    /** Finds which of two cations is A. */
    private static PerovskiteSites single(List<Element> cations, Element x) {
        Site anion = anion(x);
        Element first = cations.get(0);
        Element second = cations.get(1);
        int[] charges = ChargeBalance.single(first, second, x, anion.charge());
        boolean firstOnA = isOnA(first, charges[0], second, charges[1]);
        Element onA = firstOnA ? first : second;
        Element onB = firstOnA ? second : first;
        Site b = IonTable.onB(onB, charges[firstOnA ? 1 : 0]);
        return checked(
                IonTable.onA(onA, charges[firstOnA ? 0 : 1]),
                List.of(b),
                b.radiusAngstrom(),
                anion);
    }

    /**
     * Compares two cations: larger in both exchanges, then on both sites, then on B, on A, then the
     * lower charge.
     */
    private static boolean isOnA(Element first, int firstCharge, Element second, int secondCharge) {
        double a1 = IonTable.onA(first, firstCharge).radiusAngstrom();
        double b1 = IonTable.onB(first, firstCharge).radiusAngstrom();
        double a2 = IonTable.onA(second, secondCharge).radiusAngstrom();
        double b2 = IonTable.onB(second, secondCharge).radiusAngstrom();
        if (a1 > b2 && b1 > a2) {
            return true;
        }
        if (a1 < b2 && b1 < a2) {
            return false;
        }
        if (b1 != b2) {
            return b1 > b2;
        }
        if (a1 != a2) {
            return a1 > a2;
        }
        return firstCharge != secondCharge
                ? firstCharge < secondCharge
                : first.compareTo(second) > 0;
    }

    private static PerovskiteSites checked(Site a, List<Site> b, double meanB, Site x) {
        if (!(a.radiusAngstrom() > meanB)) {
            throw new UnassignableException(
                    Cause.SIZE,
                    a.element().symbol()
                            + " on A ("
                            + Numbers.text(a.radiusAngstrom())
                            + " angstrom) is not larger than B ("
                            + Numbers.text(meanB)
                            + " angstrom): the tolerance factor tau does not exist");
        }
        return new PerovskiteSites(a, b, x);
    }

    private static Site anion(Element x) {
        return IonTable.anion(x)
                .orElseThrow(
                        () ->
                                new UnassignableException(
                                        Cause.ANION,
                                        x.symbol()
                                                + " is no anion of a perovskite here: N, O, F, S, Cl, Se, Br or I"));
    }

    private static void refuseRepeats(
            Element a, Element first, Element second, Element x, boolean twofold) {
        if (a == first
                || a == second
                || a == x
                || first == x
                || second == x
                || (twofold && first == second)) {
            throw new UnassignableException(Cause.FORMULA, "one element cannot stand on two sites");
        }
    }

    private static List<Element> withAmount(Map<Element, Double> amounts, double wanted) {
        List<Element> found = new ArrayList<>();
        amounts.forEach(
                (element, amount) -> {
                    if (Math.abs(amount - wanted) <= EQUAL_AMOUNTS * wanted) {
                        found.add(element);
                    }
                });
        return found;
    }

    private static Element only(
            Map<Element, Double> amounts, double wanted, Composition composition) {
        List<Element> found = withAmount(amounts, wanted);
        if (found.size() != 1) {
            throw shape(composition);
        }
        return found.get(0);
    }

    private static UnassignableException shape(Composition composition) {
        return new UnassignableException(
                Cause.FORMULA,
                composition.text() + " has neither the amounts of ABX3 nor those of A2BB'X6");
    }
}
