package org.descry.regression.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhysicsTest {
    private static final Unit EV = Unit.parse("eV");

    private static Rule rule(String text) {
        return Physics.parse(List.of(text)).rules().get(0);
    }

    private static String refusal(String... rules) {
        return assertThrows(IllegalArgumentException.class, () -> Physics.parse(List.of(rules)))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "increasing in rA | increasing in rA",
                "  Decreasing  in   `band gap` | decreasing in `band gap`",
                "increasing in `in and = at` | increasing in `in and = at`",
                "increasing in `rA` | increasing in rA",
                "positive | positive",
                "NEGATIVE | negative",
                "above 0 | positive",
                "below 0 eV | below 0 eV",
                "above 5 | above 5",
                "below 10 eV | below 10 eV",
                "below 10eV | below 10 eV",
                "above -1.50e1 kJ/mol | above -15 kJ/mol",
                "above −2 | above -2",
                "between 0 and 5 | between 0 and 5",
                "between 0 and 5 eV | between 0 and 5 eV",
                "between 1 eV and 5 | between 1 and 5 eV",
                "between 100 meV and 5 eV | between 100 meV and 5 eV",
                "symmetric in A and B | symmetric in A and B",
                "symmetric in (B, A) | symmetric in A and B",
                "symmetric in B,A | symmetric in A and B",
                "symmetric in (`r, a and` , `r b`) | symmetric in `r b` and `r, a and`",
                "y = 0 at x = 0 | y = 0 at x = 0",
                "value=3 eV at T=300 K | value = 3 eV at T = 300 K",
                "E gap (eV) = 1 at x = inf | `E gap (eV)` = 1 at x = inf",
                "y = -2 at `a = b` = -infinity | y = -2 at `a = b` = -inf",
                "y = 0 at x = ∞ | y = 0 at x = inf",
            })
    void rulesHaveANormalFormThatIsReadBack(String text, String normal) {
        assertEquals(normal, rule(text).text());
        assertEquals(rule(text), rule(normal));
    }

    @Test
    void rulesAreReadAsWhatTheySay() {
        assertEquals(new Monotone("band gap", true), rule("increasing in `band gap`"));
        assertEquals(
                new Bounds(Optional.of(Quantity.of(0)), Optional.of(Quantity.of(5))),
                rule("between 0 and 5"));
        assertEquals(
                new Anchor(
                        "y", Quantity.of(0), "x", new Quantity(300, Optional.of(Unit.parse("K")))),
                rule("y = 0 at x = 300 K"));
        assertEquals(new Symmetric("A", "B"), new Symmetric("B", "A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rises with x",
                "increasing",
                "increasing in",
                "increasing in 2*x",
                "increasing in band gap",
                "increasing in pi",
                "above",
                "above x",
                "above inf",
                "below 5 parsecs",
                "between 5 and 0",
                "between 5 and 5",
                "between 0 and x",
                "between 1 eV and 2 K",
                "symmetric in A",
                "symmetric in A and A",
                "symmetric in A and B and C",
                "y = x at x = 0",
                "y = inf at x = 0",
                "y = 0 at x",
                " = 0 at x = 0",
                "y = 0 at x + 1 = 0",
                "y = 0 at x = NaN",
            })
    void whatIsNoRuleIsRefusedWithItsText(String text) {
        assertTrue(refusal(text).startsWith("rule '%s': ".formatted(text.strip())), text);
    }

    @Test
    void refusalsSayWhatWasExpected() {
        assertTrue(refusal("rises with x").contains("rules are written as: increasing in x; "));
        assertEquals(
                "rule 'increasing in band gap': a column is expected, got 'band gap'; names with"
                        + " spaces or signs stand in backticks",
                refusal("increasing in band gap"));
        assertEquals(
                "rule 'between 5 and 0': the smaller number comes first, got 5 and 0",
                refusal("between 5 and 0"));
        assertEquals(
                "rule 'above x': a number such as 5 or 5 eV is expected, got 'x'",
                refusal("above x"));
    }

    @Test
    void equalRulesCountOnceAndBlankLinesNotAtAll() {
        Physics physics = Physics.parse(List.of("positive", " ", "above 0", "increasing in x"));
        assertEquals(List.of("positive", "increasing in x"), physics.text());
        assertEquals(Set.of("x"), physics.columns());
        assertTrue(Physics.parse(List.of()).isEmpty());
        assertEquals(Physics.NONE, Physics.parse(List.of("")));
    }

    @Test
    void anUnknownColumnIsNamedWithThoseThatAreThere() {
        Physics physics = Physics.parse(List.of("positive", "symmetric in rA and rB"));
        physics.requireColumns(List.of("rA", "rB"));
        assertEquals(
                "rule 'symmetric in rA and rB': there is no column 'rB'; there are: rA, rC",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> physics.requireColumns(List.of("rA", "rC")))
                        .getMessage());
    }

    @Test
    void aColumnIsNotATarget() {
        Physics physics = Physics.parse(List.of("z = 0 at x = 0"));
        physics.requireColumns(List.of("x"));
        assertEquals(
                "rule 'z = 0 at x = 0': the target stands on the left, but 'z' is a column",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> physics.requireColumns(List.of("x", "z")))
                        .getMessage());
    }

    @Test
    void numbersAreConvertedToTheUnitsOfTheTable() {
        Physics physics =
                Physics.parse(
                        List.of(
                                "between 100 meV and 5 eV",
                                "y = 500 meV at r = 0.1 nm",
                                "increasing in r",
                                "symmetric in r and s"));
        Map<String, Unit> columns =
                Map.of("r", Unit.parse("angstrom"), "s", Unit.parse("angstrom"));
        assertEquals(
                List.of(
                        "between 0.1 and 5",
                        "y = 0.5 at r = 1",
                        "increasing in r",
                        "symmetric in r and s"),
                physics.in(columns, EV).text());
        assertEquals(
                "below 0.01", Physics.parse(List.of("below 10 meV")).in(columns, EV).text().get(0));
    }

    @Test
    void aUnitOfAnotherKindIsRefused() {
        Physics physics = Physics.parse(List.of("below 10 angstrom"));
        String message =
                assertThrows(IllegalArgumentException.class, () -> physics.in(Map.of(), EV))
                        .getMessage();
        assertEquals(
                "rule 'below 10 angstrom': cannot turn 'angstrom' into 'eV': not the same kind of"
                        + " quantity",
                message);
    }

    @Test
    void columnsOfOtherKindsAreNotExchanged() {
        Physics physics = Physics.parse(List.of("symmetric in r and q"));
        Map<String, Unit> columns = Map.of("r", Unit.parse("angstrom"), "q", Unit.parse("eV"));
        assertEquals(
                "rule 'symmetric in q and r': 'q' is in eV and 'r' in angstrom: they cannot be"
                        + " exchanged",
                assertThrows(IllegalArgumentException.class, () -> physics.in(columns, EV))
                        .getMessage());
    }
}
