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
import org.descry.datasets.tables.Obtained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureSetTest {

    private static final FeatureSet MAGPIE_145 = MagpieSets.all().get(0);
    private static final FeatureSet MAGPIE_132 = MagpieSets.all().get(1);

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
    void setsHaveTheirPublishedSizeAndOrder() {
        assertEquals(132, MAGPIE_132.columns().size());
        assertEquals(145, MAGPIE_145.columns().size());
        assertEquals(MAGPIE_132.columns(), MAGPIE_145.columns().subList(6, 6 + 132));
        List<String> names = MAGPIE_145.columns().stream().map(CompositionFeature::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        assertEquals("norm_0", names.get(0));
        assertEquals("minimum_Number", names.get(6));
        assertEquals("mode_SpaceGroupNumber", names.get(137));
        assertEquals("fraction_s_valence", names.get(138));
        assertEquals("ionic_compound_possible", names.get(142));
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
        assertEquals(List.of(0, 1, 2, 3, 4, 5), first.columns());
        assertEquals(132, features.gaps().stream().mapToInt(gap -> gap.columns().size()).sum());
    }

    @Test
    void gapOfOnePropertyLeavesTheOthersAlone() {
        ComputedFeatures features = MAGPIE_145.compute(Composition.parse("HeFr"));
        List<String> reasons = features.gaps().stream().map(Gap::reason).toList();
        assertTrue(reasons.contains("MeltingT is not known for He, Fr"), reasons::toString);
        assertTrue(reasons.contains("SpaceGroupNumber is not known for Fr"), reasons::toString);
        Gap pairs = features.gaps().get(reasons.indexOf("Electronegativity is not known for He"));
        assertEquals(6 + 2, pairs.columns().size());
        assertTrue(
                reasons.contains("common oxidation state is not known for He"), reasons::toString);
        assertEquals(44.5, features.value(index("mean_Number")));
        assertEquals(2, features.value(index("norm_0")));
        long missing = Arrays.stream(features.values()).filter(Double::isNaN).count();
        assertEquals(missing, features.gaps().stream().mapToInt(gap -> gap.columns().size()).sum());
    }

    @Test
    void estimatedElectronegativitiesAreNamed() {
        assertEquals(
                List.of("Electronegativity of Eu"),
                MAGPIE_145.compute(Composition.parse("EuO")).estimated());
        assertTrue(MAGPIE_145.compute(Composition.parse("Fe2O3")).estimated().isEmpty());
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

    @Test
    void aMissingValueNeedsAReasonAndAReasonAMissingValue() {
        double[] missing = {1, Double.NaN};
        List<Gap> reason = List.of(Gap.of("it is not known", 1, 1));
        assertEquals(reason, ComputedFeatures.of(missing, reason).gaps());
        for (double[] values : List.of(new double[] {1, 2}, new double[] {Double.NaN, 2})) {
            assertThrows(IllegalArgumentException.class, () -> ComputedFeatures.of(values, reason));
        }
        assertThrows(IllegalArgumentException.class, () -> ComputedFeatures.of(missing, List.of()));
        double[] infinite = {1, Double.POSITIVE_INFINITY};
        assertThrows(
                IllegalArgumentException.class, () -> ComputedFeatures.of(infinite, List.of()));
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
