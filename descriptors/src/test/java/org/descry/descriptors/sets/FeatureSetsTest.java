package org.descry.descriptors.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.descry.datasets.compositions.Composition;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.compositions.FeatureSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureSetsTest {

    /** What every set must stand: a pure element, a gas, an ion, many elements, no data at all. */
    private static final List<String> FORMULAS =
            List.of("Fe", "He", "SO4^2-", "BaTiO3", "Ba0.5Sr0.5Co0.8Fe0.2O3", "Og", "HeFr", "H2O");

    static Stream<FeatureSet> all() {
        return FeatureSets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySetSaysWhatItIsAndWhatItsColumnsAre(FeatureSet set) {
        assertTrue(set.name().matches("[a-z0-9]+(-[a-z0-9]+)*"), set::name);
        assertTrue(set.description().length() > 10, set::description);
        assertFalse(set.description().endsWith("."), set::description);
        List<String> names = set.columns().stream().map(CompositionFeature::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
        for (CompositionFeature each : set.columns()) {
            assertFalse(each.unit().dimension().isUnknown(), each::name);
            assertFalse(each.meaning().endsWith("."), each::meaning);
        }
        assertSame(set, FeatureSets.parse(set.name()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySetHasAValueOrAReasonForEveryFormula(FeatureSet set) {
        for (String formula : FORMULAS) {
            ComputedFeatures features = set.compute(Composition.parse(formula));
            assertEquals(set.columns().size(), features.values().length, formula);
        }
    }

    @Test
    void columnOfSeveralSetsStandsOnceAndKeepsItsValueAndItsReason() {
        FeatureSet joined = FeatureSets.parse("ionic, magpie,valence,ionic");
        assertEquals("ionic,magpie-145,valence", joined.name());
        assertEquals(145, joined.columns().size());
        assertEquals("ionic_compound_possible", joined.columns().get(0).name());
        assertEquals("norm_0", joined.columns().get(3).name());
        FeatureSet whole = FeatureSets.parse("magpie");
        for (String formula : FORMULAS) {
            ComputedFeatures one = joined.compute(Composition.parse(formula));
            ComputedFeatures other = whole.compute(Composition.parse(formula));
            for (int i = 0; i < 145; i++) {
                int at = whole.columns().indexOf(joined.columns().get(i));
                assertEquals(other.value(at), one.value(i), formula);
            }
            assertEquals(other.gaps().size(), one.gaps().size(), formula);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"magpies", "MAGPIE-132", "", "norms,", "norms;valence"})
    void unknownSetIsRefusedWithTheNamesThereAre(String name) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> FeatureSets.parse(name));
        assertTrue(refused.getMessage().contains("magpie-145, magpie-132, norms, valence, ionic"));
    }
}
