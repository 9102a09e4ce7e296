package org.descry.regression.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContradictionsTest {
    private static String refusal(String... rules) {
        return assertThrows(IllegalArgumentException.class, () -> Physics.parse(List.of(rules)))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "increasing in x | decreasing in x",
                "positive | negative",
                "above 5 | below 3",
                "above 5 | below 5",
                "between 0 and 5 | above 7",
                "between 0 and 5 | negative",
                "between 0 and 5 | between 6 and 7",
                "above 2 eV | below 500 meV",
                "positive | below -1 eV",
                "above 1 eV | below 5 K",
                "y = 3 at x = 0 | below 2",
                "y = -1 eV at x = inf | positive",
                "y = 3 K at x = 0 | below 5 eV",
                "y = 3 at x = 0 | y = 2 at x = 0",
                "y = 3 at x = 1 nm | y = 2 at x = 10 angstrom",
                "y = 3 at x = inf | value = 2 at x = inf",
                "y = 3 eV at x = 0 | y = 2 K at z = 0",
            })
    void rulesThatContradictAreBothNamed(String a, String b) {
        for (String[] order : new String[][] {{a, b}, {b, a}}) {
            String message = refusal(order);
            assertTrue(
                    message.startsWith(
                            "the rules '%s' and '%s' contradict: ".formatted(order[0], order[1])),
                    message);
        }
    }

    @Test
    void theReasonIsGiven() {
        assertEquals(
                "the rules 'increasing in x' and 'decreasing in x' contradict: only a model that is"
                        + " level in x does both",
                refusal("increasing in x", "decreasing in x"));
        assertEquals(
                "the rules 'between 0 and 5' and 'above 7' contradict: values of at least 7 and at"
                        + " most 5 leave nothing to predict",
                refusal("between 0 and 5", "above 7"));
        assertEquals(
                "the rules 'y = 3 at x = 0' and 'below 2' contradict: 3 is above 2",
                refusal("y = 3 at x = 0", "below 2"));
        assertEquals(
                "the rules 'y = 3 at x = 0' and 'y = 2 at x = 0' contradict: a model has one value"
                        + " at 0",
                refusal("y = 3 at x = 0", "y = 2 at x = 0"));
    }

    @Test
    void threeRulesMayContradictTogether() {
        assertEquals(
                "the rules 'increasing in A' and 'decreasing in B' contradict: 'symmetric in A and"
                        + " B' gives both columns the same direction",
                refusal("increasing in A", "symmetric in A and B", "decreasing in B"));
        assertEquals(
                "the rules 'y = 3 at x = 0' and 'y = 2 at x = inf' contradict 'increasing in x':"
                        + " the value goes the other way",
                refusal("y = 2 at x = inf", "y = 3 at x = 0", "increasing in x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "increasing in x | decreasing in z",
                "positive | below 5",
                "positive | y = 0 at x = 0",
                "above 2 eV | below 5 eV",
                "above 2 eV | below 3000 meV",
                "above 2 eV | below 1",
                "between 0 and 5 | y = 5 at x = inf",
                "y = 3 at x = 0 | y = 2 at x = 1",
                "y = 3 at x = 0 | y = 2 at z = 0",
                "y = 3 at x = 0 | y = 2 at x = inf",
                "increasing in A | symmetric in A and B",
            })
    void rulesThatGoTogetherAreKept(String a, String b) {
        assertEquals(2, Physics.parse(List.of(a, b)).rules().size());
    }

    @Test
    void whatOnlyUnitsCanTellIsToldWithThem() {
        Physics physics = Physics.parse(List.of("above 2 eV", "below 1"));
        Unit ev = Unit.parse("eV");
        Unit kilojoule = Unit.parse("kJ/mol");
        assertThrows(IllegalArgumentException.class, () -> physics.in(Map.of(), ev));
        assertThrows(IllegalArgumentException.class, () -> physics.in(Map.of(), kilojoule));
        assertEquals(
                List.of("above 2", "below 2.5"),
                Physics.parse(List.of("above 2 eV", "below 2.5")).in(Map.of(), ev).text());
    }
}
