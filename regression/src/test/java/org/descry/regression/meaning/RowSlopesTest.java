package org.descry.regression.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.descry.descriptors.expressions.Expression;
import org.junit.jupiter.api.Test;

class RowSlopesTest {
    private static final double[][] ROWS = {{1, 2, 4}, {2, 2, 5}, {7, 7, 7}};

    private static double[][] slopes(String formula, double... parameters) {
        return RowSlopes.of(Expression.parse(formula), parameters, List.of("x", "y", "z"), ROWS, 3);
    }

    @Test
    void columnThatStandsTwiceIsSummed() {
        // d/dx (x^2*y + x) = 2xy + 1; d/dy = x^2
        double[][] found = slopes("x^2*y + x");
        assertArrayEquals(new double[] {5, 9, 41}, found[0]);
        assertArrayEquals(new double[] {1, 4, 16}, found[1]);
        assertArrayEquals(new double[] {0, 0, 0}, found[2]);
    }

    @Test
    void functionsHaveTheirTextbookSlopes() {
        double[] x = ROWS[0];
        double[][] found = slopes("$0*exp(x)/y", 3);
        for (int i = 0; i < 3; i++) {
            double value = 3 * Math.exp(x[i]) / ROWS[1][i];
            assertEquals(value, found[0][i], 1e-13 * value);
            assertEquals(-value / ROWS[1][i], found[1][i], 1e-13 * value);
        }
        assertArrayEquals(new double[] {1, 0.5, 0.25}, slopes("log(x)")[0], 1e-15);
    }

    @Test
    void kinkHasNoSlope() {
        // |x - y|: 1 < 2, 2 = 2, 4 < 5
        assertArrayEquals(new double[] {-1, 0, -1}, slopes("abs(x - y)")[0]);
    }
}
