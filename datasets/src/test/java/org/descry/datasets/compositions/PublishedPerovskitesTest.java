package org.descry.datasets.compositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recomputes the published assignment of 576 compounds from their formulas alone.
 *
 * @source Bartel et al., Sci. Adv. 5, eaav0693 (2019), Table S1, doi:10.1126/sciadv.aav0693
 */
class PublishedPerovskitesTest {

    /**
     * Published values are printed with two decimals; half of the last one, and room for its
     * rounding.
     */
    private static final double PRINTED = 0.00501;

    private final Dataset published = BuiltinDatasets.read("abx3-formability");

    @Test
    void elementsOnSitesAreThePublishedOnes() {
        assertAllAgree(
                (row, sites) ->
                        sites.a().element().symbol().equals(published.text("A").value(row))
                                && sites.b()
                                        .get(0)
                                        .element()
                                        .symbol()
                                        .equals(published.text("B").value(row))
                                && sites.x()
                                        .element()
                                        .symbol()
                                        .equals(published.text("X").value(row)));
    }

    @Test
    void chargesAreThePublishedOnes() {
        assertAllAgree(
                (row, sites) ->
                        sites.nA() == published("nA", row)
                                && sites.nB() == published("nB", row)
                                && sites.nX() == published("nX", row));
    }

    @Test
    void radiiAreThePublishedOnesBeforeRounding() {
        assertAllAgree(
                (row, sites) ->
                        isPrinted(sites.rA(), published("rA", row))
                                && isPrinted(sites.rB(), published("rB", row))
                                && isPrinted(sites.rX(), published("rX", row)));
    }

    @Test
    void toleranceFactorsAreThePublishedOnesBeforeRounding() {
        assertAllAgree(
                (row, sites) ->
                        isPrinted(goldschmidt(sites), published("t_published", row))
                                && isPrinted(tau(sites), published("tau_published", row)));
    }

    @Test
    void classesByGoldschmidtWindowAreThePublishedOnes() {
        assertAllAgree(
                (row, sites) -> {
                    boolean inWindow = goldschmidt(sites) > 0.825 && goldschmidt(sites) < 1.059;
                    return inWindow == (published("t_class_published", row) == 1);
                });
    }

    @Test
    void classesByTauAreThePublishedOnes() {
        assertAllAgree(
                (row, sites) -> tau(sites) < 4.18 == (published("tau_class_published", row) == 1));
    }

    /**
     * Two elements share B; where the published program has a choice, electronegativities decide.
     */
    @ParameterizedTest
    @CsvSource({
        "La2FeNiO6, 3, 3", "La2CoGaO6, 3, 3", "La2MgMnO6, 2, 4", "La2GeMgO6, 4, 2",
        "La2CoFeO6, 3, 3", "La2MnNiO6, 4, 2", "La2GaNiO6, 3, 3", "La2CrFeO6, 3, 3",
        "La2CrMnO6, 3, 3", "La2CoNiO6, 3, 3", "La2GeNiO6, 2, 4", "La2NiVO6, 2, 4",
        "La2MnZnO6, 4, 2", "La2CoMnO6, 2, 4", "La2MnVO6, 3, 3", "La2NiRhO6, 2, 4",
        "La2CoCrO6, 2, 4", "La2NiTiO6, 2, 4", "La2LiVO6, 1, 5", "La2NiRuO6, 2, 4",
        "La2FeMnO6, 2, 4", "La2IrNiO6, 4, 2", "La2MnTiO6, 3, 3", "La2CuRhO6, 1, 5",
        "La2CuTiO6, 2, 4", "La2CuRuO6, 1, 5", "La2CoVO6, 2, 4", "La2FeVO6, 2, 4",
        "La2CuMnO6, 1, 5", "La2FeRhO6, 2, 4", "La2MnScO6, 3, 3", "La2CrRhO6, 2, 4",
        "La2IrMnO6, 4, 2", "La2NiSnO6, 4, 2", "La2CuSnO6, 2, 4", "Bi2CuMnO6, 1, 5",
        "Y2CrMnO6, 3, 3", "Gd2MnTiO6, 3, 3", "Bi2FeRhO6, 2, 4", "Bi2CdGeO6, 2, 4",
        "Eu2IrLiO6, 5, 1", "Eu2CuTiO6, 2, 4", "Pr2MnRhO6, 2, 4", "Cs2CeNaF6, 3, 1",
        "Cs2EuNaF6, 3, 1", "Cs2CoNaF6, 3, 1"
    })
    void chargesOnASharedSiteAreThePublishedOnes(String formula, int first, int second) {
        PerovskiteSites sites = PerovskiteSites.assign(Composition.parse(formula));
        assertEquals(first, sites.b().get(0).charge());
        assertEquals(second, sites.b().get(1).charge());
    }

    @Test
    void publishedClassesHaveThePublishedAccuracy() {
        int byWindow = 0;
        int byTau = 0;
        int testByWindow = 0;
        int testByTau = 0;
        for (int row = 0; row < published.rows(); row++) {
            boolean isTest = published("is_train", row) == 0;
            boolean window = published("t_class_published", row) == published("perovskite", row);
            boolean tau = published("tau_class_published", row) == published("perovskite", row);
            byWindow += window ? 1 : 0;
            byTau += tau ? 1 : 0;
            testByWindow += window && isTest ? 1 : 0;
            testByTau += tau && isTest ? 1 : 0;
        }
        assertEquals(List.of(425, 528, 88, 109), List.of(byWindow, byTau, testByWindow, testByTau));
    }

    /** Fails with a list of the rows that differ, each with our sites and the published row. */
    private void assertAllAgree(BiPredicate<Integer, PerovskiteSites> agrees) {
        List<String> differing = new ArrayList<>();
        for (int row = 0; row < published.rows(); row++) {
            String formula = published.text("formula").value(row);
            try {
                PerovskiteSites sites = PerovskiteSites.assign(Composition.parse(formula));
                if (!agrees.test(row, sites)) {
                    differing.add(
                            formula + ": " + sites + " published " + published.rawRecord(row));
                }
            } catch (UnassignableException e) {
                differing.add(formula + ": " + e.getMessage());
            }
        }
        assertTrue(
                differing.isEmpty(),
                () -> differing.size() + " rows differ: " + String.join("\n", differing));
    }

    private double published(String column, int row) {
        return published.numeric(column).value(row);
    }

    private static boolean isPrinted(double value, double printed) {
        return Math.abs(value - printed) <= PRINTED;
    }

    private static double goldschmidt(PerovskiteSites sites) {
        return (sites.rA() + sites.rX()) / (Math.sqrt(2) * (sites.rB() + sites.rX()));
    }

    private static double tau(PerovskiteSites sites) {
        double ratio = sites.rA() / sites.rB();
        return sites.rX() / sites.rB() - sites.nA() * (sites.nA() - ratio / StrictMath.log(ratio));
    }
}
