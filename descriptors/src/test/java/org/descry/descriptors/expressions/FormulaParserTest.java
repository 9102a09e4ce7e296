package org.descry.descriptors.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a+b*c; a + b*c",
                "(a+b)*c; (a + b)*c",
                "a-b-c; a - b - c",
                "a-(b-c); a - (b - c)",
                "a/b/c; a/b/c",
                "a/(b*c); a/(b*c)",
                "x^2; x^2",
                "x**2; x^2",
                "x²·y³; x^2*y^3",
                "x^-1; 1/x",
                "x⁻²; 1/x^2",
                "x^4; x^4",
                "x^5; x*x^4",
                "x^1; x",
                "x^(1/2); sqrt(x)",
                "x^0.5; sqrt(x)",
                "x^(1/3); cbrt(x)",
                "x^1.5; pow(x, 1.5)",
                "x^y^z; x^(y^z)",
                "x^-y; x^(-y)",
                "-x^2; -x^2",
                "-a*b; -a*b",
                "a*-b; a*(-b)",
                "a--b; a - (-b)",
                "+a; a",
                "-2*x; -2*x",
                "-2^2; -(2^2)",
                "exp(-x); exp(-x)",
                "exp(-a*b); exp(-a*b)",
                "abs(a-b); abs(a - b)",
                "|a-b|; abs(a - b)",
                "||a-b|-c|; abs(abs(a - b) - c)",
                "|x|*2; abs(x)*2",
                "abs-diff(a, b); abs(a - b)",
                "abs - diff; abs - diff",
                "abs(x); abs(x)",
                "ln(x); log(x)",
                "√x; sqrt(x)",
                "√2*x; sqrt(2)*x",
                "√(x+1); sqrt(x + 1)",
                "a×b÷c−d; a*b/c - d",
                "2·π·r; 2*pi*r",
                "1.50*x; 1.5*x",
                "1e-3*x; 0.001*x",
                ".5*x; 0.5*x",
                "2/4*x; 1/2*x",
                "1/x; 1/x",
                "1/x/y; 1/x/y",
                "`band gap`^2; `band gap`^2",
                "`x`; x",
                "`pi`*pi; `pi`*pi",
                "r_A' - τ₁; r_A' - τ₁",
                "sqrt*x; sqrt*x",
                "$1*x; $1*x",
                "3[eV]*x; 3[eV]*x",
                "(2/3)[eV/angstrom]; (2/3)[eV/angstrom]"
            })
    void formulaIsReadAndWritten(String formula, String text) {
        assertEquals(text, Expression.parse(formula).text());
        assertEquals(Expression.parse(formula), Expression.parse(text));
    }

    @Test
    void absoluteDifferenceAndDecayingExponentialAreOneOperatorEach() {
        assertEquals(
                new Binary(Operator.ABS_DIFF, new Variable("a"), new Variable("b")),
                Expression.parse("abs(a - b)"));
        assertEquals(new Unary(Operator.EXP_NEG, new Variable("x")), Expression.parse("exp(-x)"));
        assertEquals(new Unary(Operator.INVERSE, new Variable("x")), Expression.parse("1/x"));
        assertEquals(Constant.of(2, 3), Expression.parse("2/3"));
        assertEquals(Constant.sqrt(2), Expression.parse("sqrt(2)"));
    }

    @Test
    void bracketsKeepTwoNodesApart() {
        assertEquals(
                new Binary(Operator.DIV, Constant.of(1), new Variable("x")),
                Expression.parse("(1)/x"));
        assertEquals(
                new Binary(Operator.DIV, Constant.of(2), Constant.of(3)),
                Expression.parse("(2)/3"));
        assertEquals(new Unary(Operator.SQRT, Constant.of(2)), Expression.parse("sqrt((2))"));
        assertEquals(
                new Unary(Operator.EXP, new Unary(Operator.NEG, new Variable("x"))),
                Expression.parse("exp((-x))"));
    }

    @Test
    void constantWithAUnitHasItsDimension() {
        Constant c = (Constant) Expression.parse("0.41[eV]");
        assertEquals(Dimension.of(BaseQuantity.ENERGY), c.dimension());
        assertEquals(0.41, c.value());
    }

    @Test
    void anyColumnNameCanBeQuoted() {
        for (String name :
                new String[] {
                    "band gap", "a-b", "E (eV)", "2x", "tick`s", "pi", "π", "x²", " lead"
                }) {
            Variable column = new Variable(name);
            assertEquals(column, Expression.parse(column.text()), name);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 0; the formula is empty",
                "rA + * rX; 5; a name, a number or a bracket is expected here",
                "rA +; 4; the formula ends where a name, a number or a bracket is expected",
                "(a + b; 0; this bracket is not closed",
                "a + b); 5; there is no opening bracket for this one",
                "|a - b; 0; this bar is not closed",
                "(a + b]; 6; there is no opening bracket for this one",
                "2x; 1; an operator such as * is missing before this",
                "a b; 2; an operator such as * is missing before this",
                "a(b + c); 0; there is no function 'a'",
                "tan(x); 0; there is no function 'tan'",
                "a,5; 1; a comma stands only inside",
                "a ? b; 2; this character has no meaning here",
                "x^0; 2; an exponent of 0 makes this 1",
                "x^100; 2; a whole exponent may be at most 64",
                "1e999; 0; this number is too large",
                "`abc; 0; the backtick that ends this name is missing",
                "` `; 0; a name is expected between the backticks",
                "$x; 1; the number of a parameter is expected after $",
                "pow(x); 5; a comma and a second argument of pow are expected here",
                "abs(x, y); 5; a comma stands only inside",
                "3[foo]; 2; 'foo' is not a unit",
                "3[meV]; 2; a constant is given in base units, here eV",
                "3[eV; 2; the bracket of the unit is not closed",
                "sqrt(x; 4; this bracket is not closed",
                "a = b; 2; this character has no meaning here"
            })
    void mistakeIsShownWithACaret(String formula, int position, String reason) {
        FormulaException e = assertThrows(FormulaException.class, () -> Expression.parse(formula));
        assertTrue(e.getMessage().startsWith("cannot read the formula: " + reason), e::getMessage);
        assertEquals(position, e.position(), e::getMessage);
        assertEquals(formula, e.formula());
        assertTrue(
                e.getMessage().endsWith("\n  " + formula + "\n  " + " ".repeat(position) + "^"),
                e::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "exp(", "x^", "|"})
    void endlessNestingIsRefusedCalmly(String opening) {
        assertThrows(FormulaException.class, () -> Expression.parse(opening.repeat(700) + "x"));
    }

    @Test
    void endlessFormulaIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> Expression.parse("x+".repeat(100_000) + "x"));
    }

    @Test
    void caretStandsUnderTheCharacterWhenNamesAreNotLatin() {
        FormulaException e =
                assertThrows(FormulaException.class, () -> Expression.parse("τ + 𝛼 ? μ"));
        assertTrue(e.getMessage().endsWith("\n  τ + 𝛼 ? μ\n        ^"), e::getMessage);
    }
}
