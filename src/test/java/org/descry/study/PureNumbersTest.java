package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.api.Test;

class PureNumbersTest {
    private static SpaceSettings space(String operators, boolean freeUnits) {
        return SearchSettings.of(
                        Operator.parseList(operators),
                        OptionalInt.empty(),
                        1,
                        OptionalInt.empty(),
                        freeUnits)
                .space();
    }

    private static Optional<String> note(String operators, String... units) {
        List<Unit> all = Arrays.stream(units).map(Unit::parse).toList();
        return PureNumbers.note(space(operators, false), all);
    }

    @Test
    void functionsWithoutAPureArgumentAreNamed() {
        assertEquals(
                "No product of powers of the columns is a pure number, as exp and log need:"
                        + " --free-units lets functions take quantities with units, as in"
                        + " exp(-c/T).",
                note("+,*,sqrt,exp,log", "K", "angstrom").orElseThrow());
        assertTrue(note("*,exp", "eV", "eV/angstrom", "K").isPresent());
    }

    @Test
    void nothingIsSaidWhereThereIsOne() {
        assertTrue(note("*,exp", "K", "K").isEmpty());
        assertTrue(note("*,exp", "eV", "angstrom", "eV/angstrom").isEmpty());
        assertTrue(note("*,exp", "K", "1").isEmpty());
        assertTrue(note("*,sqrt", "K", "angstrom").isEmpty(), "roots take any unit");
        assertTrue(
                PureNumbers.note(space("*,exp", true), List.of(Unit.parse("K"))).isEmpty(),
                "units are free");
    }
}
