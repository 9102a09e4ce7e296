package org.descry.descriptors.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.descry.datasets.units.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConstantTest {

    @ParameterizedTest
    @CsvSource({
        "2, 2, 2",
        "-2, -2, -2",
        "1.50, 1.5, 1.5",
        "1e-3, 0.001, 0.001",
        "0.1, 0.1, 0.1",
        "4/6, 2/3, 0.6666666666666666",
        "4/2, 2, 2",
        "1e30, 1e30, 1e30",
        "-0, 0, 0",
        "pi, pi, 3.141592653589793",
        "sqrt(2), sqrt(2), 1.4142135623730951"
    })
    void equalNumbersHaveOneText(String written, String text, double value) {
        Constant c = Constant.parse(written);
        assertEquals(text, c.literal());
        assertEquals(value, c.value());
        assertEquals(c, Constant.parse(c.literal()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1/0",
                "1.2.3",
                "sqrt(4)",
                "sqrt(-2)",
                "sqrt(x)",
                "1e999",
                "--2",
                "1e"
            })
    void otherTextsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Constant.parse(text));
    }

    @Test
    void textAndValueMustAgree() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Constant("2", 3, Dimension.DIMENSIONLESS));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Constant("2.0", 2, Dimension.DIMENSIONLESS));
    }

    @Test
    void factoriesReduce() {
        assertEquals("1/2", Constant.of(2, 4).text());
        assertEquals("-1/2", Constant.of(2, -4).text());
        assertEquals("3", Constant.sqrt(9).text());
        assertThrows(IllegalArgumentException.class, () -> Constant.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Constant.sqrt(-1));
    }

    @Test
    void nodesRefuseWhatCannotBe() {
        Variable x = new Variable("x");
        assertThrows(IllegalArgumentException.class, () -> new Variable(" "));
        assertThrows(IllegalArgumentException.class, () -> new Parameter(-1));
        assertThrows(IllegalArgumentException.class, () -> new Unary(Operator.ADD, x));
        assertThrows(IllegalArgumentException.class, () -> new Binary(Operator.EXP, x, x));
    }

    @Test
    void variablesAreListedRenamedAndReplaced() {
        Expression e = Expression.parse("b + a*b - log(c)/$0 + 2");
        assertEquals(new TreeSet<>(List.of("a", "b", "c")), Variables.of(e));
        assertEquals("z + a*z - log(c)/$0 + 2", Variables.rename(e, Map.of("b", "z")).text());
        assertEquals(
                "(x + y)/t",
                Variables.substitute(
                                Expression.parse("mu/t"), Map.of("mu", Expression.parse("x + y")))
                        .text());
    }
}
