package org.descry.descriptors.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameters;
import org.junit.jupiter.api.Test;

class ValuedTest {
    private static final Map<String, Unit> UNITS =
            Map.of(
                    "a", Unit.DIMENSIONLESS,
                    "b", Unit.DIMENSIONLESS,
                    "E", Unit.parse("eV"),
                    "r", Unit.parse("angstrom"),
                    "small", Unit.parse("meV"),
                    "unknown", Unit.UNKNOWN,
                    "share", Unit.parse("%"));

    private static String exact(String formula, double... values) {
        return PlainText.of(
                Valued.exactly(List.of(Expression.parse(formula)), values, UNITS).get(0));
    }

    @Test
    void constantsStandWithSignAndUnit() {
        assertEquals("exp(-0.7*a/b)", exact("exp($0*a/b)", -0.7));
        assertEquals("exp(0.7*a/b)", exact("exp(a*$0/b)", 0.7));
        assertEquals("1/(E + 2.5[eV])", exact("1/(E + $0)", 2.5));
        assertEquals("1/(E - 2.5[eV])", exact("1/(E + $0)", -2.5));
        assertEquals("abs(3[eV*angstrom] - E*r)", exact("abs(E*r - $0)", 3));
        assertEquals("abs(E + 2[eV])", exact("abs(E - $0)", -2));
        assertEquals("abs(E - 2[eV])", exact("abs(E - $0)", 2));
        assertEquals("pow(a, -1.5)", exact("a^$0", -1.5));
        assertEquals("log(unknown + 2)", exact("log(unknown + $0)", 2));
    }

    @Test
    void quantitiesGoToBaseUnitsAndPureNumbersStay() {
        assertEquals("abs(small - 0.25[eV])", exact("abs(small - $0)", 250));
        assertEquals("sqrt(0.0001[eV^2] + small^2)", exact("sqrt(small^2 + $0)", 100));
        assertEquals("log(share + 20)", exact("log(share + $0)", 20));
    }

    @Test
    void roundedConstantsHaveFourDigits() {
        List<Expression> features = List.of(Expression.parse("log(a + $1)*$0"));
        Expression shown =
                Valued.rounded(features, new double[] {-1234567, 0.123456}, UNITS).get(0);
        assertEquals("-1235000*log(a + 0.1235)", PlainText.of(shown));
    }

    @Test
    void negativeFactorBeginsWithoutBrackets() {
        List<Expression> features = List.of(Expression.parse("exp(a*$0/b)"));
        Expression shown = Valued.rounded(features, new double[] {-0.7}, UNITS).get(0);
        assertEquals("\\exp\\left(\\frac{-0.7 \\, a}{b}\\right)", Latex.of(shown));
    }

    @Test
    void formulasWithoutParametersStayAsTheyAre() {
        List<Expression> features = List.of(Expression.parse("b*a"), Expression.parse("a + $0"));
        List<Expression> shown = Valued.exactly(features, new double[] {1}, UNITS);
        assertEquals(features.get(0), shown.get(0));
        assertEquals("a + 1", PlainText.of(shown.get(1)));
    }

    @Test
    void unitOfAParameterIsThatOfItsSibling() {
        Expression e = Expression.parse("exp($0*a) + abs(small - $1)/E + $2");
        assertEquals("", Parameters.units(e, UNITS).get(0).symbol());
        assertEquals("meV", Parameters.units(e, UNITS).get(1).symbol());
        assertEquals("", Parameters.units(e, UNITS).get(2).symbol());
        assertEquals(
                "0.001 eV*angstrom",
                Parameters.units(Expression.parse("small*r + $0"), UNITS).get(0).symbol());
    }
}
