package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Formulas over several lines. */
final class LinesTest {

    @Test
    void linesBreakAtSpacesAndOtherwiseBesideSigns() {
        assertEquals(List.of("a + b -", "c*d"), Lines.of("a + b - c*d", 8));
        assertEquals(List.of("alpha*", "beta", "/gamma"), Lines.of("alpha*beta/gamma", 6));
        assertEquals(List.of("abcd", "efgh", "i"), Lines.of("abcdefghi", 4));
        assertEquals(List.of("abcd"), Lines.of("abcd", 4));
    }

    @Test
    void formulasBreakWhereFewestBracketsAreOpen() {
        assertEquals(
                List.of("y = 1 + 2*(a + b)", "- 3*sqrt(c - d)"),
                Lines.formula("y = 1 + 2*(a + b) - 3*sqrt(c - d)", 26));
        assertEquals(
                List.of("x_10000000*1.16e14 + 1234567"),
                Lines.formula("x_10000000*116000000000000 + 1234567", 80));
        assertEquals(List.of("alpha;", "sqrt(b + c)"), Lines.formula("alpha; sqrt(b + c)", 15));
        assertEquals(List.of("sqrt(b*", "c)"), Lines.formula("sqrt(b*c)", 8));
    }
}
