package org.descry.screening.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConformalSelectionTest {

    @Test
    void aCandidateIsPlacedByTheUnwantedRowsThatLookAsGood() {
        ConformalSelection selection =
                new ConformalSelection(new double[] {0.9, 0.2, 0.5}, 10, 0.1, s -> s);
        assertEquals(4, selection.places());
        assertEquals(0, selection.place(0.95));
        assertEquals(1, selection.place(0.9));
        assertEquals(2, selection.place(0.5));
        assertEquals(3, selection.place(0.1));
    }

    @Test
    void selectsWhatBenjaminiAndHochbergSelectFromThePValuesOneByOne() {
        SplittableRandom random = new SplittableRandom(7);
        for (int table = 0; table < 200; table++) {
            double[] unwanted = random.doubles(1 + random.nextInt(60)).toArray();
            int rows = unwanted.length + random.nextInt(100);
            double failures = 0.05 + 0.4 * random.nextDouble();
            double[] candidates =
                    random.doubles(1 + random.nextInt(300)).map(u -> Math.sqrt(u) + 0.2).toArray();
            ConformalSelection selection = new ConformalSelection(unwanted, rows, failures, s -> s);
            long[] inside = new long[selection.places()];
            for (double c : candidates) {
                inside[selection.place(c)]++;
            }
            Shortlist list = selection.select(inside);
            double[] p =
                    Arrays.stream(candidates)
                            .map(
                                    c ->
                                            (1.0
                                                            + Arrays.stream(unwanted)
                                                                    .filter(u -> u >= c)
                                                                    .count())
                                                    / (rows + 1))
                            .sorted()
                            .toArray();
            int expected = 0;
            for (int k = 1; k <= p.length; k++) {
                if (p[k - 1] * p.length <= failures * k) {
                    expected = k;
                }
            }
            assertEquals(expected, list.selected());
            long held =
                    Arrays.stream(candidates).filter(c -> list.holds(selection.place(c))).count();
            assertEquals(expected, held);
        }
    }

    /** 300 tables of rows and candidates of one kind: failures stay below 10 % on average. */
    @Test
    void theShareOfFailuresIsKept() {
        SplittableRandom random = new SplittableRandom(3);
        double share = 0;
        double found = 0;
        int tables = 300;
        for (int table = 0; table < tables; table++) {
            int rows = 200;
            double[] unwanted = new double[rows];
            int count = 0;
            for (int i = 0; i < rows; i++) {
                double[] row = row(random);
                if (row[1] < 1) {
                    unwanted[count++] = row[0];
                }
            }
            ConformalSelection selection =
                    new ConformalSelection(Arrays.copyOf(unwanted, count), rows, 0.1, s -> s);
            double[][] candidates = new double[400][];
            long[] inside = new long[selection.places()];
            for (int i = 0; i < candidates.length; i++) {
                candidates[i] = row(random);
                inside[selection.place(candidates[i][0])]++;
            }
            Shortlist list = selection.select(inside);
            double failed =
                    Arrays.stream(candidates)
                            .filter(c -> list.holds(selection.place(c[0])) && c[1] < 1)
                            .count();
            share += failed / Math.max(1, list.selected()) / tables;
            found += (double) list.selected() / tables;
        }
        assertTrue(share < 0.11, "share of failures " + share);
        assertTrue(found > 10, "selected on average " + found);
    }

    @Test
    void nothingIsSelectedWhereUnwantedRowsLookAsGoodAsAll() {
        ConformalSelection selection =
                new ConformalSelection(new double[] {5, 6, 7}, 20, 0.1, s -> s);
        assertEquals(0, selection.select(new long[] {0, 0, 0, 50}).selected());
        assertEquals(0, selection.select(new long[4]).selected());
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConformalSelection(new double[0], 0, 1, s -> s));
    }

    /** Returns a prediction and the truth. */
    private static double[] row(SplittableRandom random) {
        double truth = 2 * normal(random);
        return new double[] {truth + 0.7 * normal(random), truth};
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
                * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
