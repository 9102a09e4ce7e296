package org.descry.regression.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.descry.descriptors.expressions.Expression;
import org.junit.jupiter.api.Test;

class PolesTest {

    private static final double[] X = {3, 4, 5, 6, 3.5, 4.5, 5.5};
    private static final double[] Y = {1, 2, 1, 2, 1.5, 1.2, 1.8};

    private static Poles of(String formula, double... parameters) {
        return new Poles(
                List.of(Expression.parse(formula)),
                parameters,
                List.of("x", "y"),
                new double[] {3, 1},
                new double[] {6, 2},
                Neighbours.of(new double[][] {X, Y}, 7).orElseThrow());
    }

    private static boolean near(Poles poles, double x, double y) {
        return poles.isNear(new double[] {x, y}, x >= 3 && x <= 6 && y >= 1 && y <= 2);
    }

    @Test
    void divisorThatChangesItsSignOnTheWayIsAPole() {
        Poles poles = of("1/(x - y)");
        assertFalse(near(poles, 3, 2)); // 1, in the rows 1.8 at least
        assertTrue(near(poles, 1.5, 2.5)); // -1
        assertTrue(near(poles, 2, 1.95)); // 0.05 is less than a tenth of any row's
        assertFalse(near(poles, 8, 2));
    }

    @Test
    void poleThatIsOnlyTouchedIsFoundToo() {
        // (x - 7)^2 has no sign to change: 6 lies before it, 8 behind it
        Poles poles = of("1/(x - 7)^2");
        assertTrue(near(poles, 8, 1.5));
        assertFalse(near(poles, 6.5, 1.5));
    }

    @Test
    void logarithmOfNothingAndRootsBelowZeroArePoles() {
        assertTrue(near(of("log(y - 0.5)"), 4, 0.4));
        assertTrue(near(of("log(y - 0.5)"), 4, 0.501));
        assertFalse(near(of("log(y - 0.5)"), 4, 0.7));
        assertTrue(near(of("sqrt(y - 0.5)"), 4, 0.4));
        assertFalse(near(of("sqrt(y - 0.5)"), 4, 0.501));
    }

    @Test
    void gapWithoutAValueBetweenTwoGoodPlacesIsSeen() {
        // (x - 7)(x - 9) is negative from 7 to 9
        assertTrue(near(of("sqrt((x - 7)*(x - 9))"), 10, 1.5));
        assertFalse(near(of("sqrt((x - 7)*(x - 9))"), 6.5, 1.5));
    }

    @Test
    void constantFittedInsideMovesThePole() {
        assertTrue(near(of("1/(x - $0)", 7), 8, 1.5));
        assertFalse(near(of("1/(x - $0)", 9), 8, 1.5));
    }

    @Test
    void formulasThatNeverDivideHaveNone() {
        assertFalse(near(of("x*y + exp(x)"), 50, -50));
    }

    @Test
    void noTrainingRowIsNearAPoleEvenWhereRowsLieOnBothSides() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] y = {1.1, 1.9, 3.2, 3.7, 5.3, 5.9};
        Poles poles =
                new Poles(
                        List.of(Expression.parse("1/(x - y)")),
                        new double[0],
                        List.of("x", "y"),
                        new double[] {1, 1.1},
                        new double[] {6, 5.9},
                        Neighbours.of(new double[][] {x, y}, 6).orElseThrow());
        for (int i = 0; i < 6; i++) {
            assertFalse(poles.isNear(new double[] {x[i], y[i]}, true), Arrays.toString(x));
        }
        assertTrue(poles.isNear(new double[] {2.5, 2.501}, true));
    }
}
