package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Unit;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.junit.jupiter.api.Test;

class ShufflePlanTest {

    private static ChanceTest test(DiscoveryData data, ShufflePlan plan, int threads) {
        DiscoverySettings settings =
                new DiscoverySettings(
                        NoisyTables.search("+", 1, 1), FoldPlan.parse("0"), plan, 0.9, 1);
        return Discovery.run(data, settings, new ExhaustiveSearch(), Execution.quiet(threads))
                .chance()
                .orElseThrow();
    }

    @Test
    void aLawIsTestedToTheEndAndHasTheSmallestP() {
        DiscoveryData law =
                NoisyTables.of(1, 12, 1, Kind.REGRESSION, (row, noise) -> row[0] + 0.01 * noise);

        ChanceTest found = test(law, ShufflePlan.auto(), 2);

        assertEquals(ShufflePlan.MOST, found.permutations());
        assertEquals(0, found.exceeded());
        assertEquals(1.0 / 2000, found.p(), 1e-15);
    }

    @Test
    void chanceEndsAfterTheFirstBatchWhichIsThatOfANumber() {
        // the target is the same left and right of the middle of x: no line is better than chance
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {0, 1, 1, 0.5, 0.5, 1, 1, 0};
        DiscoveryData noise =
                new DiscoveryData(
                        List.of("x"),
                        List.of(Unit.DIMENSIONLESS),
                        new double[][] {x},
                        y,
                        Kind.REGRESSION,
                        Optional.empty());

        ChanceTest found = test(noise, ShufflePlan.auto(), 1);
        ChanceTest number = test(noise, ShufflePlan.of(99), 1);

        assertTrue(number.exceeded() >= ShufflePlan.ENOUGH, number.toString());
        assertEquals(99, found.permutations());
        assertEquals(number.p(), found.p());
    }

    @Test
    void furtherShufflesAreThoseOfOneLongTestWhateverTheThreads() {
        DiscoveryData weak =
                NoisyTables.of(2, 12, 1, Kind.REGRESSION, (row, noise) -> row[0] + 1.2 * noise);

        ChanceTest one = test(weak, ShufflePlan.auto(), 1);
        ChanceTest all = test(weak, ShufflePlan.of(one.permutations()), 2);

        assertTrue(one.permutations() > 99, "choose weaker rows: " + one);
        assertArrayEquals(all.nullErrors(), one.nullErrors(), 1e-12);
        assertEquals(all.p(), one.p());
    }

    @Test
    void textIsReadBackAndNonsenseRefused() {
        for (String text : new String[] {"auto", "0", "99", "100000"}) {
            assertEquals(text, ShufflePlan.parse(text).text());
        }
        for (String text : Arrays.asList("-1", "many", "100001", "")) {
            assertThrows(IllegalArgumentException.class, () -> ShufflePlan.parse(text));
        }
    }

    @Test
    void batchesGrowUntilEnoughDidAsWell() {
        ShufflePlan auto = ShufflePlan.auto();
        assertEquals(199, auto.after(99, 19));
        assertEquals(99, auto.after(99, 20));
        assertEquals(1_999, auto.after(999, 0));
        assertEquals(1_999, auto.after(1_999, 0));
        assertEquals(99, ShufflePlan.of(99).after(99, 0));
    }
}
