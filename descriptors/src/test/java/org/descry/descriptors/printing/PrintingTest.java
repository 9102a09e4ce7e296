package org.descry.descriptors.printing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.RandomFormulas;
import org.descry.descriptors.expressions.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

final class PrintingTest {

    private static final List<Expression> FEATURES =
            List.of(Expression.parse("rA/rB"), Expression.parse("tau"), Expression.parse("a - b"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rX/rB; \\frac{r_{\\mathrm{X}}}{r_{\\mathrm{B}}}",
                "tau; \\tau",
                "τ; \\tau",
                "chi_A - chi_X; \\chi_{\\mathrm{A}} - \\chi_{\\mathrm{X}}",
                "IP_B; \\mathrm{IP}_{\\mathrm{B}}",
                "rs_A; r_{\\mathrm{s},\\mathrm{A}}",
                "Ebind^2/Ec; \\frac{{E_{\\mathrm{bind}}}^{2}}{E_{\\mathrm{c}}}",
                "x^2; {x}^{2}",
                "(a + b)^2; {\\left(a + b\\right)}^{2}",
                "(a/b)^2; {\\left(\\frac{a}{b}\\right)}^{2}",
                "1/(1/x + a); \\frac{1}{1/x + a}",
                "(a/b)/(c*(b/a)); \\frac{a/b}{c \\, \\left(b/a\\right)}",
                "1/(1/(1/x - a) + 2/3*b); \\frac{1}{1/\\left(1/x - a\\right) + \\left(2/3\\right) \\, b}",
                "exp(a/b)/c; \\frac{\\exp\\left(a/b\\right)}{c}",
                "(-0.7*a/b)/c - a/b; \\frac{-0.7 \\, a/b}{c} - \\frac{a}{b}",
                "a*(b + c); a \\, \\left(b + c\\right)",
                "2*3*a; 2 \\cdot 3 \\, a",
                "a - (b - c); a - \\left(b - c\\right)",
                "a*(-b); a \\, \\left(-b\\right)",
                "-(a + b); -\\left(a + b\\right)",
                "log(x); \\ln\\left(x\\right)",
                "exp(-x); \\exp\\left(-x\\right)",
                "abs(a - b); \\left|a - b\\right|",
                "sqrt(x); \\sqrt{x}",
                "cbrt(x); \\sqrt[3]{x}",
                "sqrt(2)*pi; \\sqrt{2} \\, \\pi",
                "2/3*x; \\frac{2}{3} \\, x",
                "1/x; \\frac{1}{x}",
                "116000000000000*x; 1.16 \\cdot {10}^{14} \\, x",
                "x^y; {x}^{y}",
                "`band gap`; \\mathrm{band\\ gap}",
                "`50%_x&y`; \\mathrm{50\\%\\_x\\&y}",
                "$0*x; p_{0} \\, x",
                "3[eV]; 3 \\, \\mathrm{eV}"
            })
    void formulaAsLatex(String formula, String latex) {
        assertEquals(latex, Latex.of(Expression.parse(formula)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rX/rB; <mfrac><msub><mi>r</mi><mi mathvariant=\"normal\">X</mi></msub><msub><mi>r</mi><mi"
                        + " mathvariant=\"normal\">B</mi></msub></mfrac>",
                "mu^2; <msup><mi>μ</mi><mn>2</mn></msup>",
                "a - b; <mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>",
                "|x|; <mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>"
            })
    void formulaAsMathMl(String formula, String mathMl) {
        assertEquals(mathMl, MathMl.of(Expression.parse(formula)));
    }

    @Test
    void namesAreEscapedInMathMl() {
        assertEquals("<mi>a&lt;b&amp;c</mi>", MathMl.of(Expression.parse("`a<b&c`")));
    }

    @Test
    void mathMlIsWellFormedForAnyFormula() {
        RandomFormulas formulas = new RandomFormulas(1);
        for (int i = 0; i < 300; i++) {
            String xml = MathMl.of(formulas.next(1 + i % 15));
            assertDoesNotThrow(
                    () ->
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new InputSource(new StringReader(xml))),
                    xml);
        }
    }

