package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.internal.classes.Columns;
import org.descry.regression.internal.kernels.ScalarTargetSums;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.search.Execution;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bounds reject is never wanted, and nothing else is selected for it. */
@Tag("kernel")
class ClassScorerTest {
    private static final int KEPT = 9;

    /** Rows, models, features of each model. */
    @ParameterizedTest
    @CsvSource({"9, 1, 0", "40, 3, 1", "200, 1, 2", "201, 5, 2", "576, 12, 3"})
    void aFeatureThatJustReachesOneScoreIsNeverRejected(int rows, int models, int base) {
        for (long seed = 0; seed < 5; seed++) {
            RandomGenerator random = Spaces.random(seed);
            List<NewtonScorer.Linearised> all = models(rows, models, base, random);
            for (TargetSums sums : List.of(new ScalarTargetSums(), TargetSums.best())) {
                ClassScorer scorer = new ClassScorer(all, sums);
                for (Columns kind : Columns.values()) {
                    double[] x = kind.values(rows, random);
                    double[] scores = scores(scorer, x);
                    for (int t = 0; t < scores.length; t++) {
                        double[] least = new double[scores.length];
                        Arrays.fill(least, Double.POSITIVE_INFINITY);
                        least[t] = scores[t];
                        assertTrue(scorer.mayReach(x, least), kind + ", column " + t);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void aFeatureFarBelowEveryScoreIsRejected(int base) {
        RandomGenerator random = Spaces.random(1);
        ClassScorer scorer = new ClassScorer(models(300, 2, base, random), TargetSums.best());
        for (Columns kind : List.of(Columns.NORMAL, Columns.HEAVY, Columns.TIED)) {
            double[] x = kind.values(300, random);
            double[] least = Arrays.stream(scores(scorer, x)).map(s -> 2 * s + 5).toArray();
            assertFalse(scorer.mayReach(x, least), kind.toString());
        }
    }

    @Test
    void everyFeatureOfManyTargetsIsScored() {
        RandomGenerator random = Spaces.random(1);
        ClassScorer scorer = new ClassScorer(models(30, 13, 0, random), new ScalarTargetSums());
        double[] least = new double[26];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        assertTrue(scorer.mayReach(Columns.NORMAL.values(30, random), least));
    }

    /** Seed, operators, most complexity, targets. */
    @ParameterizedTest
    @CsvSource({
        "1, '+,-,*,/', 5, 1",
        "2, '+,-,*,/,abs-diff,sqrt,^2,^-1,exp,log', 4, 3",
        "3, '-,/,^6', 5, 11",
        "4, '*,/,cbrt,log', 5, 2"
    })
    void theSameFeaturesAreSelectedWithBoundsAndWithout(
            long seed, String operators, int complexity, int targets) {
        RandomGenerator random = Spaces.random(seed);
        int rows = 57;
        SpaceSettings settings =
                SpaceSettings.of(Operator.parseList(operators))
                        .within(
                                OptionalInt.of(complexity),
                                OptionalInt.empty(),
                                OptionalInt.empty());
        List<PrimaryFeature> features = features(rows, random);
        for (long mostListed : new long[] {Long.MAX_VALUE, 0}) {
            FeatureSpace space = Spaces.of(features, settings, mostListed);
            List<NewtonScorer.Linearised> models = models(rows, targets, 1, random);
            Counting bounded = new Counting(new ClassScorer(models, TargetSums.best()), true);
            Counting plain = new Counting(new ClassScorer(models, new ScalarTargetSums()), false);
            assertArrayEquals(selected(space, plain), selected(space, bounded));
            assertTrue(
                    targets > 3 || bounded.scored < 0.8 * plain.scored,
                    bounded.scored + " of " + plain.scored);
        }
    }

    /** Columns of which formulas are refused, constant or near zero. */
    private static List<PrimaryFeature> features(int rows, RandomGenerator random) {
        List<PrimaryFeature> features = new ArrayList<>();
        Columns[] kinds = {
            Columns.NORMAL, Columns.HEAVY, Columns.TIED, Columns.SPIKES, Columns.WIDE
        };
        for (int j = 0; j < kinds.length; j++) {
            features.add(
                    new PrimaryFeature(
                            String.valueOf((char) ('a' + j)),
                            Dimension.DIMENSIONLESS,
                            kinds[j].values(rows, random)));
        }
        return features;
    }

    private static long[][] selected(FeatureSpace space, Selection.Scorer scorer) {
        int[] kept = new int[scorer.columns()];
        Arrays.fill(kept, KEPT);
        TopCodes[][] lists =
                new Selection(space, kept)
                        .everyFeature()
                        .select(
                                () -> scorer,
                                "selecting",
                                new Ledger(Execution.quiet(1), new byte[0]));
        return Arrays.stream(lists)
                .flatMap(Arrays::stream)
                .map(TopCodes::best)
                .toArray(long[][]::new);
    }

    private static double[] scores(ClassScorer scorer, double[] x) {
        double[][] scores = new double[1][scorer.columns()];
        scorer.score(new double[][] {x.clone()}, 1, scores);
        return scores[0];
    }

    /** Counts the features that are scored; without bounds, all are. */
    private static final class Counting implements Selection.Scorer {
        private final ClassScorer scorer;
        private final boolean bounds;
        private long scored;

        Counting(ClassScorer scorer, boolean bounds) {
            this.scorer = scorer;
            this.bounds = bounds;
        }

        @Override
        public int columns() {
            return scorer.columns();
        }

        @Override
        public boolean bounds() {
            return bounds && scorer.bounds();
        }

        @Override
        public boolean mayReach(double[] x, double[] least) {
            return scorer.mayReach(x, least);
        }

        @Override
        public void score(double[][] x, int features, double[][] scores) {
            scored += features;
            scorer.score(x, features, scores);
        }
    }

    /** Models whose residuals do not sum to 0, with rows that do not count and row weights. */
    private static List<NewtonScorer.Linearised> models(
            int rows, int models, int base, RandomGenerator random) {
        List<NewtonScorer.Linearised> all = new ArrayList<>();
        for (int t = 0; t < models; t++) {
            double[] eta = new double[rows];
            Arrays.setAll(eta, i -> 3 * random.nextGaussian());
            double[] p = new double[rows];
            Logistic.probabilities(eta, p, rows);
            double[] residual = new double[rows];
            double[] weight = new double[rows];
            for (int i = 0; i < rows; i++) {
                boolean counts = t == 0 || random.nextInt(4) > 0;
                double own = t % 2 == 0 ? 1 : random.nextDouble(0.01, 50);
                weight[i] = counts ? own * (p[i] * (1 - p[i])) : 0;
                residual[i] = counts ? own * ((random.nextDouble() < p[i] ? 1 : 0) - p[i]) : 0;
            }
            all.add(
                    new NewtonScorer.Linearised(
                            residual, weight, directions(weight, base, random)));
        }
        return all;
    }

    private static double[][] directions(double[] weight, int base, RandomGenerator random) {
        double[][] features = new double[base][];
        Arrays.setAll(features, d -> Columns.NORMAL.values(weight.length, random));
        double[][] q = NewtonGain.orthonormal(features, weight);
        for (double[] direction : q) {
            for (int i = 0; i < weight.length; i++) {
                direction[i] *= Math.sqrt(weight[i]);
            }
        }
        return q;
    }
}
