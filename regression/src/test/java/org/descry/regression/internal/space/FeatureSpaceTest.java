package org.descry.regression.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Dimensions;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.api.Test;

class FeatureSpaceTest {
    private static final int ROWS = 15;
    private static final List<Dimension> DIMENSIONS =
            List.of(
                    Dimension.DIMENSIONLESS,
                    Dimension.DIMENSIONLESS,
                    Unit.parse("eV").dimension(),
                    Unit.parse("angstrom").dimension(),
                    Dimension.UNKNOWN);

    /** One space of random columns, operators and size. */
    private record Sample(
            List<PrimaryFeature> features,
            String operators,
            boolean freeUnits,
            FeatureSpace space) {
        static Sample of(long seed) {
            RandomGenerator random = Spaces.random(seed);
            List<PrimaryFeature> features = new ArrayList<>();
            for (PrimaryFeature f : Spaces.unitless(2 + random.nextInt(3), ROWS, random)) {
                Dimension d = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
                features.add(new PrimaryFeature(f.name(), d, f.values()));
            }
            Set<Operator> operators = new TreeSet<>();
            while (operators.size() < 2 + random.nextInt(6)) {
                Operator o = Operator.values()[random.nextInt(Operator.values().length)];
                if (o.searchable()) {
                    operators.add(o);
                }
            }
            if (operators.contains(Operator.DIV)) {
                operators.add(Operator.MUL); // a/(b/c) is written a*c/b
            }
            if (operators.contains(Operator.MUL)) {
                operators.add(Operator.CUBE); // x*x*x is written x^3
            }
            String names =
                    operators.stream().map(Operator::symbol).collect(Collectors.joining(","));
            boolean freeUnits = random.nextBoolean();
            int complexity = 3 + random.nextInt(3);
            return new Sample(
                    features, names, freeUnits, Spaces.of(features, names, complexity, freeUnits));
        }

        List<Long> codes() {
            List<Long> codes = new ArrayList<>();
            int step = Math.max(1, space.listed().length / 3000);
            for (int k = 0; k < space.listed().length; k += step) {
                codes.add(space.listed()[k]);
            }
            return codes;
        }

        String describe(long id) {
            return space.expression(id) + " with " + operators + (freeUnits ? ", free units" : "");
        }
    }

    @Test
    void everyFormulaHasTheComplexityOfItsCanonicalForm() {
        for (long seed = 1; seed <= 60; seed++) {
            Sample sample = Sample.of(seed);
            for (long id : sample.codes()) {
                Expression e = sample.space().expression(id);
                assertEquals(
                        Complexity.of(e), FeatureSpace.complexity(id), () -> sample.describe(id));
                assertEquals(Canonical.of(e), e);
            }
        }
    }

    @Test
    void everyFormulaHasTheValuesThatTheSpaceUses() {
        for (long seed = 1; seed <= 60; seed++) {
            Sample sample = Sample.of(seed);
            List<String> names = sample.features().stream().map(PrimaryFeature::name).toList();
            double[][] columns =
                    sample.features().stream().map(PrimaryFeature::values).toArray(double[][]::new);
            double[][] nearby =
                    Arrays.stream(columns)
                            .map(c -> Arrays.stream(c).map(v -> v * (1 + 1e-12)).toArray())
                            .toArray(double[][]::new);
            double[] x = new double[ROWS];
            for (long id : sample.codes()) {
                sample.space().values(id, x, new double[ROWS]);
                if (sample.space().refusal(x).isPresent()) {
                    continue;
                }
                double[] v =
                        Program.compile(sample.space().expression(id), names)
                                .evaluate(columns, ROWS);
                double[] near =
                        Program.compile(sample.space().expression(id), names)
                                .evaluate(nearby, ROWS);
                double size = Arrays.stream(x).map(Math::abs).max().orElse(0);
                for (int i = 0; i < ROWS; i++) {
                    // rounding grows like a change of the columns in the twelfth digit; where that
                    // decides everything (the cosine of a huge number) there is nothing to compare
                    double change = Math.abs(near[i] - v[i]);
                    double tolerance =
                            change > 1e-5 * size
                                    ? Double.POSITIVE_INFINITY
                                    : 1e-11 * size + 10 * change;
                    assertEquals(x[i], v[i], tolerance, () -> sample.describe(id));
                }
            }
        }
    }