    @Test
    void latexBracesAndBracketsAreBalancedForAnyFormula() {
        RandomFormulas formulas = new RandomFormulas(2);
        for (int i = 0; i < 300; i++) {
            String latex = Latex.of(formulas.next(1 + i % 15));
            assertEquals(count(latex, "{"), count(latex, "}"), latex);
            assertEquals(count(latex, "\\left"), count(latex, "\\right"), latex);
            assertFalse(latex.contains("--"), latex);
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rX/rB - nA*(nA - (rA/rB)/log(rA/rB)); rX/rB - nA*(nA - rA/rB/np.log(rA/rB))",
                "x^2 + 1/x; x**2 + 1.0/x",
                "(-x)^2; (-x)**2",
                "-x^2; -x**2",
                "abs(a - (b - c)); np.abs(a - (b - c))",
                "exp(-(a + b)); np.exp(-(a + b))",
                "2/3*a; 2.0/3.0*a",
                "a/(2/3); a/(2.0/3.0)",
                "a^b; a**b",
                "(a^b)^c; (a**b)**c",
                "cbrt(x)*sqrt(2)*pi; np.cbrt(x)*np.sqrt(2)*np.pi",
                "`band gap` + lambda + r'; band_gap + lambda_ + r_",
                "`a b` + `a-b`; a_b + a_b_",
                "$1*x; p[1]*x"
            })
    void formulaAsPython(String formula, String code) {
        assertEquals(code, Python.of(Expression.parse(formula)));
    }

    @Test
    void modelHasFourSignificantDigits() {
        double[] coefficients = {3.40049, -1.23456e-7, 123456};
        assertEquals(
                "E = -0.1235 + 3.4*(rA/rB) - 1.235e-7*tau + 123500*(a - b)",
                PlainText.model(-0.12345678, coefficients, FEATURES, "E"));
        assertEquals(
                "E = -0.1235 + 3.4 \\, \\frac{r_{\\mathrm{A}}}{r_{\\mathrm{B}}} - 1.235 \\cdot {10}^{-7} \\, \\tau + 123500 \\,"
                        + " \\left(a - b\\right)",
                Latex.model(-0.12345678, coefficients, FEATURES, "E"));
        assertEquals(
                "E_{\\mathrm{a}} = 2",
                Latex.model(2, new double[0], List.of(), Latex.of(new Variable("Ea"))));
        assertEquals("\\ln(y) = 2", Latex.model(2, new double[0], List.of(), "\\ln(y)"));
        assertEquals(
                "<mrow><mi>y</mi><mo>=</mo><mrow><mn>1</mn><mo>+</mo><mrow><mn>2</mn><mo>\u2062</mo><mi>τ</mi></mrow></mrow>"
                        + "</mrow>",
                MathMl.model(1, new double[] {2}, List.of(Expression.parse("tau")), "<mi>y</mi>"));
    }

    @Test
    void modelHasBracketsWhereTheyTellFactorsApart() {
        List<Expression> features =
                List.of(
                        Expression.parse("exp(-2*x)"),
                        Expression.parse("(a + b)^2"),
                        Expression.parse("1/x"),
                        Expression.parse("abs(a - b)"),
                        Expression.parse("-x"));
        assertEquals(
                "y = 1 + 2*exp(-2*x) - 3*(a + b)^2 + 4*(1/x) + 5*abs(a - b) + 6*(-x)",
                PlainText.model(1, new double[] {2, -3, 4, 5, 6}, features, "y"));
    }

    @Test
    void pythonModelHasEveryDigit() {
        assertEquals(
                "-0.12345678 + 3.40049*(rA/rB) - 1.23456e-7*(tau) + 123456*(a - b)",
                Python.model(-0.12345678, new double[] {3.40049, -1.23456e-7, 123456}, FEATURES));
    }

    @Test
    void modelNeedsOneCoefficientPerFeature() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PlainText.model(0, new double[] {1}, FEATURES, "E"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Latex.model(0, new double[] {1}, FEATURES, "E"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ",
        "1, 1, ",
        "-1234.56, 1235, ",
        "0.00012345, 0.0001234, ",
        "999999, 1,6",
        "0.00001, 1, -5",
        "1e300, 1, 300",
        "NaN, NaN, ",
        "-Infinity, Infinity,"
    })
    void numbersAreRoundedForReading(double value, String digits, Integer exponent) {
        Significant size = Significant.of(value);
        assertEquals(digits, size.digits());
        assertEquals(exponent == null, size.exponent().isEmpty());
        size.exponent().ifPresent(e -> assertEquals(exponent, e));
    }
}
