package org.descry.regression.internal.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class PairTargetsTest {
    private static final Set<PairOperation> ALL = EnumSet.allOf(PairOperation.class);
    private static final int FEATURES = 37;

    /** Both sides sum plainly, about the mean: rounding only. */
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 17})
    void targetsTogetherGetWhatEachGetsAlone(int count) {
        for (int rows : new int[] {7, 34, 82, 300}) {
            for (boolean intercept : new boolean[] {true, false}) {
                Table table = Table.random(count, rows, intercept);
                for (PairTile tile : new PairTile[] {PairTile.best(), PairTile.scalar()}) {
                    compare(table, tile, new int[] {2, 35, 3, 37}, PairShape.ALL, ALL);
                    compare(table, tile, new int[] {0, 37, 0, 37}, PairShape.UPPER, ALL);
                    for (PairOperation o : ALL) {
                        compare(table, tile, new int[] {1, 8, 5, 36}, PairShape.ALL, Set.of(o));
                    }
                }
            }
        }
    }

    /** Compares pairs, their order and the bits of their scores. */
    private static void compare(
            Table table, PairTile tile, int[] range, PairShape shape, Set<PairOperation> some) {
        double[] thresholds = new double[table.targets.size()];
        for (int t = 0; t < thresholds.length; t++) {
            // A squared correlation of unrelated numbers is about one part in as many as rows.
            thresholds[t] = (t % 4) * 1.5 / table.rows();
        }
        List<Map<String, Double>> together =
                PlainPairs.scanAll(
                        tile,
                        new PairRange(table.packed(table.targets), range[0], range[1]),
                        new PairRange(table.packed(table.targets), range[2], range[3]),
                        shape,
                        some,
                        thresholds);
        int found = 0;
        for (int t = 0; t < thresholds.length; t++) {
            TargetPanels alone = table.packed(List.of(table.targets.get(t)));
            Map<String, Double> expected =
                    PlainPairs.scan(
                            PairTile.best(),
                            new PairRange(alone, range[0], range[1]),
                            new PairRange(alone, range[2], range[3]),
                            shape,
                            some,
                            thresholds[t]);
            assertEquals(
                    new ArrayList<>(expected.entrySet()),
                    new ArrayList<>(together.get(t).entrySet()),
                    "target " + t + " of " + thresholds.length);
            found += expected.size();
        }
        assertTrue(some.size() == 1 || found > 100, "only " + found);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 17})
    void everyTargetGetsThePairsThatThePlainLoopFinds(int count) {
        for (boolean intercept : new boolean[] {true, false}) {
            Table table = Table.random(count, 61, intercept);
            double[] thresholds = new double[count];
            Arrays.setAll(thresholds, t -> 0.02 + 0.005 * (t % 4));
            PairRange range = new PairRange(table.packed(table.targets), 0, FEATURES);
            List<Map<String, Double>> found =
                    PlainPairs.scanAll(
                            PairTile.best(), range, range, PairShape.UPPER, ALL, thresholds);
            for (int t = 0; t < count; t++) {
                assertTrue(found.get(t).size() > 100, found.get(t).size() + " pairs");
                for (PairOperation o : EnumSet.of(PairOperation.SUM, PairOperation.ABS_SUM)) {
                    table.compare(o, t, thresholds[t], found.get(t));
                }
                table.compare(PairOperation.PRODUCT, t, thresholds[t], found.get(t));
            }
        }
    }

    /** Features, weights with zeros, and targets. */
    private record Table(
            PairBlocks blocks, double[] w, List<double[]> y, List<PairTarget> targets) {

        static Table random(int count, int rows, boolean intercept) {
            Random random = new Random(31L * rows + count);
            PairBlocks blocks = PlainPairs.blocks(FEATURES, rows, random);
            double[] w = random.doubles(rows, 0.1, 2).toArray();
            w[rows - 1] = 0;
            w[rows / 3] = 0;
            PairWeights weights = PairWeights.of(w, intercept);
            List<double[]> y = new ArrayList<>();
            List<PairTarget> targets = new ArrayList<>();
            for (int t = 0; t < count; t++) {
                y.add(random.doubles(rows, -1, 3).toArray());
                targets.add(PairTarget.of(y.get(t), weights));
            }
            return new Table(blocks, w, y, targets);
        }

        int rows() {
            return w.length;
        }

        TargetPanels packed(List<PairTarget> some) {
            return TargetPanels.pack(
                    PairPanels.pack(
                            blocks,
                            0,
                            FEATURES,
                            some.get(0).weights(),
                            Panel.fastest(Panel.both(ALL))),
                    some);
        }

        void compare(PairOperation o, int t, double threshold, Map<String, Double> found) {
            boolean intercept = targets.get(t).weights().intercept();
            for (int i = 0; i < FEATURES; i++) {
                for (int j = i + 1; j < FEATURES; j++) {
                    double[] f = PlainPairs.feature(o, blocks, i, j);
                    double score = PlainPairs.score(f, y.get(t), w, intercept);
                    String key = PlainPairs.key(o, i, j);
                    if (found.containsKey(key)) {
                        assertEquals(score, found.get(key), ROUNDING, key);
                    } else {
                        assertTrue(score < threshold + ROUNDING, key + " is missing: " + score);
                    }
                }
            }
        }
    }
}
