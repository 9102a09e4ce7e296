package org.descry.datasets.compositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.datasets.compositions.UnassignableException.Cause;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerovskiteSitesTest {

    @Test
    void calciumTitanateHasTheRadiiOfShannon() {
        PerovskiteSites sites = assign("CaTiO3");

        assertEquals(new PerovskiteSites.Site(Element.Ca, 2, 1.34, 12, Spin.NONE), sites.a());
        assertEquals(
                List.of(new PerovskiteSites.Site(Element.Ti, 4, 0.605, 6, Spin.NONE)), sites.b());
        assertEquals(new PerovskiteSites.Site(Element.O, -2, 1.4, 6, Spin.NONE), sites.x());
    }

    @ParameterizedTest
    @CsvSource({
        "TiCaO3, Ca, Ti, 2, 4",
        "Ca2Ti2O6, Ca, Ti, 2, 4",
        "O3SrTi, Sr, Ti, 2, 4",
        "CsPbI3, Cs, Pb, 1, 2",
        "LaMnO3, La, Mn, 3, 3",
        "AgBrO3, Ag, Br, 1, 5",
        "CaZrS3, Ca, Zr, 2, 4",
        "LaWN3, La, W, 3, 6"
    })
    void sitesAreFoundWhateverTheOrderOfWriting(
            String formula, String a, String b, int nA, int nB) {
        PerovskiteSites sites = assign(formula);
        assertEquals(a, sites.a().element().symbol());
        assertEquals(b, sites.b().get(0).element().symbol());
        assertEquals(nA, sites.nA());
        assertEquals(nB, sites.nB());
    }

    @Test
    void twofoldPerovskiteHasMeansOnB() {
        PerovskiteSites sites = assign("Cs2AgBiBr6");

        assertEquals(Element.Cs, sites.a().element());
        assertEquals(
                List.of(Element.Ag, Element.Bi),
                sites.b().stream().map(PerovskiteSites.Site::element).toList());
        assertEquals(2, sites.nB(), "(1 + 3) / 2");
        assertEquals((1.15 + 1.03) / 2, sites.rB());
        assertEquals(1.88, sites.rA());
        assertEquals(-1, sites.nX());
        assertEquals((1.93 + 2.02) / 2, sites.chiB().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "Sr2FeMoO6, Fe, 2, Mo, 6",
        "Ba2YbNbO6, Yb, 3, Nb, 5",
        "Cs2InAgCl6, In, 3, Ag, 1",
        "La2NiMnO6, Ni, 2, Mn, 4",
        "Sr2MgWO6, Mg, 2, W, 6",
        "Cs2NaBiCl6, Na, 1, Bi, 3"
    })
    void twofoldChargesBalance(
            String formula, String first, int firstCharge, String second, int secondCharge) {
        PerovskiteSites sites = assign(formula);
        assertEquals(Element.of(first), sites.b().get(0).element());
        assertEquals(firstCharge, sites.b().get(0).charge());
        assertEquals(Element.of(second), sites.b().get(1).element());
        assertEquals(secondCharge, sites.b().get(1).charge());
        assertEquals(0, 2 * sites.nA() + 2 * sites.nB() + 6 * sites.nX());
    }

    @Test
    void orderOfTheTwoOnBDoesNotMatter() {
        for (Element first : Element.values()) {
            for (Element second :
                    List.of(
                            Element.Mn,
                            Element.Fe,
                            Element.Mo,
                            Element.Eu,
                            Element.Ru,
                            Element.Pd)) {
                assertEquals(
                        charges(Element.Ba, first, second, false),
                        charges(Element.Ba, second, first, true),
                        () -> "Ba2" + first + second + "O6");
            }
        }
    }

    @Test
    void placingOnTheAssignedSitesGivesTheSame() {
        for (String formula :
                List.of(
                        "CaTiO3",
                        "CsPbI3",
                        "LaMnO3",
                        "Cs2AgBiBr6",
                        "PrCoO3",
                        "EuNiO3",
                        "Sr2FeMoO6")) {
            PerovskiteSites sites = assign(formula);
            List<Element> b = sites.b().stream().map(PerovskiteSites.Site::element).toList();
            assertEquals(sites, PerovskiteSites.place(sites.a().element(), b, sites.x().element()));
        }
    }

    /**
     * The published program leaves the charges undefined when a cation is usually 3+ and X is not
     * O.
     */
    @Test
    void usuallyTrivalentCationHasChargesBesideEveryAnion() {
        PerovskiteSites sulphide = assign("SmVS3");
        assertEquals(List.of(3.0, 3.0), List.of(sulphide.nA(), sulphide.nB()));

        PerovskiteSites nitride = assign("EuReN3");
        assertEquals(Element.Eu, nitride.a().element());
        assertEquals(List.of(3.0, 6.0), List.of(nitride.nA(), nitride.nB()));
    }

    /** The published program gives a tau that is no number. */
    @Test
    void cationNoLargerThanBIsRefusedWithItsReason() {
        UnassignableException e = refused(Element.Ti, List.of(Element.Ca), Element.O);
        assertEquals(Cause.SIZE, e.why());
        assertEquals(
                "Ti on A (0.74 angstrom) is not larger than B (1 angstrom):"
                        + " the tolerance factor tau does not exist",
                e.getMessage());
        assertEquals(
                Cause.SIZE, refused(Element.Ti, List.of(Element.Na, Element.La), Element.O).why());
    }

    /** The published program reads amounts of one digit only. */
    @Test
    void amountsOfSeveralDigitsAreRead() {
        assertEquals(assign("CaTiO3"), assign("Ca10Ti10O30"));
        assertEquals(assign("CaTiO3"), assign("Ca0.5Ti0.5O1.5"));
    }

    /**
     * Equal electronegativities, as of Ru and Pd, leave the choice to the atomic number and not to
     * the writing.
     */
    @Test
    void choiceDoesNotDependOnTheOrderOfWriting() {
        assertEquals(assign("RuPdO3"), assign("PdRuO3"));
        assertEquals(assign("CrVO3"), assign("VCrO3"));
    }

    @Test
    void bothSpinStatesAreDecidedByTheNumberOfElectrons() {
        assertEquals(Spin.HIGH, assign("LaFeO3").b().get(0).spin(), "Fe3+ has five d electrons");
        assertEquals(0.645, assign("LaFeO3").rB());
        assertEquals(0.61, assign("LaCoO3").rB(), "Co3+ has six d electrons");
    }

    @ParameterizedTest
    @CsvSource({
        "NaCl, FORMULA",
        "CaTiO4, FORMULA",
        "K4Fe3Cl, FORMULA",
        "CaTiO3^2-, FORMULA",
        "CaTiP3, ANION",
        "NaKO3, CHARGE",
        "HeTiO3, RADIUS",
        "HNbO3, RADIUS",
        "NaLaTi2O6, SIZE"
    })
    void whatCannotBePlacedSaysWhy(String formula, Cause cause) {
        UnassignableException e = assertThrows(UnassignableException.class, () -> assign(formula));
        assertEquals(cause, e.why(), e.getMessage());
    }

    @Test
    void oneElementStandsOnOneSiteOnly() {
        assertEquals(
                Cause.FORMULA,
                refused(Element.Cs, List.of(Element.Ag, Element.Ag), Element.Br).why());
        assertEquals(Cause.FORMULA, refused(Element.Cs, List.of(Element.Cs), Element.Br).why());
    }

    @Test
    void everyPlacedPerovskiteIsNeutralAndHasALargerA() {
        int placed = 0;
        for (Element a : Element.values()) {
            for (Element b : Element.values()) {
                for (Element x : List.of(Element.O, Element.Cl, Element.N)) {
                    try {
                        PerovskiteSites sites = PerovskiteSites.place(a, List.of(b), x);
                        assertEquals(
                                0, sites.nA() + sites.nB() + 3 * sites.nX(), () -> a + "" + b + x);
                        assertTrue(sites.rA() > sites.rB() && sites.rB() > 0, () -> a + "" + b + x);
                        placed++;
                    } catch (UnassignableException e) {
                        assertTrue(e.getMessage().length() > 10);
                    }
                }
            }
        }
        assertTrue(placed > 1000, "placed " + placed);
    }

    private static List<Integer> charges(
            Element a, Element first, Element second, boolean swapped) {
        try {
            List<PerovskiteSites.Site> b =
                    PerovskiteSites.place(a, List.of(first, second), Element.O).b();
            return List.of(b.get(swapped ? 1 : 0).charge(), b.get(swapped ? 0 : 1).charge());
        } catch (UnassignableException e) {
            return List.of();
        }
    }

    private static PerovskiteSites assign(String formula) {
        return PerovskiteSites.assign(Composition.parse(formula));
    }

    private static UnassignableException refused(Element a, List<Element> b, Element x) {
        return assertThrows(UnassignableException.class, () -> PerovskiteSites.place(a, b, x));
    }
}
