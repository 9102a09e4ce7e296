package org.descry.descriptors.compositions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.descry.datasets.compositions.Composition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OxidationFeaturesTest {

    private static final int COUNT = 1;

    private final OxidationFeatures set = new OxidationFeatures();

    /** Fe3O4 is Fe2+ and two Fe3+ with four O2-: worked out by hand. */
    @Test
    void magnetiteHasTwoChargesOfIron() {
        double[] values = set.compute(Composition.parse("Fe3O4")).values();
        double[] expected = {1, values[COUNT], 1, 1, 8 / 3.0, Math.sqrt(2) / 3, 2, 3, -2, 3 / 7.0};
        assertArrayEquals(expected, values, 1e-12);
        assertTrue(values[COUNT] >= 3, () -> "ways to balance: " + values[COUNT]);
    }

    @ParameterizedTest
    @CsvSource({
        "CrCoNi, no oxidation states balance",
        "NeO, an oxidation state is not known for Ne",
        "Fe, an element alone has no charges",
        "Fe3+, there are no anions",
        "Cl-, there are no cations"
    })
    void whatHasNoChargesSaysWhy(String formula, String reason) {
        ComputedFeatures features = set.compute(Composition.parse(formula));
        assertEquals(1, features.gaps().size());
        assertEquals(reason, features.gaps().get(0).reason());
    }

    @Test
    void commonFactorChangesNothing() {
        ComputedFeatures one = set.compute(Composition.parse("La0.5Sr0.5MnO3"));
        ComputedFeatures two = set.compute(Composition.parse("O6LaMn2Sr"));
        assertArrayEquals(one.values(), two.values(), 1e-9);
    }
}
