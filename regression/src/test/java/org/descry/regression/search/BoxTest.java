package org.descry.regression.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.descry.datasets.units.Unit;
import org.descry.regression.physics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxTest {
    private static final List<String> NAMES = List.of("rA", "chi");
    private static final List<Unit> UNITS = List.of(Unit.parse("angstrom"), Unit.parse(""));

    @Test
    void textIsReadBackAsTheSameBox() {
        Box box = Box.parse(" rA = 30..120 pm, chi=-0.5 .. 2.5");
        assertEquals("chi=-0.5..2.5,rA=30..120 pm", box.text());
        assertEquals(box, Box.parse(box.text()));
    }

    @Test
    void rangesAreTurnedIntoTheUnitsOfTheColumns() {
        Box box = Box.parse("rA=30..120 pm,chi=0.5..2").in(NAMES, UNITS);
        assertEquals(Box.parse("rA=0.3..1.2,chi=0.5..2"), box);
    }

    @Test
    void aRangeOfAnotherKindOrOfNoColumnIsRefusedByName() {
        assertRefused(() -> Box.parse("rA=1..2 eV").in(NAMES, UNITS), "'rA'");
        assertRefused(() -> Box.parse("q=1..2").in(NAMES, UNITS), "'q'");
    }

    @Test
    void aColumnWithoutARangeHasThatOfItsValues() {
        List<double[]> columns = List.of(new double[] {1, 2}, new double[] {3, Double.NaN, 1});
        assertEquals(
                Map.of("rA", new Interval(0.3, 1.2), "chi", new Interval(1, 3)),
                Box.parse("rA=0.3..1.2").over(NAMES, columns).of());
        assertRefused(() -> Box.parse("q=1..2").over(NAMES, columns), "'q'");
        assertRefused(() -> Box.parse("rA=1..2 pm").over(NAMES, columns), "'rA'");
        assertRefused(() -> Box.NONE.over(List.of("rA"), List.of(new double[0])), "'rA'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rA",
                "rA=1",
                "rA=2..1",
                "rA=1..x",
                "rA=1..2,rA=1..2",
                "rA=1..NaN",
                "rA=1..2 foo"
            })
    void whatIsNoRangeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Box.parse(text));
    }

    private static void assertRefused(Runnable reading, String named) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, reading::run);
        assertTrue(e.getMessage().contains(named), e.getMessage());
    }
}
