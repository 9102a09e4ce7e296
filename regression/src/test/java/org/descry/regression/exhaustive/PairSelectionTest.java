package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.kernels.ScalarTargetSums;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Box;
import org.descry.regression.search.Execution;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs that are never stored, against every feature evaluated by itself. */
@Tag("kernel")
final class PairSelectionTest {
    private static final int ROWS = 37;
    private static final int KEPT = 12;
    private static final int COLUMNS = 3;

    /** Seed, operators, most complexity (0: any), rungs (0: any). */
    @ParameterizedTest
    @CsvSource({
        "1, '+,-,*,/', 5, 0",
        "2, '+,-,*,/,abs-diff,sqrt,^2,^-1,exp,log', 5, 0",
        "3, '+,-,*,/,abs-diff,exp-', 0, 2",
        "4, '-,/', 7, 0",
        "5, '-,abs-diff,^3', 5, 0",
        "6, '*,/,cbrt', 6, 0"
    })
    void theSameFeaturesAreSelectedWhetherPairsAreStoredOrNot(
            long seed, String operators, int complexity, int rung) {
        RandomGenerator random = Spaces.random(seed);
        List<PrimaryFeature> features = features(random);
        SpaceSettings settings =
                SpaceSettings.of(Operator.parseList(operators))
                        .within(limit(complexity), OptionalInt.empty(), limit(rung));
        assertSame(features, settings, columns(features, random));
    }

    /** Divisors that vanish in the box, and lists of their own for each set of required columns. */
    @ParameterizedTest
    @CsvSource({"7, '+,-,*,/', 5", "8, '-,/,abs-diff,sqrt,log', 5", "9, '*,/,exp', 6"})
    void theSameInABoxAndWithRequiredColumns(long seed, String operators, int complexity) {
        RandomGenerator random = Spaces.random(seed);
        List<PrimaryFeature> features = features(random);
        SpaceSettings settings =
                SpaceSettings.of(Operator.parseList(operators))
                        .within(limit(complexity), OptionalInt.empty(), OptionalInt.empty())
                        .withBox(Box.parse("a=-1..2,b=0.5..2,c=1..3"))
                        .withRequired(List.of("b", "d"));
        assertSame(features, settings, columns(features, random));
    }

    private static void assertSame(
            List<PrimaryFeature> features, SpaceSettings settings, ResidualColumns columns) {
        for (long mostListed : new long[] {Long.MAX_VALUE, 0}) {
            FeatureSpace space = Spaces.of(features, settings, mostListed);
            long[][] each = best(space, columns, each(space, columns));
            long[][] pairs = best(space, columns, pairs(space, columns));
            assertTrue(Arrays.stream(each).anyMatch(list -> list.length == KEPT));
            assertArrayEquals(each, pairs);
        }
    }

    private static OptionalInt limit(int n) {
        return n == 0 ? OptionalInt.empty() : OptionalInt.of(n);
    }

    private static List<PrimaryFeature> features(RandomGenerator random) {
        List<PrimaryFeature> features = new ArrayList<>();
        for (PrimaryFeature f : Spaces.unitless(5, ROWS, random)) {
            Dimension d =
                    random.nextInt(3) == 0 ? Unit.parse("eV").dimension() : Dimension.DIMENSIONLESS;
            double[] x = f.values().clone();
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextBoolean() ? x[i] : x[i] - 1.7;
            }
            features.add(new PrimaryFeature(f.name(), d, x));
        }
        return features;
    }

    private static ResidualColumns columns(List<PrimaryFeature> features, RandomGenerator random) {
        double[] weights = new double[ROWS];
        Arrays.setAll(weights, i -> i % 9 == 0 ? 0 : random.nextDouble(0.5, 2));
        boolean[] all = new boolean[ROWS];
        Arrays.fill(all, true);
        Problem plain =
                Problem.of(features, List.of(new Target(new double[ROWS], all)), Kind.REGRESSION);
        Problem problem =
                new Problem(
                        plain.features(), plain.targets(), plain.kind(), weights, plain.tasks());
        ResidualColumns columns = new ResidualColumns(problem, true);
        for (int t = 0; t < COLUMNS; t++) {
            double[] y = new double[ROWS];
            boolean[] counts = new boolean[ROWS];
            double sum = 0;
            double total = 0;
            for (int i = 0; i < ROWS; i++) {
                counts[i] = t == 0 || i % 5 != t;
                y[i] = counts[i] ? random.nextGaussian() : 0;
                sum += counts[i] ? weights[i] * y[i] : 0;
                total += counts[i] ? weights[i] : 0;
            }
            for (int i = 0; i < ROWS; i++) {
                y[i] = counts[i] ? y[i] - sum / total : 0;
            }
            columns.add(y, counts);
        }
        return columns;
    }

    private static Ledger ledger() {
        return new Ledger(Execution.quiet(2), new byte[0]);
    }

    private static Selection selection(FeatureSpace space) {
        int[] kept = new int[COLUMNS];
        Arrays.fill(kept, KEPT);
        return new Selection(space, kept);
    }

    private static TopCodes[][] each(FeatureSpace space, ResidualColumns columns) {
        return selection(space)
                .everyFeature()
                .select(
                        () -> new CorrelationScorer(columns, new ScalarTargetSums()),
                        "each",
                        ledger());
    }

    private static TopCodes[][] pairs(FeatureSpace space, ResidualColumns columns) {
        TopCodes[][] lists =
                selection(space)
                        .allButPairs()
                        .select(
                                () -> new CorrelationScorer(columns, new ScalarTargetSums()),
                                "others",
                                ledger());
        TopCodes[][] all = selection(space).lists(COLUMNS, false);
        Selection.merge(all, lists);
        // little memory: the blocks are packed piece by piece
        new PairSelection(space, 200_000, 2, COLUMNS).select(columns, all, "pairs", ledger());
        return all;
    }

    /** Returns the exact best of every column and complexity. */
    private static long[][] best(FeatureSpace space, ResidualColumns columns, TopCodes[][] lists) {
        List<long[]> best = new ArrayList<>();
        double[] x = new double[ROWS];
        for (int t = 0; t < COLUMNS; t++) {
            int column = t;
            for (TopCodes list : lists[t]) {
                best.add(
                        list.best(
                                code -> {
                                    space.values(code, x, new double[ROWS]);
                                    return columns.score(column, x);
                                }));
            }
        }
        return best.toArray(long[][]::new);
    }
}
