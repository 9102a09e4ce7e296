package org.descry.regression.internal.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class PairTileTest {
    private static final Set<PairOperation> ALL = EnumSet.allOf(PairOperation.class);

    /** Both sides sum plainly, about the mean: rounding only. */
    private static final double ROUNDING = 1e-9;

    @Test
    void theExpectedImplementationRuns() {
        String expected = System.getProperty("descry.expect.backend", PairTile.best().name());
        assertEquals(expected, PairTile.best().name());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 8, 18, 82, 83, 127, 128, 129, 255, 256, 257, 600})
    void everyPairAboveTheThresholdIsReportedWithItsScore(int rows) {
        Random random = new Random(rows);
        PairBlocks blocks = PlainPairs.blocks(37, rows, random);
        double[] y = random.doubles(rows, -1, 3).toArray();
        double[] w = random.doubles(rows, 0.1, 2).toArray();
        w[rows - 1] = 0;
        for (boolean intercept : new boolean[] {true, false}) {
            Case all = new Case(blocks, y, w, intercept, ALL);
            for (double threshold : new double[] {0, 0.02, 0.3}) {
                all.check(2, 35, 3, 37, PairShape.ALL, threshold);
                all.check(0, 37, 0, 37, PairShape.UPPER, threshold);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PairOperation.class)
    void operationsAloneGiveWhatTheyGiveTogether(PairOperation operation) {
        Random random = new Random(5);
        PairBlocks blocks = PlainPairs.blocks(21, 50, random);
        double[] y = random.doubles(50, -1, 1).toArray();
        double[] w = new double[50];
        Arrays.fill(w, 3);
        Case alone = new Case(blocks, y, w, true, Set.of(operation));
        alone.check(1, 20, 0, 21, PairShape.ALL, 0.01);
        alone.check(1, 20, 3, 19, PairShape.UPPER_WITH_DIAGONAL, 0.01);
        alone.check(7, 8, 8, 9, PairShape.ALL, 0);
    }

    @Test
    void plainAndFastestTileReportTheSameBits() {
        Random random = new Random(6);
        PairBlocks blocks = PlainPairs.blocks(40, 300, random);
        PairTarget target = target(random.doubles(300).toArray());
        PairRange range = range(blocks, target, 0, 40);
        Map<String, Double> plain =
                PlainPairs.scan(PairTile.scalar(), range, range, PairShape.ALL, ALL, 0.01);
        Map<String, Double> fast =
                PlainPairs.scan(PairTile.best(), range, range, PairShape.ALL, ALL, 0.01);
        assertTrue(plain.size() > 100, "only " + plain.size() + " pairs");
        assertEquals(plain, fast);
    }

    @Test
    void rangesPackedApartGiveWhatOnePackGives() {
        Random random = new Random(7);
        PairBlocks blocks = PlainPairs.blocks(40, 30, random);
        PairTarget target = target(random.doubles(30).toArray());
        PairRange whole = range(blocks, target, 0, 40);
        Map<String, Double> expected =
                PlainPairs.scan(PairTile.best(), whole, whole, PairShape.UPPER, ALL, 0.02);
        Map<String, Double> found = new TreeMap<>();
        int[] cuts = {0, 5, 22, 40};
        for (int a = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                TargetPanels left =
                        pack(blocks, cuts[a], cuts[a + 1], List.of(target), Panel.left(ALL));
                TargetPanels right =
                        pack(blocks, cuts[b], cuts[b + 1], List.of(target), Panel.right(ALL));
                found.putAll(
                        PlainPairs.scan(
                                PairTile.best(),
                                new PairRange(left, cuts[a], cuts[a + 1]),
                                new PairRange(right, cuts[b], cuts[b + 1]),
                                PairShape.UPPER,
                                ALL,
                                0.02));
            }
        }
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 100, 1000})
    void scoresHoldFarFromZero(double meanPerDeviation) {
        Random random = new Random(8);
        double[][] values = new double[24][200];
        for (double[] x : values) {
            Arrays.setAll(x, k -> meanPerDeviation + random.nextGaussian());
        }
        double[] y = new double[200];
        Arrays.setAll(y, k -> values[3][k] - values[9][k] + 0.5 * random.nextGaussian());
        double[] w = new double[200];
        Arrays.fill(w, 1);
        Case all = new Case(PairBlocks.of(values), y, w, true, ALL);
        all.check(0, 24, 0, 24, PairShape.ALL, 0.1);
        all.check(0, 24, 0, 24, PairShape.ALL, 0.6);
    }

    @Test
    void productsThatVanishInSinglePrecisionAreScored() {
        // Each feature is large where the other is tiny: products are about 1e-48.
        Random random = new Random(13);
        double[][] values = new double[2][64];
        for (int k = 0; k < 64; k++) {
            values[0][k] = (k % 2 == 0 ? 1 : 1e-48) * (1 + random.nextDouble());
            values[1][k] = (k % 2 == 1 ? 1 : 1e-48) * (1 + random.nextDouble());
        }
        double[] y = new double[64];
        Arrays.setAll(y, k -> values[0][k] * values[1][k] * 1e48);
        PairTarget target = target(y);
        PairRange range = range(PairBlocks.of(values), target, 0, 2);
        Map<String, Double> found =
                PlainPairs.scan(PairTile.best(), range, range, PairShape.UPPER, ALL, 0.999);
        assertTrue(found.containsKey(PlainPairs.key(PairOperation.PRODUCT, 0, 1)), "" + found);
    }

    @Test
    void aThresholdEqualToAScoreKeepsThePair() {
        Random random = new Random(14);
        PairBlocks blocks = PlainPairs.blocks(40, 129, random);
        PairTarget target = target(random.doubles(129).toArray());
        PairRange range = range(blocks, target, 0, 40);
        Map<String, Double> found =
                PlainPairs.scan(PairTile.best(), range, range, PairShape.UPPER, ALL, 0.02);
        double[] scores = found.values().stream().mapToDouble(v -> v).sorted().toArray();
        assertTrue(scores.length > 50, scores.length + " pairs");
        for (int k = 0; k < scores.length; k += 10) {
            int above = 0;
            for (double score : scores) {
                above += score >= scores[k] ? 1 : 0;
            }
            assertEquals(
                    above,
                    PlainPairs.scan(PairTile.best(), range, range, PairShape.UPPER, ALL, scores[k])
                            .size());
        }
    }

    @Test
    void nearlyEqualFeaturesLeaveADifferenceThatIsScored() {
        Random random = new Random(9);
        double[] y = random.doubles(60).toArray();
        double[][] values = new double[2][60];
        Arrays.setAll(values[0], k -> 100 + random.nextGaussian());
        Arrays.setAll(values[1], k -> values[0][k] + 1e-3 * y[k]);
        PairTarget target = target(y);
        PairRange range = range(PairBlocks.of(values), target, 0, 2);
        Map<String, Double> found =
                PlainPairs.scan(PairTile.best(), range, range, PairShape.UPPER, ALL, 0.999);
        assertTrue(found.containsKey(PlainPairs.key(PairOperation.DIFFERENCE, 0, 1)), "" + found);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-5, 1e-7})
    void nearlyEqualFeaturesLeaveADistanceThatIsScored(double apart) {
        // Near enough to zero for single precision, which keeps little or nothing of a - b.
        Random random = new Random(15);
        double[] y = random.doubles(100, 0.1, 1).toArray();
        double[][] values = new double[3][100];
        Arrays.setAll(values[0], k -> 2 + random.nextGaussian());
        Arrays.setAll(values[1], k -> values[0][k] + (k % 2 == 0 ? apart : -apart) * y[k]);
        Arrays.setAll(values[2], k -> -values[1][k]);
        PairTarget target = target(y);
        PairRange range = range(PairBlocks.of(values), target, 0, 3);
        Map<String, Double> found =
                PlainPairs.scan(PairTile.best(), range, range, PairShape.UPPER, ALL, 0.999);
        assertEquals(
                Set.of(
                        PlainPairs.key(PairOperation.ABS_DIFFERENCE, 0, 1),
                        PlainPairs.key(PairOperation.ABS_SUM, 0, 2)),
                found.keySet());
    }

    @Test
    void sizesThatSinglePrecisionCannotHoldTogetherAreScored() {
        Random random = new Random(16);
        double[][] values = new double[6][90];
        double[] sizes = {1, 0x1p-70, 0x1p70, 0x1p-140, 0x1p140, 0x1p59};
        for (int f = 0; f < 6; f++) {
            double size = sizes[f];
            Arrays.setAll(values[f], k -> size * (2 + random.nextGaussian()));
        }
        double[] w = new double[90];
        Arrays.fill(w, 1);
        double[] y = random.doubles(90).toArray();
        Set<PairOperation> distances = Set.of(PairOperation.ABS_DIFFERENCE, PairOperation.ABS_SUM);
        new Case(PairBlocks.of(values), y, w, true, distances)
                .check(0, 6, 0, 6, PairShape.ALL, 0.003);
    }

    @Test
    void featuresThatComeOutConstantAreNeverReported() {
        Random random = new Random(10);
        double[] x = random.doubles(20, 1, 2).toArray();
        double[] minus = Arrays.stream(x).map(v -> 5 - v).toArray();
        PairTarget target = target(random.doubles(20).toArray());
        PairRange range = range(PairBlocks.of(new double[][] {x, minus, x.clone()}), target, 0, 3);
        Map<String, Double> found =
                PlainPairs.scan(PairTile.best(), range, range, PairShape.UPPER, ALL, 0);
        assertEquals(3 * ALL.size() - 8, found.size(), "" + found);
        for (String constant :
                new String[] {
                    "SUM 0 1",
                    "ABS_SUM 0 1",
                    "SUM 1 2",
                    "ABS_SUM 1 2",
                    "DIFFERENCE 0 2",
                    "ABS_DIFFERENCE 0 2",
                    "QUOTIENT 0 2",
                    "REVERSE 0 2"
                }) {
            assertTrue(!found.containsKey(constant), constant);
        }
    }

    @Test
    void aDivisorWithAZeroAndOneThatIsMarkedAreRefused() {
        double[][] values = {{1, 2, 3, 5}, {0, 1, 4, 2}, {2, 3, 3, 7}};
        PairBlocks blocks =
                PairBlocks.of(values, new double[] {1, 1, 1}, new boolean[] {true, true, false});
        PairTarget target = target(new double[] {1, 0, 2, 4});
        PairRange range = range(blocks, target, 0, 3);
        Set<PairOperation> quotients = Set.of(PairOperation.QUOTIENT, PairOperation.REVERSE);
        Map<String, Double> found =
                PlainPairs.scan(PairTile.best(), range, range, PairShape.ALL, quotients, 0);
        assertEquals(
                Set.of("QUOTIENT 1 0", "QUOTIENT 2 0", "REVERSE 0 1", "REVERSE 0 2"),
                found.keySet());
    }

    @Test
    void sizesFarApartAndExtremeAreScored() {
        Random random = new Random(11);
        double[][] values = new double[8][90];
        double[] sizes = {1e50, 1e-50, 1e20, 1, 1e-20, 1e50, 1e-50, 3};
        for (int f = 0; f < 8; f++) {
            double size = sizes[f];
            Arrays.setAll(values[f], k -> size * (2 + random.nextGaussian()));
        }
        double[] w = new double[90];
        Arrays.fill(w, 1);
        double[] y = random.doubles(90).toArray();
        new Case(PairBlocks.of(values), y, w, true, ALL).check(0, 8, 0, 8, PairShape.ALL, 0.003);
    }

    @Test
    void aRaisedThresholdIsReadAgain() {
        Random random = new Random(12);
        PairBlocks blocks = PlainPairs.blocks(200, 20, random);
        PairTarget target = target(random.doubles(20).toArray());
        PairRange range = range(blocks, target, 0, 200);
        int[] reported = new int[1];
        PairTile.best()
                .scan(
                        range,
                        range,
                        PairShape.ALL,
                        Set.of(PairOperation.SUM),
                        new PairSink() {
                            @Override
                            public double threshold(int column) {
                                return reported[0] == 0 ? 0 : 1;
                            }

                            @Override
                            public void report(
                                    int column, PairOperation o, int i, int j, double score) {
                                reported[0]++;
                            }
                        });
        assertTrue(
                reported[0] > 0 && reported[0] <= PairTile.LEFT_AT_ONCE * PairPanels.WIDTH,
                reported[0] + " reported");
    }

    @Test
    void whatCannotBeScoredIsRefused() {
        PairTarget target = target(new double[] {1, 2, 4});
        PairBlocks blocks = PairBlocks.of(new double[][] {{1, 2, 3}, {3, 1, 2}});
        PairRange sums = range(blocks, target, 0, 2, Set.of(PairOperation.SUM));
        assertThrows(
                IllegalArgumentException.class,
                () -> PlainPairs.scan(PairTile.best(), sums, sums, PairShape.ALL, ALL, 0));
        Set<PairOperation> sum = Set.of(PairOperation.SUM);
        PairRange other = range(blocks, target(new double[] {4, 2, 1}), 0, 2, sum);
        assertThrows(
                IllegalArgumentException.class,
                () -> PlainPairs.scan(PairTile.best(), sums, other, PairShape.ALL, sum, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> PlainPairs.scan(PairTile.best(), sums, sums, PairShape.ALL, sum, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new PairRange(sums.panels(), 1, 3));
        PairPanels packed = sums.panels().packed();
        assertThrows(IllegalArgumentException.class, () -> TargetPanels.pack(packed, List.of()));
        PairTarget elsewhere = target(new double[] {1, 2, 4});
        assertThrows(
                IllegalArgumentException.class,
                () -> TargetPanels.pack(packed, List.of(target, elsewhere)));
        for (double[] bad : new double[][] {{0, 0, 0}, {1, Double.NaN, 2}, {1, 2}, {1e70, 1, 2}}) {
            PairBlocks one = PairBlocks.of(new double[][] {bad});
            assertThrows(
                    IllegalArgumentException.class,
                    () -> PairPanels.pack(one, 0, 1, target.weights(), Panel.both(ALL)));
        }
        assertThrows(IllegalArgumentException.class, () -> target(new double[] {2, 2, 2}));
        assertThrows(
                IllegalArgumentException.class, () -> PairWeights.of(new double[] {1, -1}, true));
    }

    private static PairRange range(PairBlocks blocks, PairTarget target, int from, int to) {
        return range(blocks, target, from, to, ALL);
    }

    private static PairRange range(
            PairBlocks blocks, PairTarget target, int from, int to, Set<PairOperation> operations) {
        return new PairRange(
                pack(blocks, from, to, List.of(target), Panel.both(operations)), from, to);
    }

    private static TargetPanels pack(
            PairBlocks blocks, int from, int to, List<PairTarget> targets, Set<Panel> panels) {
        PairWeights weights = targets.get(0).weights();
        return TargetPanels.pack(
                PairPanels.pack(blocks, from, to, weights, Panel.fastest(panels)), targets);
    }

    private static PairTarget target(double[] y) {
        return PairTarget.of(y, PairWeights.equal(y.length, true));
    }

    /** One table, scanned and compared with the definition pair by pair. */
    private record Case(
            PairBlocks blocks,
            double[] y,
            double[] w,
            boolean intercept,
            Set<PairOperation> operations) {

        void check(int a, int b, int c, int d, PairShape shape, double threshold) {
            PairTarget target = PairTarget.of(y, PairWeights.of(w, intercept));
            TargetPanels panels =
                    pack(blocks, 0, blocks.count(), List.of(target), Panel.both(operations));
            Map<String, Double> found =
                    PlainPairs.scan(
                            PairTile.best(),
                            new PairRange(panels, a, b),
                            new PairRange(panels, c, d),
                            shape,
                            operations,
                            threshold);
            int expected = 0;
            for (PairOperation operation : operations) {
                for (int i = a; i < b; i++) {
                    for (int j = c; j < d; j++) {
                        if (shape.contains(i, j) && allowed(operation, i, j)) {
                            expected += compare(operation, i, j, threshold, found);
                        }
                    }
                }
            }
            assertEquals(expected, found.size(), "pairs that should not be there");
        }

        private int compare(
                PairOperation operation,
                int i,
                int j,
                double threshold,
                Map<String, Double> found) {
            String key = PlainPairs.key(operation, i, j);
            double score =
                    PlainPairs.score(PlainPairs.feature(operation, blocks, i, j), y, w, intercept);
            if (found.containsKey(key)) {
                assertEquals(score, found.get(key), ROUNDING, key);
                assertTrue(score >= threshold - ROUNDING, key + " below the threshold");
                return 1;
            }
            assertTrue(score == 0 || score < threshold + ROUNDING, key + " is missing: " + score);
            return 0;
        }

        private boolean allowed(PairOperation operation, int i, int j) {
            return switch (operation) {
                case QUOTIENT -> divisor(j);
                case REVERSE -> divisor(i);
                default -> true;
            };
        }

        private boolean divisor(int f) {
            return blocks.divides(f) && Arrays.stream(blocks.values(f)).noneMatch(v -> v == 0);
        }
    }
}
