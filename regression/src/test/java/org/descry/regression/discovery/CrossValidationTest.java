package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    @Test
    void aSimplerProcedureWithinOneStandardErrorIsTaken() {
        // differences to the best: 1 0 1 0; mean 0.5, spread sqrt(1/3), error sqrt(1/3)/2 = 0.289
        // -> worse
        // differences to the best: 2 -1 2 -1; mean 0.5, spread sqrt(3), error 0.866 -> not to be
        // told apart
        double[] best = {1, 1, 1, 1};
        assertEquals(1, simplest(new double[][] {{2, 1, 2, 1}, best}), "clearly worse");
        assertEquals(0, simplest(new double[][] {{3, 0, 3, 0}, best}), "as good");
    }

    @Test
    void theSimplestOfSeveralIsTaken() {
        double[][] losses = {{9, 9, 9, 9}, {3, 0, 3, 0}, {0, 3, 0, 3}, {1, 1, 1, 1}};
        assertEquals(1, simplest(losses));
    }

    @Test
    void aLongerProcedureIsNeverTakenForEqualLoss() {
        double[][] losses = {{1, 2, 3}, {1, 2, 3}, {2, 2, 3}};
        assertEquals(0, simplest(losses));
    }

    @Test
    void aSmallButSteadyGainCounts() {
        // every row 0.01 better: the spread of the difference is 0
        double[][] losses = {{1.01, 5.01, 0.31}, {1, 5, 0.3}};
        assertEquals(1, simplest(losses));
    }

    @Test
    void aHeavyRowDecides() {
        // differences 2 -1: mean 0.5, parts 1.5 and -1.5, error 1.5 -> not to be told apart
        double[][] losses = {{3, 0}, {1, 1}};
        assertEquals(0, CrossValidation.simplestLikeTheBest(new double[] {1, 1}, losses));
        // mean (9 * 2 - 1) / 10 = 1.7; parts 1.8 * 0.3 and 0.2 * -2.7, error 0.54 -> worse
        assertEquals(1, CrossValidation.simplestLikeTheBest(new double[] {9, 1}, losses));
    }

    @Test
    void robustLossesAreToldApartByAbsoluteErrorsAlone() {
        int rows = 100;
        double[][] squares = new double[2][rows];
        for (int i = 0; i < rows; i++) {
            // the second is ten times better but for one row, which makes its squares worse
            squares[0][i] = 1;
            squares[1][i] = i == 7 ? 12 * 12 : 0.1 * 0.1;
        }
        assertEquals(1, selected(true, squares));
        assertEquals(0, selected(false, squares));
    }

    private static int selected(boolean robust, double[][] squares) {
        int rows = squares[0].length;
        DiscoveryData data = NoisyTables.noise(1, rows, 2);
        DiscoverySettings settings =
                new DiscoverySettings(
                        NoisyTables.search("+", 3, 1), FoldPlan.parse("5"), 0, 0.9, 1);
        CrossValidation validation =
                new CrossValidation(
                        data,
                        new TargetPlan(data, settings),
                        new FrontValues(data, List.of()),
                        1,
                        robust);
        return CrossValidation.simplestLikeTheBest(data.weights(), validation.measures(squares));
    }

    private static int simplest(double[][] losses) {
        double[] alike = new double[losses[0].length];
        Arrays.fill(alike, 1);
        return CrossValidation.simplestLikeTheBest(alike, losses);
    }
}
