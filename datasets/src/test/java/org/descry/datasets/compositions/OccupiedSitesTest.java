package org.descry.datasets.compositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.descry.datasets.compositions.OccupiedSites.Ion;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OccupiedSitesTest {

    /** Known compounds; their sites are those of the crystal structures. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La0.7Sr0.3MnO3 | Sr0.3:2 La0.7:3 | Mn1:3.3 | O1:-2",
                "La0.96Sr0.04MnO3 | Sr0.04:2 La0.96:3 | Mn1:3.04 | O1:-2",
                "La0.99Sr0.01MnO3 | Sr0.01:2 La0.99:3 | Mn1:3.01 | O1:-2",
                "LaSrCo2O6 | Sr0.5:2 La0.5:3 | Co1:3.5 | O1:-2",
                "Ba0.5Sr0.5Co0.8Fe0.2O3 | Sr0.5:2 Ba0.5:2 | Fe0.2:4 Co0.8:4 | O1:-2",
                "PbZr0.52Ti0.48O3 | Pb1:2 | Ti0.48:4 Zr0.52:4 | O1:-2",
                "Na0.5Bi0.5TiO3 | Na0.5:1 Bi0.5:3 | Ti1:4 | O1:-2",
                "CsPbI2Br | Cs1:1 | Pb1:2 | Br0.333:-1 I0.667:-1",
                "Cs0.8K0.2SnI3 | K0.2:1 Cs0.8:1 | Sn1:2 | I1:-1",
                "Ba3ZnTa2O9 | Ba1:2 | Zn0.333:2 Ta0.667:5 | O1:-2",
                "PbMg0.33Nb0.67O3 | Pb1:2 | Mg0.33:2 Nb0.67:5 | O1:-2",
                "Cs2AgBiBr6 | Cs1:1 | Ag0.5:1 Bi0.5:3 | Br1:-1",
                "MAPbI3 | MA1:1 | Pb1:2 | I1:-1",
                "HC(NH2)2SnBr3 | FA1:1 | Sn1:2 | Br1:-1",
                "FA0.85Cs0.15PbI3 | FA0.85:1 Cs0.15:1 | Pb1:2 | I1:-1",
                "(FAPbI3)0.85(MAPbBr3)0.15 | MA0.15:1 FA0.85:1 | Pb1:2 | Br0.15:-1 I0.85:-1",
                "Cs0.05(MA0.17FA0.83)0.95Pb(I0.83Br0.17)3 | MA0.162:1 FA0.788:1 Cs0.05:1 |"
                        + " Pb1:2 | Br0.17:-1 I0.83:-1",
                "MA2AgBiBr6 | MA1:1 | Ag0.5:1 Bi0.5:3 | Br1:-1",
                "(CH3NH3)2KBiCl6 | MA1:1 | K0.5:1 Bi0.5:3 | Cl1:-1",
            })
    void ionsStandWhereTheCompoundHasThem(String formula, String a, String b, String x) {
        OccupiedSites sites =
                OccupiedSites.assign(Composition.parse(formula), RadiusConvention.BARTEL);
        assertEquals(List.of(a, b, x), List.of(text(sites.a()), text(sites.b()), text(sites.x())));
    }

    @Test
    void publishedCompoundsHaveTheRadiiOfTheirSitesByDefault() {
        Dataset published = BuiltinDatasets.read("abx3-formability");
        for (int row = 0; row < published.rows(); row++) {
            Composition formula = Composition.parse(published.text("formula").value(row));
            PerovskiteSites expected = PerovskiteSites.assign(formula);
            OccupiedSites sites = OccupiedSites.assign(formula, RadiusConvention.BARTEL);
            assertEquals(expected.rA(), sites.a().get(0).radiusAngstrom());
            assertEquals(expected.rB(), sites.b().get(0).radiusAngstrom());
            assertEquals(expected.rX(), sites.x().get(0).radiusAngstrom());
        }
    }

    /** Shannon's table: Fe3+ at 6 high spin 0.645, low spin 0.55; La3+ at 12 1.36; O2- 1.40. */
    @ParameterizedTest
    @CsvSource({
        "shannon-bartel, 1.36, 0.645, 1.40", "shannon-high-spin, 1.36, 0.645, 1.40",
        "shannon-low-spin, 1.36, 0.55, 1.40", "shannon-ionic, 1.36, 0.645, 1.40",
        "shannon-crystal, 1.50, 0.785, 1.26", "shannon-weng, 1.36, 0.5675, 1.35"
    })
    void conventionsTakeTheRadiiTheyName(String convention, double rA, double rB, double rX) {
        OccupiedSites sites =
                OccupiedSites.assign(
                        Composition.parse("LaFeO3"), RadiusConvention.parse(convention));
        assertEquals(rA, sites.a().get(0).radiusAngstrom(), 1e-12);
        assertEquals(rB, sites.b().get(0).radiusAngstrom(), 1e-12);
        assertEquals(rX, sites.x().get(0).radiusAngstrom(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(RadiusConvention.class)
    void sharesAddUpAndChargesBalanceWhateverTheRadii(RadiusConvention convention) {
        OccupiedSites sites =
                OccupiedSites.assign(Composition.parse("La0.6Sr0.4Co0.2Fe0.8O3"), convention);
        double charge = 3 * OccupiedSites.mean(sites.x(), Ion::charge);
        for (List<Ion> site : List.of(sites.a(), sites.b())) {
            assertEquals(1, OccupiedSites.mean(site, ion -> 1), 1e-12);
            charge += OccupiedSites.mean(site, Ion::charge);
        }
        assertEquals(0, charge, 1e-8);
        assertEquals(convention, RadiusConvention.parse(convention.text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LaSrCuO4 | no anions that are three fifths of its atoms",
                "CaTi0.7Zr0.2Hf0.3O3.2 | no anions that are three fifths",
                "Ca0.7Ti0.7Zr0.6O3 | no cations that make up one A and one B",
                "La0.5Ca0.5AlO3 | no charges of Al, Ca, La balance the anions",
                "La0.5Sr0.5HeO3 | He has no positive ion",
            })
    void whatFitsNoSharedSitesIsRefusedWithTheReason(String formula, String reason) {
        UnassignableException refused =
                assertThrows(
                        UnassignableException.class,
                        () ->
                                OccupiedSites.assign(
                                        Composition.parse(formula), RadiusConvention.BARTEL));
        assertTrue(refused.getMessage().contains(reason), refused::getMessage);
    }

    @Test
    void unknownConventionIsRefusedWithThoseThereAre() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class, () -> RadiusConvention.parse("ahrens"));
        assertTrue(refused.getMessage().contains("shannon-bartel, shannon-high-spin"));
    }

    private static String text(List<Ion> site) {
        return site.stream()
                .map(
                        ion ->
                                ion.species().symbol()
                                        + Numbers.text(Math.rint(ion.share() * 1000) / 1000)
                                        + ":"
                                        + Numbers.text(Math.rint(ion.charge() * 1e6) / 1e6))
                .collect(Collectors.joining(" "));
    }

    /** What lacks a radius or is no perovskite of these says so by name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(CH3)3NHPbI3 | no effective radius of trimethylammonium is known",
                "MAPb(HCOO)3 | formate is no anion of a perovskite here: N, O, F, S, Cl, Se, Br or I",
                "MACl | CH6NCl has no anions that are three fifths of its ions, as in ABX3",
                "MA2PbI4 | C2H12N2PbI4 has no anions that are three fifths of its ions, as in ABX3",
                "MA2I3 | C2H12N2I3 has no cation for B, as in ABX3"
            })
    void hybridsWithoutSitesSayWhy(String formula, String reason) {
        Composition composition = Composition.parse(formula);
        UnassignableException refused =
                assertThrows(
                        UnassignableException.class,
                        () -> OccupiedSites.assign(composition, RadiusConvention.BARTEL));
        assertEquals(reason, refused.getMessage());
    }

    /** Crystal radii of cations are 0.14 angstrom larger by Shannon's definition. */
    @ParameterizedTest
    @CsvSource({"shannon-bartel, 2.17", "shannon-ionic, 2.17", "shannon-crystal, 2.31"})
    void moleculesHaveTheRadiusOfTheConvention(String convention, double radius) {
        OccupiedSites sites =
                OccupiedSites.assign(
                        Composition.parse("MAPbI3"), RadiusConvention.parse(convention));
        assertEquals(radius, sites.a().get(0).radiusAngstrom(), 1e-12);
    }
}
