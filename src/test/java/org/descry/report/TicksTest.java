package org.descry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void anAxisAroundARangeEndsOnRoundNumbers() {
        Ticks ticks = Ticks.around(0.2502, 0.7187, 6);
        assertEquals(List.of("0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8"), labels(ticks));
        assertEquals(0.2, ticks.lower());
        assertEquals(0.8, ticks.upper());
    }

    @Test
    void anAxisWithinARangeKeepsItsEnds() {
        Ticks ticks = Ticks.within(0, 1, 5);
        assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels(ticks));
        assertEquals(1.0, ticks.upper());
    }

    @Test
    void aRangeOfOneValueStillGivesAnAxis() {
        Ticks ticks = Ticks.around(3, 3, 4);
        assertEquals(3, ticks.lower());
        assertEquals(4, ticks.upper());
    }

    @Test
    void tinyAndHugeRangesStayReadable() {
        assertEquals(List.of("0", "0.0000005", "0.0000010"), labels(Ticks.around(0, 1e-6, 2)));
        assertEquals(List.of("−2", "0", "2"), shown(Ticks.within(-3, 3, 3)));
    }

    @Test
    void decadesEndOnRoundNumbersAndLabelPowersOfTenWhenThereAreMany() {
        Ticks few = Ticks.decades(0.03, 1.4);
        assertEquals(List.of("0.02", "0.05", "0.1", "0.2", "0.5", "1", "2"), shown(few));
        assertEquals(0, few.share(0.02), 1e-12);
        assertEquals(1, few.share(2), 1e-12);
        assertEquals(0.5, few.share(0.2), 1e-12); // the geometric mean of the ends
        Ticks many = Ticks.decades(1.5e-7, 3);
        assertEquals(1e-7, many.lower());
        assertEquals(5, many.upper());
        assertEquals(8, many.values().size());
        assertEquals("1", NumberText.tick(many.values().get(7)));
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.values().stream()
                .map(v -> v.toPlainString().replaceFirst("^0\\.?0*$", "0"))
                .toList();
    }

    private static List<String> shown(Ticks ticks) {
        return ticks.values().stream().map(NumberText::tick).toList();
    }

    @Test
    void powersOfTenFarFromOneAreWrittenAsSuch() {
        Ticks axis = Ticks.decades(0.03, 2.5e5);
        assertEquals(
                List.of("0.1", "1", "10", "100", "1000", "10⁴", "10⁵"),
                axis.values().stream().map(axis::label).toList());
        assertEquals(0.5, axis.share(StrictMath.sqrt(axis.lower() * axis.upper())), 1e-12);
    }
}
