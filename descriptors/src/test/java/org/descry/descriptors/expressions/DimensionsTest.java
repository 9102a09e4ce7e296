package org.descry.descriptors.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DimensionsTest {

    private static final Map<String, Dimension> COLUMNS =
            Map.of(
                    "r", Dimension.of(BaseQuantity.LENGTH),
                    "s", Dimension.of(BaseQuantity.LENGTH),
                    "E", Dimension.of(BaseQuantity.ENERGY),
                    "n", Dimension.DIMENSIONLESS,
                    "u", Dimension.UNKNOWN);

    private static Dimension of(String formula) {
        return Dimensions.of(Expression.parse(formula), COLUMNS);
    }

    @ParameterizedTest
    @CsvSource({
        "r + s, angstrom",
        "r/s, ''",
        "E/r^2, eV/angstrom^2",
        "sqrt(E), eV^(1/2)",
        "exp(r/s), ''",
        "n^n, ''",
        "1/r, 1/angstrom",
        "abs(r - s), angstrom",
        "u + r, ?",
        "u*r, ?",
        "exp(u), ''",
        "n + 1, ''",
        "$0 + r, angstrom",
        "r - $0, angstrom",
        "$0*r, angstrom",
        "exp($0*n), ''",
        "E - 3[eV], eV"
    })
    void dimensionFollowsFromThoseOfTheColumns(String formula, String dimension) {
        assertEquals(dimension, of(formula).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(r + E)*n; the units of r + E do not go together: r is in angstrom, E is in eV",
                "n - exp(r); the units of exp(r) do not go together: r needs to be a pure number and is in angstrom",
                "r + 1; the units of r + 1 do not go together: r is in angstrom, 1 is a pure number",
                "r^n; the units of r^n do not go together: r needs to be a pure number and is in angstrom",
                "n^E; the units of n^E do not go together: E needs to be a pure number and is in eV"
            })
    void smallestWrongPartIsNamed(String formula, String message) {
        UnitException e = assertThrows(UnitException.class, () -> of(formula));
        assertEquals(message, e.getMessage());
    }

    @Test
    void lenientCheckMarksArgumentsWithUnits() {
        Dimensions.Check check =
                Dimensions.check(
                        Expression.parse("abs(r - s)/exp(r) + E*log(E)/E/exp(s)*r"), COLUMNS, true);
        assertEquals("angstrom", check.dimension().text());
        assertEquals(List.of("argument in angstrom", "argument in eV"), check.marks());
        assertTrue(Dimensions.check(Expression.parse("r/s"), COLUMNS, true).marks().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"r + E", "r + 1"})
    void lenientCheckRefusesSumsOfUnlikeQuantities(String formula) {
        assertThrows(
                UnitException.class,
                () -> Dimensions.check(Expression.parse(formula), COLUMNS, true));
    }

    @Test
    void lenientCheckMarksBothSidesOfARealPower() {
        assertEquals(
                List.of("argument in angstrom", "argument in eV"),
                Dimensions.check(Expression.parse("r^E"), COLUMNS, true).marks());
    }

    @Test
    void unknownColumnIsNamed() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> of("r + z"));
        assertEquals("there is no column 'z'", e.getMessage());
    }

    /** The canonical form may not change what a formula measures. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void canonicalFormHasTheSameDimension(long seed) {
        Map<String, Dimension> columns =
                Map.of(
                        "a", Dimension.of(BaseQuantity.LENGTH),
                        "b", Dimension.of(BaseQuantity.LENGTH),
                        "c", Dimension.DIMENSIONLESS,
                        "rA", Dimension.of(BaseQuantity.LENGTH),
                        "τ", Dimension.of(BaseQuantity.ENERGY),
                        "band gap", Dimension.of(BaseQuantity.ENERGY));
        RandomFormulas formulas = new RandomFormulas(seed, List.of(Operator.values()), false);
        int checked = 0;
        for (int i = 0; i < 20000; i++) {
            Expression e = formulas.next(1 + i % 9);
            Dimension dimension;
            try {
                dimension = Dimensions.of(e, columns);
            } catch (UnitException refused) {
                continue;
            }
            checked++;
            assertEquals(
                    dimension,
                    Dimensions.of(Canonical.of(e), columns),
                    () -> "seed " + seed + ": " + e);
        }
        assertTrue(checked > 2000);
    }
}
