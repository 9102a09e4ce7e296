package org.descry.regression.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class HullPairsTest {
    private static final int FEATURES = 24;

    @Test
    void overlappingClassesGiveWhatThePlainLoopGives() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            boolean[] labels = OverlapTest.labels(10 + random.nextInt(60), random);
            check(OverlapTest.apart(FEATURES, labels, 1, random), labels, seed);
        }
    }

    @Test
    void separableClassesGiveWhatThePlainLoopGives() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            boolean[] labels = OverlapTest.labels(10 + random.nextInt(30), random);
            check(OverlapTest.apart(FEATURES, labels, 5, random), labels, seed);
        }
    }

    @Test
    void valuesOnAGridGiveWhatThePlainLoopGives() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            boolean[] labels = OverlapTest.labels(4 + random.nextInt(60), random);
            double[][] values = new double[FEATURES][labels.length];
            // tenths have no exact double: lines on the grid are lines only nearly
            double unit = seed % 2 == 0 ? 1 : 0.1;
            for (double[] column : values) {
                int size = 1 + random.nextInt(6);
                int shift = random.nextInt(3);
                Arrays.setAll(column, r -> unit * (random.nextInt(size) + (labels[r] ? shift : 0)));
            }
            check(values, labels, seed);
        }
    }

    @Test
    void valuesOfAllSizesGiveWhatThePlainLoopGives() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            boolean[] labels = OverlapTest.labels(10 + random.nextInt(40), random);
            double[][] values = OverlapTest.apart(FEATURES, labels, 2, random);
            for (double[] column : values) {
                double scale = Math.pow(10, random.nextInt(100) - 50);
                int power = 1 + 2 * random.nextInt(10);
                Arrays.setAll(column, r -> scale * Math.pow(column[r], power));
            }
            check(values, labels, seed);
        }
    }

    @Test
    void plantedPairIsFoundAmongManyWhoseRangesOverlap() {
        Random random = new Random(7);
        boolean[] labels = OverlapTest.labels(100, random);
        double[][] values = OverlapTest.apart(60, labels, 0.5, random);
        for (int row = 0; row < labels.length; row++) {
            double away = 0.1 + Math.abs(random.nextGaussian());
            values[41][row] = values[17][row] + (labels[row] ? away : -away);
        }
        HullPairs pairs = new HullPairs(values, complexities(60), labels);
        FeatureTuple best = pairs.best(BestTuples.overall(5)).get(0);
        assertEquals(List.of(17, 41), best.members());
        assertTrue(best.overlap().separable());
    }

    @Test
    void sharingFeaturesAmongThreadsChangesNothing() {
        Random random = new Random(3);
        boolean[] labels = OverlapTest.labels(40, random);
        double[][] values = OverlapTest.apart(FEATURES, labels, 3, random);
        HullPairs pairs = new HullPairs(values, complexities(FEATURES), labels);
        BestTuples one = BestTuples.ofEveryComplexity(4);
        List<FeatureTuple> expected = pairs.best(one);
        List<BestTuples> parts = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            parts.add(one.emptyCopy());
        }
        for (int i = FEATURES - 1; i >= 0; i--) {
            pairs.search(i, parts.get(i % 3));
        }
        BestTuples merged = one.emptyCopy();
        Collections.reverse(parts);
        parts.forEach(merged::addAll);
        assertEquals(expected, merged.list());
    }

    @Test
    void featuresWithoutComplexityAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new HullPairs(
                                new double[][] {{1, 2}}, new int[0], new boolean[] {true, false}));
        assertThrows(IllegalArgumentException.class, () -> BestTuples.overall(0));
    }

    private static void check(double[][] values, boolean[] labels, int seed) {
        int[] complexity = complexities(values.length);
        List<FeatureTuple> all = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                Overlap overlap = Overlap.of(new double[][] {values[i], values[j]}, labels);
                all.add(
                        new FeatureTuple(
                                List.of(i, j), complexity[i] + complexity[j] + 1, overlap));
            }
        }
        Collections.sort(all);
        HullPairs pairs = new HullPairs(values, complexity, labels);
        for (int kept : new int[] {1, 7}) {
            assertEquals(
                    all.subList(0, kept), pairs.best(BestTuples.overall(kept)), "seed " + seed);
            List<FeatureTuple> expected = new ArrayList<>();
            for (int c = 0; c < 20; c++) {
                int level = c;
                all.stream()
                        .filter(t -> t.complexity() == level)
                        .limit(kept)
                        .forEach(expected::add);
            }
            assertEquals(expected, pairs.best(BestTuples.ofEveryComplexity(kept)), "seed " + seed);
        }
    }

    private static int[] complexities(int n) {
        int[] complexity = new int[n];
        Arrays.setAll(complexity, k -> 1 + k % 4);
        return complexity;
    }
}
