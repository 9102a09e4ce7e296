package org.descry.descriptors.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.RandomFormulas;
import org.descry.descriptors.expressions.TreeEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramTest {

    private static final double[] PARAMETERS = {0.3, -1.25, 7};

    private static double[] evaluate(String formula, List<String> names, double[]... columns) {
        return Program.compile(Expression.parse(formula), names)
                .evaluate(columns, columns[0].length);
    }

    @Test
    void valuesAreThoseWorkedOutByHand() {
        double[] a = {1, 2, 3};
        double[] b = {4, 0, -1};
        assertArrayEquals(new double[] {5, 2, 2}, evaluate("a + b", List.of("a", "b"), a, b));
        assertArrayEquals(new double[] {3, 2, 4}, evaluate("abs(a - b)", List.of("a", "b"), a, b));
        assertArrayEquals(
                new double[] {0.25, Double.POSITIVE_INFINITY, -3},
                evaluate("a/b", List.of("a", "b"), a, b));
        assertArrayEquals(
                new double[] {2, 0, Double.NaN}, evaluate("sqrt(b)", List.of("a", "b"), a, b));
        assertArrayEquals(new double[] {1, 8, 27}, evaluate("a^3", List.of("a"), a));
        assertArrayEquals(new double[] {1, 64, 729}, evaluate("a^6", List.of("a"), a));
        assertArrayEquals(new double[] {2.5, 3, 3.5}, evaluate("1/2*a + 2", List.of("a"), a));
    }

    @Test
    void missingValueStaysMissing() {
        double[] values = evaluate("a*0 + 1", List.of("a"), new double[] {1, Double.NaN});
        assertEquals(1, values[0]);
        assertTrue(Double.isNaN(values[1]));
    }

    @Test
    void aSingleColumnIsCopied() {
        double[] a = {1, 2};
        double[] values = evaluate("a", List.of("a"), a);
        values[0] = 9;
        assertEquals(1, a[0]);
    }

    @Test
    void parametersTakeTheirValuesBySlot() {
        Program program = Program.compile(Expression.parse("$2*a + $0"), List.of("a"));
        assertEquals(3, program.parameterCount());
        assertArrayEquals(
                new double[] {21, 31},
                program.evaluate(new double[][] {{2, 3}}, new double[] {1, 5, 10}, 2));
        assertThrows(
                IllegalArgumentException.class, () -> program.evaluate(new double[][] {{2, 3}}, 2));
    }

    @Test
    void columnsMayBeLongerThanTheRowsAskedFor() {
        double[] out = {0, 0, 5};
        Program.compile(Expression.parse("a + a"), List.of("a"))
                .evaluate(new double[][] {{1, 2, 3}}, new double[0], out, 2);
        assertArrayEquals(new double[] {2, 4, 5}, out);
    }

    @Test
    void unknownColumnIsNamedWithThoseThereAre() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Program.compile(Expression.parse("rA + rZ"), List.of("rA", "rB")));
        assertEquals("there is no column 'rZ'; there are: rA, rB", e.getMessage());
    }

    @Test
    void columnThatIsTooShortIsNamed() {
        Program program = Program.compile(Expression.parse("rA"), List.of("rA"));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> program.evaluate(new double[][] {{1}}, 2));
        assertEquals("the column 'rA' has fewer than 2 values", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void flatProgramHasTheBitsOfTheTree(long seed) {
        RandomFormulas formulas = new RandomFormulas(seed);
        int rows = 11;
        for (int i = 0; i < 2000; i++) {
            Expression e = formulas.next(1 + i % 20);
            double[][] columns = formulas.columns(rows);
            double[] flat =
                    Program.compile(e, RandomFormulas.NAMES).evaluate(columns, PARAMETERS, rows);
            for (int row = 0; row < rows; row++) {
                double tree = e.match(new TreeEvaluation(row(columns, row), PARAMETERS));
                assertEquals(
                        Double.doubleToLongBits(tree),
                        Double.doubleToLongBits(flat[row]),
                        () -> "seed " + seed + ": " + e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 2047, 2048, 2049, 5000})
    void numberOfRowsChangesNoValue(int rows) {
        RandomFormulas formulas = new RandomFormulas(5);
        for (int i = 0; i < 12; i++) {
            Expression e = formulas.next(12);
            double[][] columns = formulas.columns(5000);
            Program program = Program.compile(e, RandomFormulas.NAMES);
            double[] all = program.evaluate(columns, PARAMETERS, 5000);
            double[] some = program.evaluate(columns, PARAMETERS, rows);
            for (int row = 0; row < rows; row++) {
                assertEquals(Double.doubleToLongBits(all[row]), Double.doubleToLongBits(some[row]));
            }
        }
    }

    private static Map<String, Double> row(double[][] columns, int row) {
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < columns.length; i++) {
            values.put(RandomFormulas.NAMES.get(i), columns[i][row]);
        }
        return values;
    }
}
