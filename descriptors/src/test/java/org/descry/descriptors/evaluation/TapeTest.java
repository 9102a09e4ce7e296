package org.descry.descriptors.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.RandomFormulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TapeTest {
    private static final List<String> NAMES = RandomFormulas.NAMES;
    private static final double[] PARAMETERS = {0.3, -1.25, 7};

    private static double[] slopes(String formula, double[][] columns, double[] parameters) {
        PostfixCode code = PostfixCode.of(Expression.parse(formula), List.of("a", "b"));
        int n = columns[0].length;
        Tape tape = new Tape(n);
        tape.run(code, columns, parameters, n);
        tape.differentiateParameters();
        double[] out = new double[n];
        tape.slopesOfParameter(0, out);
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 100, 257, 3000})
    void valuesAreThoseOfTheProgramBitForBit(int rows) {
        RandomFormulas random = new RandomFormulas(rows);
        double[][] columns = random.columns(rows);
        Tape tape = new Tape(rows);
        for (int k = 0; k < 300; k++) {
            Expression e = random.next(1 + k % 20);
            double[] expected = Program.compile(e, NAMES).evaluate(columns, PARAMETERS, rows);
            double[] found = tape.run(PostfixCode.of(e, NAMES), columns, PARAMETERS, rows);
            assertArrayEquals(expected, Arrays.copyOf(found, rows), e.text());
        }
    }

    @Test
    void everyPartHasItsOwnValues() {
        RandomFormulas random = new RandomFormulas(5);
        double[][] columns = random.columns(33);
        Tape tape = new Tape(33);
        for (int k = 0; k < 100; k++) {
            PostfixCode code = PostfixCode.of(random.next(15), NAMES);
            tape.run(code, columns, PARAMETERS, 33);
            for (int i = 0; i < code.size(); i++) {
                Expression part = code.expression(i, NAMES);
                assertArrayEquals(
                        Program.compile(part, NAMES).evaluate(columns, PARAMETERS, 33),
                        Arrays.copyOf(tape.values(i), 33),
                        part.text());
            }
        }
    }

    @Test
    void fewerRowsThanBeforeAndMoreWork() {
        Tape tape = new Tape(4);
        PostfixCode code = PostfixCode.of(Expression.parse("$0*(2 + a)"), List.of("a"));
        double[][] a = {{1, 2, 3, 4}};
        assertArrayEquals(new double[] {9, 12, 15, 18}, tape.run(code, a, new double[] {3}, 4));
        double[] two = tape.run(code, a, new double[] {1}, 2);
        assertArrayEquals(new double[] {3, 4}, Arrays.copyOf(two, 2));
        assertArrayEquals(new double[] {6, 8, 10, 12}, tape.run(code, a, new double[] {2}, 4));
    }

    /** Each operator of one argument, and of two with the parameter on either side. */
    private static Stream<String> formulas(Operator operator) {
        Map<Operator, String> named =
                Map.of(
                        Operator.POW, "pow(%s, %s)",
                        Operator.ABS_DIFF, "abs(%s - %s)",
                        Operator.INVERSE, "1/%s",
                        Operator.EXP_NEG, "exp(-%s)",
                        Operator.NEG, "-%s");
        String form =
                named.getOrDefault(
                        operator,
                        operator.arity() == 2
                                ? "%s " + operator.symbol() + " %s"
                                : operator.symbol().startsWith("^")
                                        ? "%s" + operator.symbol()
                                        : operator.symbol() + "(%s)");
        String inner = "(0.4 + $0*a)";
        return operator.arity() == 1
                ? Stream.of(form.formatted(inner))
                : Stream.of(form.formatted(inner, "b"), form.formatted("b", inner));
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void slopesAgreeWithDifferences(Operator operator) {
        double[][] columns = {{0.5, 0.9, 1.7, 2.2}, {1.3, 0.4, 2.9, 0.7}};
        double h = 1e-5;
        for (String formula : formulas(operator).map(f -> "sin(" + f + ")*b").toList()) {
            PostfixCode code = PostfixCode.of(Expression.parse(formula), List.of("a", "b"));
            assertTrue(
                    Stream.iterate(0, i -> i < code.size(), i -> i + 1)
                            .anyMatch(i -> code.isOperator(i) && code.operator(i) == operator),
                    formula);
            Program program = Program.compile(Expression.parse(formula), List.of("a", "b"));
            double[] found = slopes(formula, columns, new double[] {0.6});
            double[] up = program.evaluate(columns, new double[] {0.6 + h}, 4);
            double[] down = program.evaluate(columns, new double[] {0.6 - h}, 4);
            for (int i = 0; i < 4; i++) {
                double difference = (up[i] - down[i]) / (2 * h);
                // h² times a third derivative that the powers make large
                assertEquals(
                        difference, found[i], 1e-6 * (1 + 100 * Math.abs(difference)), formula);
            }
        }
    }

    @Test
    void slopesOfRandomFormulasAgreeWithDifferences() {
        RandomFormulas random =
                new RandomFormulas(
                        11,
                        List.of(
                                Operator.ADD,
                                Operator.SUB,
                                Operator.MUL,
                                Operator.SIN,
                                Operator.COS,
                                Operator.SQUARE,
                                Operator.NEG),
                        true);
        double[][] columns = random.columns(17);
        Tape tape = new Tape(17);
        int checked = 0;
        for (int k = 0; k < 200; k++) {
            Expression e = random.next(13);
            PostfixCode code = PostfixCode.of(e, NAMES);
            Program program = Program.compile(e, NAMES);
            for (int slot = 0; slot < code.parameters(); slot++) {
                double[] shifted = PARAMETERS.clone();
                shifted[slot] += 1e-5;
                double[] up = program.evaluate(columns, shifted, 17);
                shifted[slot] -= 2e-5;
                double[] down = program.evaluate(columns, shifted, 17);
                double[] at = tape.run(code, columns, PARAMETERS, 17).clone();
                tape.differentiateParameters();
                double[] found = new double[17];
                tape.slopesOfParameter(slot, found);
                for (int i = 0; i < 17; i++) {
                    double difference = (up[i] - down[i]) / 2e-5;
                    double third = Math.abs(up[i] + down[i] - 2 * at[i]);
                    if (third < 1e-6 && Math.abs(difference) < 100 && Math.abs(found[i]) < 100) {
                        // rounding 1e-16/1e-5, and h² times what changes in between
                        assertEquals(
                                difference, found[i], 1e-4 * (1 + Math.abs(difference)), e.text());
                        checked++;
                    }
                }
            }
        }
        assertTrue(checked > 1000, "only " + checked);
    }

    @Test
    void aParameterMayStandInSeveralPlaces() {
        double[][] columns = {{1, 2}, {3, 5}};
        // d/dp (p·a + p²·b) = a + 2p·b
        assertArrayEquals(
                new double[] {7, 12}, slopes("$0*a + $0^2*b", columns, new double[] {1}), 1e-15);
        assertArrayEquals(new double[] {0, 0}, slopes("$1*a", columns, new double[] {1, 2}), 0);
        assertArrayEquals(new double[] {1, 1}, slopes("$0", columns, new double[] {4}), 0);
    }

    @Test
    void slopesOfAllNodesAreThoseOfParametersInTheirPlace() {
        List<String> names = List.of("a", "b");
        Expression e = Expression.parse("sqrt(a*b)/(b - 0.5)");
        PostfixCode code = PostfixCode.of(e, names);
        double[][] columns = {{1.5, 2}, {3, 0.8}};
        Tape tape = new Tape(2);
        tape.run(code, columns, new double[0], 2);
        tape.differentiateAll();
        for (int node = 0; node < code.size(); node++) {
            Expression replaced = code.with(node, Expression.parse("$0"), names);
            for (int row = 0; row < 2; row++) {
                double[] found =
                        slopes(replaced.text(), columns, new double[] {tape.values(node)[row]});
                assertEquals(tape.slopes(node)[row], found[row], 1e-14, replaced.text());
            }
        }
    }

    @Test
    void kinksHaveSlopeZero() {
        assertArrayEquals(
                new double[] {0, 1},
                slopes("abs($0 - a)", new double[][] {{2, 1}, {0, 0}}, new double[] {2}));
    }

    @Test
    void codeIsTheFormula() {
        RandomFormulas random = new RandomFormulas(3);
        Set<Operator> seen = new java.util.HashSet<>();
        for (int k = 0; k < 500; k++) {
            Expression e = random.next(1 + k % 25);
            PostfixCode code = PostfixCode.of(e, NAMES);
            assertEquals(e, code.expression(code.size() - 1, NAMES));
            for (int i = 0; i < code.size(); i++) {
                if (code.isOperator(i)) {
                    seen.add(code.operator(i));
                    assertEquals(code.first(i), code.first(code.left(i)));
                    assertEquals(i - 1, code.right(i));
                } else {
                    assertEquals(i, code.first(i));
                }
                PostfixCode part = PostfixCode.of(code.expression(i, NAMES), NAMES);
                assertEquals(i - code.first(i) + 1, part.size());
            }
        }
        assertEquals(Set.of(Operator.values()), seen);
    }

    @Test
    void positionsAreThoseOfTheText() {
        List<String> names = List.of("a", "b");
        PostfixCode code = PostfixCode.of(Expression.parse("(a - $1)*exp(b)"), names);
        assertEquals(6, code.size());
        assertEquals(2, code.parameters());
        assertTrue(code.isColumn(0) && code.isParameter(1) && code.isOperator(2));
        assertEquals(1, code.index(1));
        assertEquals(Operator.EXP, code.operator(4));
        assertEquals(2, code.left(5));
        assertEquals(0, code.first(5));
        assertEquals(3, code.first(4));
        assertEquals(
                Expression.parse("(a - $1)*(2 + a)"),
                code.with(4, Expression.parse("2 + a"), names));
        assertEquals(0, PostfixCode.of(Expression.parse("a + b"), names).parameters());
    }

    @Test
    void anUnknownColumnIsNamed() {
        Expression e = Expression.parse("a + q");
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PostfixCode.of(e, List.of("a", "b")))
                        .getMessage();
        assertTrue(message.contains("'q'") && message.contains("a, b"), message);
    }
}
