package org.descry.datasets.compositions;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.descry.datasets.compositions.PerovskiteSites.Site;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.elements.ShannonRadii;
import org.descry.datasets.elements.ShannonRadius;

/**
 * The ions a perovskite may hold, with their radii, worked out once so that placing is a matter of
 * looking up.
 *
 * @source charges and coordinations: Bartel et al., Sci. Adv. 5, eaav0693 (2019),
 *     doi:10.1126/sciadv.aav0693
 */
final class IonTable {

    /** Bits of the charges +1 to +8 in a mask. */
    private static final int LARGEST_CHARGE = 8;

    private static final int A_COORDINATION = 12;
    private static final int B_COORDINATION = 6;
    private static final int NITRIDE_COORDINATION = 4;

    private static final Set<Element> ALWAYS_ONE =
            EnumSet.of(
                    Element.H,
                    Element.Li,
                    Element.Na,
                    Element.K,
                    Element.Rb,
                    Element.Cs,
                    Element.Fr,
                    Element.Ag);
    private static final Set<Element> ALWAYS_TWO =
            EnumSet.of(Element.Be, Element.Mg, Element.Ca, Element.Sr, Element.Ba, Element.Ra);
    private static final Set<Element> LIKELY_THREE =
            EnumSet.of(
                    Element.Sc,
                    Element.Y,
                    Element.La,
                    Element.Al,
                    Element.Ga,
                    Element.In,
                    Element.Pr,
                    Element.Nd,
                    Element.Pm,
                    Element.Sm,
                    Element.Eu,
                    Element.Gd,
                    Element.Tb,
                    Element.Dy,
                    Element.Ho,
                    Element.Er,
                    Element.Tm,
                    Element.Yb,
                    Element.Lu);
    private static final Map<Element, Integer> ANION_CHARGES =
            new EnumMap<>(
                    Map.of(
                            Element.N,
                            -3,
                            Element.O,
                            -2,
                            Element.S,
                            -2,
                            Element.Se,
                            -2,
                            Element.F,
                            -1,
                            Element.Cl,
                            -1,
                            Element.Br,
                            -1,
                            Element.I,
                            -1));

    private static final int ELEMENTS = Element.values().length;
    private static final Site[][] ON_A = new Site[ELEMENTS][LARGEST_CHARGE + 1];
    private static final Site[][] ON_B = new Site[ELEMENTS][LARGEST_CHARGE + 1];
    private static final int[] CHARGES = new int[ELEMENTS];
    private static final double[] ELECTRONEGATIVITY = new double[ELEMENTS];
    private static final Map<Element, Site> ANIONS = new EnumMap<>(Element.class);

    static {
        for (Element element : Element.values()) {
            ELECTRONEGATIVITY[element.ordinal()] =
                    ElementTable.electronegativity(element).orElse(0);
            for (int charge : ShannonRadii.charges(element)) {
                if (charge > 0 && isAllowed(element, charge)) {
                    addCation(element, charge);
                }
            }
        }
        ANION_CHARGES.forEach(
                (element, charge) -> {
                    int number = element == Element.N ? NITRIDE_COORDINATION : B_COORDINATION;
                    site(element, charge, number).ifPresent(site -> ANIONS.put(element, site));
                });
    }

    private IonTable() {}

    /**
     * Returns the charges a cation may have, as a mask with bit q set for +q; 0 when it has none.
     */
    static int charges(Element cation) {
        return CHARGES[cation.ordinal()];
    }

    /** Returns the cation on A, for a charge of {@link #charges}. */
    static Site onA(Element cation, int charge) {
        return ON_A[cation.ordinal()][charge];
    }

    /** Returns the cation on B, for a charge of {@link #charges}. */
    static Site onB(Element cation, int charge) {
        return ON_B[cation.ordinal()][charge];
    }

    /** Returns the anion on X, if the element can be one. */
    static Optional<Site> anion(Element element) {
        return Optional.ofNullable(ANIONS.get(element));
    }

    /** Returns Pauling's value; 0, below all others, for the four lanthanides that have none. */
    static double electronegativity(Element element) {
        return ELECTRONEGATIVITY[element.ordinal()];
    }

    /** Returns whether an element is 3+ in oxides unless that cannot be. */
    static boolean isLikelyThree(Element element) {
        return LIKELY_THREE.contains(element);
    }

    private static boolean isAllowed(Element element, int charge) {
        if (ALWAYS_ONE.contains(element)) {
            return charge == 1;
        }
        return !ALWAYS_TWO.contains(element) || charge == 2;
    }

    private static void addCation(Element element, int charge) {
        Optional<Site> onA = site(element, charge, A_COORDINATION);
        Optional<Site> onB = site(element, charge, B_COORDINATION);
        // A bare proton has a negative radius and no place on these sites.
        if (onA.isPresent()
                && onB.isPresent()
                && onB.get().radiusAngstrom() > 0
                && onA.get().radiusAngstrom() > 0) {
            ON_A[element.ordinal()][charge] = onA.get();
            ON_B[element.ordinal()][charge] = onB.get();
            CHARGES[element.ordinal()] |= 1 << charge;
        }
    }

    private static Optional<Site> site(Element element, int charge, int coordination) {
        Optional<ShannonRadius> radius = ShannonRadii.nearest(element, charge, coordination);
        return radius.map(
                r ->
                        new Site(
                                element,
                                charge,
                                r.ionicAngstrom(),
                                r.coordinationNumber(),
                                r.spin()));
    }
}
