package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.api.Test;

class LibraryTest {
    /** None that refuses positive values. */
    private static final List<Operator> OPERATORS = Operator.parseList("+,*,/,sqrt,^2,^3,^6");

    private static Library of(List<PrimaryFeature> features, int most) {
        return Evolutions.library(
                PrimaryFeature.byValues(features), SpaceSettings.of(OPERATORS), most);
    }

    /** Returns columns of which no power is too large. */
    private static List<PrimaryFeature> nearOne(int columns) {
        return Evolutions.columns(columns, 30, 5).stream()
                .map(
                        f ->
                                Evolutions.column(
                                        f.name(),
                                        Arrays.stream(f.values())
                                                .map(x -> 0.97 + 0.02 * x)
                                                .toArray()))
                .toList();
    }

    private static List<PrimaryFeature> withUnits() {
        List<PrimaryFeature> plain = nearOne(4);
        List<PrimaryFeature> features = new ArrayList<>(plain.subList(0, 2));
        for (PrimaryFeature f : plain.subList(2, 4)) {
            Dimension energy = Dimension.of(BaseQuantity.ENERGY);
            features.add(new PrimaryFeature(f.name(), energy, f.values()));
        }
        return features;
    }

    @Test
    void everyDifferentFormulaStandsInItOnce() {
        assertHoldsAll(nearOne(3));
        assertHoldsAll(withUnits());
    }

    private static void assertHoldsAll(List<PrimaryFeature> features) {
        Library library = of(features, 4000);
        Set<String> texts = new HashSet<>();
        for (int k = 0; k < library.size(); k++) {
            assertEquals(Complexity.of(library.formula(k)), library.complexity(k));
            assertTrue(texts.add(library.formula(k).toString()));
        }
        assertTrue(library.size() <= 4000);
        Grammar grammar =
                Evolutions.grammar(
                        features,
                        Evolutions.settings("+", 1, 1).withSpace(SpaceSettings.of(OPERATORS)));
        FeatureSpace space = Spaces.of(features, "+,*,/,sqrt,^2,^3,^6", 4, false);
        int allowed = 0;
        for (long code : space.listed()) {
            Expression formula = space.expression(code);
            if (grammar.allows(formula)) {
                assertTrue(texts.contains(formula.toString()), formula.toString());
                allowed++;
            }
        }
        assertTrue(allowed > 200);
    }

    @Test
    void valuesAreThoseOfTheFormulas() {
        List<PrimaryFeature> features = withUnits();
        double[][] columns = features.stream().map(PrimaryFeature::values).toArray(double[][]::new);
        List<String> names = features.stream().map(PrimaryFeature::name).toList();
        Library library = of(features, 1000);
        for (int k = 0; k < library.size(); k++) {
            Expression formula = library.formula(k);
            double[] expected = Program.compile(formula, names).evaluate(columns, 30);
            for (int i = 0; i < expected.length; i++) {
                // blocks may be multiplied in another order
                double size = 1e-13 * Math.abs(expected[i]);
                assertEquals(expected[i], library.values(k)[i], size, formula.toString());
            }
        }
    }

    @Test
    void formulasOfOneDimensionStandSideBySide() {
        List<PrimaryFeature> features = withUnits();
        Library library = of(features, 1000);
        Units units = new Units(features, false);
        int at = 0;
        Set<Dimension> seen = new HashSet<>();
        for (Library.Group group : library.groups()) {
            assertEquals(at, group.from());
            assertTrue(seen.add(group.dimension()));
            for (int k = group.from(); k < group.to(); k++) {
                assertEquals(group.dimension(), units.of(library.formula(k)).orElseThrow());
            }
            at = group.to();
        }
        assertEquals(library.size(), at);
        assertTrue(seen.size() > 2);
    }
}
