package org.descry.descriptors.compositions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;
import org.descry.datasets.elements.Obtained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureSetTest {

    private static final FeatureSet MAGPIE_132 = FeatureSet.of("magpie-132");
    private static final FeatureSet MAGPIE_145 = FeatureSet.of("magpie-145");
    private static final int FIRST_BEYOND_132 = 132;

    /** What rounding of a few sums and one root may leave. */
    private static final double ROUNDING = 1e-12;

    /**
     * Worked out by hand from the definitions and the values of Fe (26, 55, 132 pm, 1.83) and O (8,
     * 87, 66 pm, 3.44); norms and ionic characters are the published fixtures, given to nine
     * digits.
     */
    @ParameterizedTest
    @CsvSource({
        "minimum_Number, 8",
        "maximum_Number, 26",
        "range_Number, 18",
        "mean_Number, 15.2",
        "avg_dev_Number, 8.64",
        "mode_Number, 8",
        "mean_MendeleevNumber, 74.2",
        "mean_CovalentRadius, 92.4",
        "mean_Electronegativity, 2.796",
        "norm_0, 2",
        "norm_2, 0.721110255093",
        "norm_3, 0.654213262031",
        "norm_7, 0.604895199",
        "fraction_s_valence, 0.294117647059",
        "fraction_p_valence, 0.352941176471",
        "fraction_d_valence, 0.352941176471",
        "fraction_f_valence, 0",
        "ionic_compound_possible, 1",
        "max_ionic_character, 0.476922164",
        "mean_ionic_character, 0.114461319",
    })
    void hematiteHasThePublishedFeatures(String column, double expected) {
        assertEquals(expected, value("Fe2O3", column), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({"norm_5, 0.6150", "norm_10, 0.6010"})
    void higherNormsOfHematiteAgreeToTheDigitsPublished(String column, double expected) {
        assertEquals(expected, value("Fe2O3", column), 5e-5);
    }

    @Test
    void setsHaveTheirSizeAndTheLargerBeginsWithTheSmaller() {
        assertEquals(132, MAGPIE_132.columns().size());
        assertEquals(145, MAGPIE_145.columns().size());
        assertEquals(MAGPIE_132.columns(), MAGPIE_145.columns().subList(0, FIRST_BEYOND_132));
        assertEquals(22, MAGPIE_132.properties().size());
        List<String> names = MAGPIE_145.columns().stream().map(CompositionFeature::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        assertEquals("minimum_Number", names.get(0));
        assertEquals("mode_SpaceGroupNumber", names.get(131));
        assertEquals("norm_0", names.get(132));
        assertEquals("mean_ionic_character", names.get(144));
    }

    @Test
    void everyColumnHasUnitMeaningAndOrigin() {
        for (CompositionFeature each : MAGPIE_145.columns()) {
            assertFalse(each.unit().dimension().isUnknown(), each::name);
            assertTrue(each.meaning().length() > 10, each::name);
        }
        assertEquals("pm", column("mean_CovalentRadius").unit().symbol());
        assertEquals("angstrom^3/atom", column("range_GSvolume_pa").unit().symbol());
        assertEquals(Obtained.DFT, column("range_GSvolume_pa").obtained());
        assertEquals(Obtained.COMPOSITION, column("norm_2").obtained());
    }

    @ParameterizedTest
    @CsvSource({
        "Fe2O3, Fe4O6",
        "Fe2O3, O3Fe2",
        "BaTiO3, O3TiBa",
        "Ba0.5Sr0.5Co0.8Fe0.2O3, Sr5Ba5Fe2Co8O30",
        "(NH4)2SO4, N2H8SO4",
    })
    void orderAndScaleOfAFormulaDoNotMatter(String one, String other) {
        assertArrayEquals(values(one), values(other), ROUNDING);
    }

    @Test
    void orderAndScaleOfRandomCompositionsDoNotMatter() {
        long seed = 20260101;
        Random random = new Random(seed);
        for (int trial = 0; trial < 300; trial++) {
            List<String> parts = new ArrayList<>();
            List<String> scaled = new ArrayList<>();
            List<Element> elements = new ArrayList<>(List.of(Element.values()).subList(0, 86));
            Collections.shuffle(elements, random);
            int factor = 2 + random.nextInt(6);
            for (Element element : elements.subList(0, 1 + random.nextInt(6))) {
                int amount = 1 + random.nextInt(9);
                parts.add(element.symbol() + amount);
                scaled.add(element.symbol() + amount * factor);
            }
            Collections.shuffle(scaled, random);
            String one = String.join("", parts);
            String other = String.join("", scaled);
            assertArrayEquals(
                    values(one), values(other), () -> "seed " + seed + ": " + one + " " + other);
        }
    }

    @Test
    void modeOfEquallyAbundantElementsIsTheSmallest() {
        assertEquals(8, value("FeO", "mode_Number"));
        assertEquals(8, value("Fe0.3O0.1O0.2", "mode_Number"));
        assertEquals(26, value("Fe3O2", "mode_Number"));
    }

    @Test
    void elementAloneHasNoSpread() {
        assertEquals(0, value("Fe", "range_AtomicWeight"));
        assertEquals(0, value("Fe", "avg_dev_AtomicWeight"));
        assertEquals(55.845, value("Fe", "mean_AtomicWeight"));
        assertEquals(1, value("Fe", "norm_0"));
        assertEquals(0, value("Fe", "max_ionic_character"));
        assertEquals(1, value("Fe", "ionic_compound_possible"));
    }

    /** Fe3O4 needs two states of iron, so one per element does not balance it. */
    @ParameterizedTest
    @CsvSource({
        "NaCl, 1",
        "NaCl2, 0",
        "Fe3O4, 0",
        "CaTiO3, 1",
        "La0.5Sr0.5Fe0.5Ti0.5O3, 1",
        "La0.5Sr0.5FeO3, 0",
        "SO4^2-, 1",
        "SO4^3-, 0"
    })
    void chargesBalanceWithOneStatePerElement(String formula, double expected) {
        assertEquals(expected, value(formula, "ionic_compound_possible"));
    }

    @Test
    void oganessonHasNoValuesAndTheReasonIsGiven() {
        ComputedFeatures features = MAGPIE_132.compute(Composition.parse("Og"));
        assertTrue(Arrays.stream(features.values()).allMatch(Double::isNaN));
        assertEquals(22, features.gaps().size());
        Gap first = features.gaps().get(0);
        assertEquals("Number is not known for Og", first.reason());
        assertEquals(List.of(Element.Og), first.elements());
        assertEquals(132, features.gaps().stream().mapToInt(Gap::columns).sum());
    }

    @Test
    void gapOfOnePropertyLeavesTheOthersAlone() {
        ComputedFeatures features = MAGPIE_145.compute(Composition.parse("HeFr"));
        List<String> reasons = features.gaps().stream().map(Gap::reason).toList();
        assertTrue(reasons.contains("MeltingT is not known for He, Fr"), reasons::toString);
        assertTrue(reasons.contains("SpaceGroupNumber is not known for Fr"), reasons::toString);
        Gap pairs = features.gaps().get(reasons.indexOf("Electronegativity is not known for He"));
        assertEquals(6 + 2, pairs.columns());
        assertTrue(
                reasons.contains("common oxidation state is not known for He"), reasons::toString);
        assertEquals(44.5, features.value(index("mean_Number")));
        assertEquals(2, features.value(index("norm_0")));
        long missing = Arrays.stream(features.values()).filter(Double::isNaN).count();
        assertEquals(missing, features.gaps().stream().mapToInt(Gap::columns).sum());
    }

    @Test
    void estimatedElectronegativitiesAreNamed() {
        List<String> estimated =
                MAGPIE_132.estimated(Composition.parse("EuO")).stream()
                        .map(ElementProperty::name)
                        .toList();
        assertEquals(List.of("Electronegativity"), estimated);
        assertTrue(MAGPIE_132.estimated(Composition.parse("Fe2O3")).isEmpty());
    }

    @Test
    void manyElementsTakeNoTime() {
        StringBuilder all = new StringBuilder();
        for (Element element : List.of(Element.values()).subList(0, 94)) {
            all.append(element.symbol()).append("0.").append(1000 + 37 * element.atomicNumber());
        }
        ComputedFeatures features = MAGPIE_145.compute(Composition.parse(all.toString()));
        assertTrue(Double.isNaN(features.value(index("ionic_compound_possible"))));
        assertEquals(94, features.value(index("norm_0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"magpies", "MAGPIE-132", ""})
    void unknownSetIsRefusedWithTheNamesThereAre(String name) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> FeatureSet.of(name));
        assertTrue(refused.getMessage().contains("magpie-132 or magpie-145"));
    }

    private static double[] values(String formula) {
        return MAGPIE_145.compute(Composition.parse(formula)).values();
    }

    private static double value(String formula, String column) {
        return values(formula)[index(column)];
    }

    private static CompositionFeature column(String name) {
        return MAGPIE_145.columns().get(index(name));
    }

    private static int index(String name) {
        for (int i = 0; i < MAGPIE_145.columns().size(); i++) {
            if (MAGPIE_145.columns().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
