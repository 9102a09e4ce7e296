package org.descry.regression.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HullTriplesTest {
    private static final int FEATURES = 7;

    @Test
    void rankingIsThatOfAllTriplesByLinearPrograms() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            boolean[] labels = OverlapTest.labels(10 + random.nextInt(15), random);
            double[][] values = OverlapTest.apart(FEATURES, labels, 3 * (seed % 3), random);
            List<FeatureTuple> all = new ArrayList<>();
            for (int i = 0; i < FEATURES; i++) {
                for (int j = i + 1; j < FEATURES; j++) {
                    for (int k = j + 1; k < FEATURES; k++) {
                        double[][] three = {values[i], values[j], values[k]};
                        Overlap overlap = Overlap.of(three, labels);
                        assertEquals(LinearPrograms.rows(three, labels), overlap.rows());
                        assertEquals(LinearPrograms.separable(three, labels), overlap.separable());
                        int complexity = i + j + k + 3 + 2;
                        all.add(new FeatureTuple(List.of(i, j, k), complexity, overlap));
                    }
                }
            }
            Collections.sort(all);
            int[] complexity = new int[FEATURES];
            Arrays.setAll(complexity, f -> f + 1);
            HullTriples triples = new HullTriples(values, complexity, labels);
            for (int kept : new int[] {1, 6}) {
                assertEquals(
                        all.subList(0, kept),
                        triples.best(BestTuples.overall(kept)),
                        "seed " + seed);
            }
        }
    }

    @Test
    void plantedTripleIsFoundAmongOthers() {
        Random random = new Random(11);
        boolean[] labels = OverlapTest.labels(80, random);
        double[][] values = OverlapTest.apart(20, labels, 0.3, random);
        for (int row = 0; row < labels.length; row++) {
            double away = 0.2 + Math.abs(random.nextGaussian());
            values[13][row] = values[2][row] - values[7][row] + (labels[row] ? away : -away);
        }
        HullTriples triples = new HullTriples(values, new int[20], labels);
        FeatureTuple best = triples.best(BestTuples.overall(1)).get(0);
        assertEquals(List.of(2, 7, 13), best.members());
        assertTrue(best.overlap().separable());
    }

    @Test
    void featuresWithoutComplexityAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new HullTriples(
                                new double[][] {{1, 2}}, new int[0], new boolean[] {true, false}));
    }
}
