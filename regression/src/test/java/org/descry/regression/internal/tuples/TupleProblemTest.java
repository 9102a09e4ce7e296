package org.descry.regression.internal.tuples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TupleProblemTest {
    private static final GramRows TWO = GramMatrix.known(new double[][] {{1, 0.5}, {0.5, 1}});

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        refused(() -> TupleProblem.of(TWO, new double[] {0.1, 0.2}, new int[] {2, 1}));
        refused(() -> TupleProblem.of(TWO, new double[] {0.1, 0.2}, new int[] {-1, 1}));
        refused(() -> TupleProblem.of(TWO, new double[] {0.1, 0.2}, new int[3]));
        refused(() -> TupleProblem.of(TWO, new double[] {0.1}, new int[2]));
        refused(() -> TupleProblem.of(TWO, new double[] {0.1, Double.NaN}, new int[2]));
        refused(() -> new TaskCorrelations(TWO, new double[2], 0));
        refused(() -> new TupleProblem(List.of(), new int[2]));
        refused(() -> TupleLimits.best(0));
    }

    @Test
    void whatIsNoGramMatrixIsRefused() {
        refused(() -> GramMatrix.known(new double[][] {{1, 0.5}, {0.4, 1}}));
        refused(() -> GramMatrix.known(new double[][] {{1, 0.5}, {0.5, 2}}));
        refused(() -> GramMatrix.known(new double[][] {{1, 0.5}, {0.5}}));
        refused(() -> GramMatrix.known(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}));
        refused(() -> GramMatrix.of(new double[][] {{1, 0}, {1}}));
    }

    @Test
    void anEmptyPoolIsAProblemWithoutTuples() {
        TupleProblem none =
                TupleProblem.of(GramMatrix.of(new double[0][]), new double[0], new int[0]);
        assertEquals(List.of(), TupleSearch.best(none, 2, TupleLimits.best(3)).run());
    }

    @Test
    void modelsAreCountedExactlyOrSaturate() {
        assertEquals(166_167_000, TupleCost.models(1000, 3));
        assertEquals(1, TupleCost.models(5, 5));
        assertEquals(0, TupleCost.models(4, 5));
        assertEquals(1, TupleCost.models(0, 0));
        assertEquals(Long.MAX_VALUE, TupleCost.models(30_000, 8));
        assertTrue(TupleCost.operations(1000, 4, 1) > 3.0 * TupleCost.models(1000, 4));
    }

    private static void refused(org.junit.jupiter.api.function.Executable what) {
        assertThrows(IllegalArgumentException.class, what);
    }
}