    @Test
    void everyFormulaHasUnitsThatGoTogether() {
        for (long seed = 1; seed <= 60; seed++) {
            Sample sample = Sample.of(seed);
            var dimensions = Spaces.dimensions(sample.features());
            if (dimensions.containsValue(Dimension.UNKNOWN)) {
                continue; // in a sum with an unknown unit the order decides what is refused
            }
            for (long id : sample.codes()) {
                Expression e = sample.space().expression(id);
                Dimensions.Check check = Dimensions.check(e, dimensions, sample.freeUnits());
                assertTrue(sample.freeUnits() || check.marks().isEmpty());
            }
        }
    }

    @Test
    void noFormulaIsWrittenTwice() {
        for (long seed = 1; seed <= 60; seed++) {
            Sample sample = Sample.of(seed);
            Set<String> texts = new TreeSet<>();
            long[] listed = sample.space().listed();
            for (int k = 0; k < Math.min(20_000, listed.length); k++) {
                long code = listed[k];
                assertTrue(
                        texts.add(sample.space().expression(code).toString()),
                        () -> sample.describe(code));
            }
        }
    }

    @Test
    void simplerFormulasComeFirst() {
        Sample sample = Sample.of(3);
        int last = 1;
        for (long code : sample.space().listed()) {
            assertTrue(FeatureSpace.complexity(code) >= last);
            last = FeatureSpace.complexity(code);
        }
        assertEquals(sample.space().largestComplexity(), last);
    }

    @Test
    void formulasAreCountedAndSortedIntoNewKnownAndRefusedOnes() {
        FeatureSpace space = Spaces.of(Spaces.unitless(2, ROWS, Spaces.random(1)), "+,-", 3, false);
        // a, b; a + a, a + b, b + b, a - b
        assertEquals(6, space.counts().generated());
        // a + a is a again, b + b is b
        assertEquals(4, space.counts().distinct().orElseThrow());
    }

    @Test
    void lengthsAreNotAddedToEnergiesUnlessTheUnitIsUnknown() {
        double[] v = {1, 2, 3};
        double[] w = {2, 5, 1};
        Dimension length = Unit.parse("angstrom").dimension();
        Dimension energy = Unit.parse("eV").dimension();
        var known = List.of(new PrimaryFeature("e", energy, v), new PrimaryFeature("r", length, w));
        var unknown =
                List.of(
                        new PrimaryFeature("e", Dimension.UNKNOWN, v),
                        new PrimaryFeature("r", length, w));
        assertEquals(2, Spaces.of(known, "+", 3, false).counts().distinct().orElseThrow());
        assertEquals(3, Spaces.of(unknown, "+", 3, false).counts().distinct().orElseThrow());
    }

    @Test
    void valuesThatCannotBeUsedAreRefusedByCause() {
        assertEquals(
                "not finite",
                FeatureSpace.refusal(new double[] {1, Double.NaN}, 2, SpaceSettings.Sizes.ANY, 0)
                        .orElseThrow());
        assertEquals(
                "not finite",
                FeatureSpace.refusal(
                                new double[] {1, Double.NEGATIVE_INFINITY},
                                2,
                                SpaceSettings.Sizes.ANY,
                                0)
                        .orElseThrow());
        assertEquals(
                "too large",
                FeatureSpace.refusal(new double[] {1, 1e51}, 2, SpaceSettings.Sizes.ANY, 0)
                        .orElseThrow());
        assertEquals(
                "constant",
                FeatureSpace.refusal(new double[] {3, 3 + 1e-15}, 2, SpaceSettings.Sizes.ANY, 0)
                        .orElseThrow());
        assertTrue(
                FeatureSpace.refusal(new double[] {3, 3.1}, 2, SpaceSettings.Sizes.ANY, 0)
                        .isEmpty());
    }

    @Test
    void whatRoundingLeavesOfADifferenceOfEqualFormulasIsRefusedAsConstant() {
        List<PrimaryFeature> features = Spaces.unitless(1, 40, Spaces.random(3));
        SpaceSettings settings =
                SpaceSettings.of(Operator.parseList("-,sqrt,^-1"))
                        .within(OptionalInt.of(7), OptionalInt.empty(), OptionalInt.empty());
        FeatureSpace space = Spaces.of(features, settings, Long.MAX_VALUE);
        String name = features.get(0).name();
        String zero = "sqrt(1/%s) - 1/sqrt(%s)".formatted(name, name);
        double[] x = new double[40];
        double[] scratch = new double[40];
        int found = 0;
        for (long code : space.listed()) {
            if (PlainText.of(space.expression(code)).equals(zero)) {
                found++;
                space.values(code, x, scratch);
                assertEquals("constant", space.refusal(code, x).orElseThrow());
            }
        }
        assertEquals(1, found, "formulas written as zero");
    }
}
