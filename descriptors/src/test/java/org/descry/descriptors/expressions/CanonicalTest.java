package org.descry.descriptors.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "b + a; a + b",
                "c + (b + a); a + b + c",
                "c - (b - a); a + c - b",
                "-(a - b); b - a",
                "-(a + b); -(a + b)",
                "-a + b; b - a",
                "a - -b; a + b",
                "--a; a",
                "a + 1 + 2; a + 3",
                "a + 1 - 1; a",
                "1 - a; 1 - a",
                "b*a; a*b",
                "a/(b/c); a*c/b",
                "(a/b)/(c/d); a*d/(b*c)",
                "a*(1/b); a/b",
                "1/(1/a); a",
                "(1/a)*(1/b); 1/(a*b)",
                "x*x; x^2",
                "x*x*x; x^3",
                "x*x*x*x; x^4",
                "x^3*x^2; x*x^4",
                "(x^2)^3; x^6",
                "x*x/x; x^2/x",
                "a*a*b*b; (a*b)^2",
                "a^2/b^2; (a/b)^2",
                "1/x^2; 1/x^2",
                "(1/x)^2; 1/x^2",
                "(-a)*b; -a*b",
                "(-a)*(-b); a*b",
                "(b - a)*(d - c); (a - b)*(c - d)",
                "(b - a)*c; c*(b - a)",
                "c - d*(b - a); c + d*(a - b)",
                "(b - a)^2; (a - b)^2",
                "(b - a)^3; (b - a)^3",
                "abs(b - a); abs(a - b)",
                "|b - a|^2; (a - b)^2",
                "abs(a + b - c); abs(a + b - c)",
                "|c - (a + b)|; abs(a + b - c)",
                "|-x|; abs(x)",
                "||x||; abs(x)",
                "abs(x^2); x^2",
                "abs(exp(x)); exp(x)",
                "sqrt(x^2); abs(x)",
                "sqrt(x)^2; sqrt(x)^2",
                "cbrt(x^3); x",
                "cbrt(b - a); cbrt(b - a)",
                "cbrt(-x); -cbrt(x)",
                "sin(-x); -sin(x)",
                "cos(-x); cos(x)",
                "cos(b - a); cos(a - b)",
                "exp((-x)); exp(-x)",
                "exp(-(a - b)); exp(b - a)",
                "exp(-(-x)); exp(x)",
                "2*x*3; 6*x",
                "x*1; x",
                "x/1; x",
                "x + 0; x",
                "2*x/4; x/2",
                "(2)/3*x; 2/3*x",
                "0.5*x; 0.5*x",
                "x*0.1*0.1; 0.01*x",
                "x*-2; -2*x",
                "y - 2*x; y - 2*x",
                "-2*x + y; y - 2*x",
                "1/(2*x); 1/2/x",
                "(2*x)^2; 4*x^2",
                "sqrt((2)); sqrt(2)",
                "sqrt((9)); 3",
                "$1 + $0; $0 + $1",
                "0*x; x*0",
                "x/0; x/0"
            })
    void rearrangementsShareOneForm(String formula, String form) {
        assertEquals(form, Canonical.of(Expression.parse(formula)).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a - b; b - a",
                "a + b - c; c - a - b",
                "(a - b)*c; c*(b - a)",
                "a/(b - c); a/(c - b)",
                "(a - b)^3; (b - a)^3",
                "cbrt(a - b); cbrt(b - a)",
                "2*x; -2*x",
                "-x; x"
            })
    void negativeIsWrittenWithoutAnotherOperator(String formula, String negative) {
        assertEquals(
                Optional.of(negative),
                Canonical.negated(Expression.parse(formula)).map(Expression::text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "a + b",
                "a*b",
                "a/b",
                "(a - b)^2",
                "abs(a - b)",
                "exp(x)",
                "sqrt(a - b)"
            })
    void someFormulasHaveNoNegativeOfTheSameLength(String formula) {
        assertEquals(Optional.empty(), Canonical.negated(Expression.parse(formula)));
    }

    @Test
    void constantWithAUnitIsNotMixedWithPureNumbers() {
        assertEquals("2*x - 3[eV]", Canonical.of(Expression.parse("-3[eV] + 2*x")).text());
        assertEquals("6*3[eV]", Canonical.of(Expression.parse("2*3*3[eV]")).text());
    }

    @Test
    void bartelsFactorHasComplexity16AndGoldschmidts9() {
        assertEquals(16, Complexity.of(Expression.parse("rX/rB - nA*(nA - (rA/rB)/log(rA/rB))")));
        assertEquals(9, Complexity.of(Expression.parse("(rA+rX)/(sqrt(2)*(rB+rX))")));
    }

    @ParameterizedTest
    @CsvSource({
        "x, 1",
        "2, 1",
        "2/3, 1",
        "$0, 1",
        "x*x, 2",
        "x^2, 2",
        "abs(a-b), 3",
        "exp(-x), 2",
        "--x, 1",
        "a-b, 3",
        "abs(IP_B-EA_B)/rp_A^2, 6"
    })
    void everyLeafAndOperatorCountsOne(String formula, int complexity) {
        assertEquals(complexity, Complexity.of(Expression.parse(formula)));
    }
}
