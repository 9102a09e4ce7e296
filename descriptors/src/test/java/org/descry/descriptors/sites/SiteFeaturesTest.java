package org.descry.descriptors.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.datasets.compositions.Composition;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.compositions.FeatureSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFeaturesTest {

    /** By atomic numbers: Cs 55, Ag 47, Bi 83, Br 35; La 57, Sr 38, Mn 25, O 8. */
    @ParameterizedTest
    @CsvSource({
        "Cs2AgBiBr6, A_mean_Number, 55",
        "Cs2AgBiBr6, B_mean_Number, 65",
        "Cs2AgBiBr6, X_mean_Number, 35",
        "Cs2AgBiBr6, A_variance_Number, 0",
        "Cs2AgBiBr6, B_variance_Number, 324",
        "Cs2AgBiBr6, B_range_Number, 36",
        "Cs2AgBiBr6, A_less_B_Number, -10",
        "Cs2AgBiBr6, X_less_B_Number, -30",
        "Cs2AgBiBr6, A_times_B_Number, 3575",
        "La0.75Sr0.25MnO3, A_mean_Number, 52.25",
        "La0.75Sr0.25MnO3, A_variance_Number, 67.6875",
        "La0.75Sr0.25MnO3, B_range_Number, 0",
    })
    void statisticsAreThoseOfTheSite(String formula, String column, double expected) {
        assertEquals(expected, value(new SiteFeatures(), formula, column), 1e-9);
    }

    /** NaCl; CsPbI2Br has two anions; the mean over Ca and S of gypsum's CaSO4. */
    @ParameterizedTest
    @CsvSource({
        "NaCl, cation_mean_Number, 11",
        "NaCl, anion_mean_Number, 17",
        "NaCl, anion_less_cation_Number, 6",
        "NaCl, anion_times_cation_Number, 187",
        "NaCl, cation_variance_Number, 0",
        "CsPbI2Br, anion_mean_Number, 47",
        "CsPbI2Br, cation_mean_Number, 68.5",
        "CsPbI2Br, cation_range_Number, 27",
        "CsPbI2Br, cation_variance_Number, 182.25",
        "CaSO4, cation_mean_Number, 18",
        "CaSO4, anion_mean_Number, 8",
    })
    void cationsAndAnionsAreApart(String formula, String column, double expected) {
        assertEquals(expected, value(new CationsAnions(), formula, column), 1e-9);
    }

    @Test
    void unitsOfVariancesAndProductsAreSquares() {
        assertEquals("pm", unit(new SiteFeatures(), "B_mean_CovalentRadius"));
        assertEquals("pm^2", unit(new SiteFeatures(), "B_variance_CovalentRadius"));
        assertEquals("pm^2", unit(new CationsAnions(), "anion_times_cation_CovalentRadius"));
        assertEquals("", unit(new SiteFeatures(), "A_times_B_Electronegativity"));
    }

    @Test
    void whatIsEstimatedOrCannotBeSplitIsSaid() {
        ComputedFeatures found = new SiteFeatures().compute(Composition.parse("EuTiO3"));
        assertTrue(found.estimated().contains("Electronegativity of Eu"), found::toString);
        assertEquals(
                List.of("no cations beside the anions"),
                new CationsAnions()
                        .compute(Composition.parse("Cl2")).gaps().stream()
                                .map(gap -> gap.reason())
                                .toList());
        assertEquals(
                "neither ABX3 nor A2BB'X6",
                new SiteFeatures().compute(Composition.parse("Fe2O3")).gaps().get(0).reason());
    }

    private static double value(FeatureSet set, String formula, String column) {
        return set.compute(Composition.parse(formula)).value(names(set).indexOf(column));
    }

    private static String unit(FeatureSet set, String column) {
        return set.columns().get(names(set).indexOf(column)).unit().symbol();
    }

    private static List<String> names(FeatureSet set) {
        return set.columns().stream().map(CompositionFeature::name).toList();
    }
}
