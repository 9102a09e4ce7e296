package org.descry.descriptors.perovskites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.OccupiedSites;
import org.descry.datasets.compositions.OccupiedSites.Ion;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.datasets.elements.Element;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerovskiteFeaturesTest {

    /** Half of the last printed digit. */
    private static final double PRINTED = 0.00501;

    /**
     * t, tau and P as printed.
     *
     * @source Bartel et al., Sci. Adv. 5, eaav0693 (2019), Table S1, doi:10.1126/sciadv.aav0693
     */
    @ParameterizedTest
    @CsvSource({
        "CaTiO3, 0.97, 3.88, 0.67", "SrTiO3, 1.00, 3.80, 0.70", "CsPbI3, 0.85, 4.30, 0.47",
        "LaMnO3, 0.95, 1.65, 0.98", "BaNiO3, 1.13, 4.46, 0.40", "FeTiO3, 0.82, 5.57, 0.12",
        "NaMgF3, 0.94, 3.78, 0.71"
    })
    void toleranceFactorsAndProbabilityAreThePublishedOnes(
            String formula, double t, double tau, double probability) {
        ComputedFeatures found = compute(formula, RadiusConvention.BARTEL);
        assertEquals(t, value(found, PerovskiteColumn.T), PRINTED);
        assertEquals(tau, value(found, PerovskiteColumn.TAU), PRINTED);
        // The sigmoids are known from rounded values only: half a digit more.
        assertEquals(probability, value(found, PerovskiteColumn.P_TAU), 0.0075);
    }

    /**
     * t of hybrids: MA and FA as printed, the others (rA + 2.20) / (sqrt(2) (1.19 + 2.20)) by hand
     * from the radii of the source.
     *
     * @source Kieslich, Sun and Cheetham, Chem. Sci. 5, 4712 (2014), doi:10.1039/C4SC02211D
     */
    @ParameterizedTest
    @CsvSource({
        "MAPbI3, 0.912",
        "CH3NH3PbI3, 0.912",
        "HC(NH2)2PbI3, 0.987",
        "NH4PbI3, 0.763",
        "DMAPbI3, 1.026",
        "EAPbI3, 1.030",
        "C(NH2)3PbI3, 1.039",
        "FA0.5MA0.5PbI3, 0.949"
    })
    void hybridsHaveTheToleranceFactorsOfEffectiveRadii(String formula, double t) {
        ComputedFeatures found = compute(formula, RadiusConvention.BARTEL);
        assertEquals(t, value(found, PerovskiteColumn.T), 0.00051);
    }

    /** mu = 1.19 / 2.20; tau = 1.84874 - (1 - 1.82353 / ln 1.82353), by hand. */
    @Test
    void tauOfHybridsFollowsFromTheirRadii() {
        ComputedFeatures found = compute("MAPbI3", RadiusConvention.BARTEL);
        assertEquals(0.54091, value(found, PerovskiteColumn.MU), 5e-6);
        assertEquals(3.884, value(found, PerovskiteColumn.TAU), 5e-4);
        assertEquals(1, value(found, PerovskiteColumn.N_A));
    }

    /**
     * mu/t of oxides that were measured as catalysts, with the radii of the source.
     *
     * @source Weng et al., Nat. Commun. 11, 3513 (2020), doi:10.1038/s41467-020-17263-9
     */
    @ParameterizedTest
    @CsvSource({
        "LaFeO3, 0.4206",
        "LaMnO3, 0.4087",
        "LaCoO3, 0.3922",
        "La0.5Sr0.5CoO3, 0.3865",
        "LaNiO3, 0.3759",
        "Ba0.5Sr0.5Co0.8Fe0.2O3, 0.3750",
        "Cs0.25La0.75Mn0.5Ni0.5O3, 0.3742",
        "SrNi0.75Co0.25O3, 0.3690",
        "Cs0.4La0.6Mn0.25Co0.75O3, 0.3680",
        "Cs0.3La0.7NiO3, 0.3554",
        "Sr0.25Ba0.75NiO3, 0.3492"
    })
    void octahedralOverToleranceFactorIsThatOfTheSourceWithItsRadii(String formula, double ratio) {
        ComputedFeatures found = compute(formula, RadiusConvention.WENG);
        assertEquals(ratio, value(found, PerovskiteColumn.MU_OVER_T), 5.1e-5);
    }

    @Test
    void sizeVarianceOfASharedSiteIsThatOfItsRadii() {
        // At coordination 12: La 1.36, Sr 1.44; x(1-x)(1.44-1.36)^2 with x = 0.3.
        ComputedFeatures found = compute("La0.7Sr0.3MnO3", RadiusConvention.BARTEL);
        assertEquals(0.7 * 0.3 * 0.08 * 0.08, value(found, PerovskiteColumn.R_A_VARIANCE), 1e-12);
        assertEquals(0, value(found, PerovskiteColumn.R_B_VARIANCE));
        assertEquals(3.3, value(found, PerovskiteColumn.N_B), 1e-9);
        // High spin at coordination 6: Mn3+ 0.645, Mn4+ 0.53.
        assertEquals(0.7 * 0.645 + 0.3 * 0.53, value(found, PerovskiteColumn.R_B), 1e-9);
    }

    @Test
    void descriptorsFollowFromTheRadii() {
        ComputedFeatures found = compute("SrTiO3", RadiusConvention.BARTEL);
        // Shannon: Sr 1.44, Ti 0.605, O 1.40. Edge: mean of 4.01 and sqrt(2)*2.84 = 4.016366...
        assertEquals(0.605 / 1.40, value(found, PerovskiteColumn.MU), 1e-15);
        double edge = (4.01 + 2.84 * Math.sqrt(2)) / 2;
        double volume = 4 * Math.PI / 3 * (2.985984 + 0.221445125 + 3 * 2.744);
        double eta = volume / (edge * edge * edge);
        assertEquals(eta, value(found, PerovskiteColumn.ETA), 1e-14);
        double t = 2.84 / (Math.sqrt(2) * 2.005);
        assertEquals(
                StrictMath.pow(0.605 / 1.40 + t, eta),
                value(found, PerovskiteColumn.MU_PLUS_T_TO_ETA),
                1e-14);
        assertEquals(1, value(found, PerovskiteColumn.MU_IN_LIMIT));
        assertEquals(0, value(found, PerovskiteColumn.T_AT_MOST_1));
        assertEquals(1, value(found, PerovskiteColumn.T_IN_WINDOW));
        assertEquals(1, value(found, PerovskiteColumn.TAU_IN_LIMIT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fe2O3     | neither ABX3 nor A2BB'X6",
                "SrTiP3    | P is no anion of a perovskite here: N, O, F, S, Cl, Se, Br or I",
                "CsHeO3    | He has no positive ion with a radius in Shannon's table",
                "Na0.5K0.5AlO3 | no charges of Na, Al, K balance the anions",
            })
    void whatCannotBeAssignedIsEmptyWithTheReason(String formula, String reason) {
        ComputedFeatures found = compute(formula, RadiusConvention.BARTEL);
        assertEquals(1, found.gaps().size(), found::toString);
        assertEquals(reason, found.gaps().get(0).reason());
        assertEquals(PerovskiteColumn.values().length, found.gaps().get(0).columns().size());
    }

    @Test
    void tauDoesNotExistWhereAIsNotLargerThanBAndTheRestDoes() {
        ComputedFeatures found =
                PerovskiteFeatures.of(
                        new OccupiedSites(
                                List.of(new Ion(Element.Mg, 1, 2, 0.72)),
                                List.of(new Ion(Element.Si, 1, 4, 0.72)),
                                List.of(new Ion(Element.O, 1, -2, 1.4))));
        assertEquals(0.72 / 1.4, value(found, PerovskiteColumn.MU), 1e-15);
        assertTrue(Double.isNaN(value(found, PerovskiteColumn.P_TAU)));
        assertEquals(4, found.gaps().get(0).columns().size());
    }

    @Test
    void radiusThatTheConventionLacksIsNamed() {
        // Shannon has no Mg at coordination 12, where 8 is the nearest.
        assertEquals(
                "Mg2+ on A has no radius in shannon-ionic",
                compute("MgSiO3", RadiusConvention.IONIC).gaps().get(0).reason());
        assertTrue(compute("MgSiO3", RadiusConvention.BARTEL).gaps().isEmpty());
    }

    private static ComputedFeatures compute(String formula, RadiusConvention convention) {
        return new PerovskiteFeatures(convention).compute(Composition.parse(formula));
    }

    private static double value(ComputedFeatures found, PerovskiteColumn column) {
        return found.value(column.ordinal());
    }
}
