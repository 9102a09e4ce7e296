package org.descry.regression.internal.tuples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TupleMatchingTest {
    @Test
    void aBeamOfAllTuplesFindsWhatTheExhaustiveSearchFinds() {
        int[] complexity = {1, 1, 1, 1, 2, 2, 2, 3, 3, 4};
        for (int dimension = 1; dimension <= 4; dimension++) {
            TupleProblem problem = Tables.random(dimension, 10, 30).problem(complexity);
            TupleSearchTest.assertIdentical(
                    TupleSearch.best(problem, dimension, TupleLimits.best(3)).run(),
                    TupleMatching.best(problem, dimension, 300, TupleLimits.best(3)));
        }
    }

    @Test
    void aBeamOfAllTuplesOfTasksFindsWhatTheExhaustiveSearchFinds() {
        Tables a = Tables.random(1, 9, 20);
        Tables b = Tables.random(2, 9, 25);
        TupleProblem problem = new TupleProblem(List.of(a.task(0.5), b.task(0.5)), new int[9]);
        TupleSearchTest.assertIdentical(
                TupleSearch.best(problem, 3, TupleLimits.best(4)).run(),
                TupleMatching.best(problem, 3, 300, TupleLimits.best(4)));
    }

    @Test
    void aNarrowBeamAddsTheFeatureThatHelpsMost() {
        Tables table = Tables.random(3, 30, 60);
        TupleProblem problem = table.problem(new int[30]);
        int[] greedy = new int[0];
        for (int size = 1; size <= 7; size++) {
            int[] best = new int[0];
            double score = -1;
            for (int k = 0; k < 30; k++) {
                int[] longer = java.util.Arrays.copyOf(greedy, size);
                longer[size - 1] = k;
                java.util.Arrays.sort(longer);
                if (table.explained(longer) > score) {
                    best = longer;
                    score = table.explained(longer);
                }
            }
            greedy = best;
            Tuple found = TupleMatching.best(problem, size, 1, TupleLimits.best(1)).get(0);
            assertArrayEquals(greedy, found.members());
            assertEquals(score, found.score(), 1e-11); // well-conditioned: rounding only
        }
    }

    @Test
    void dimensionAndBeamMustBePositive() {
        TupleProblem problem = Tables.random(1, 4, 10).problem(new int[4]);
        TupleLimits limits = TupleLimits.best(1);
        assertThrows(
                IllegalArgumentException.class, () -> TupleMatching.best(problem, 0, 1, limits));
        assertThrows(
                IllegalArgumentException.class, () -> TupleMatching.best(problem, 1, 0, limits));
    }
}
