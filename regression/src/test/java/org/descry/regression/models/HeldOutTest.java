package org.descry.regression.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HeldOutTest {

    @Test
    void expectationFollowsTheLineOfHeldOutRows() {
        HeldOut rows = new HeldOut(new double[] {0, 2, 4}, new double[] {1, 2, 3});
        assertEquals(2, rows.expected(2), 1e-12);
        assertEquals(5, rows.expected(8), 1e-12); // 2 + (8 - 2) / 2
    }

    @Test
    void predictionsAreNeverDrivenFurtherOut() {
        HeldOut steep = new HeldOut(new double[] {0, 1}, new double[] {0, 3});
        assertEquals(1.5 + (2 - 0.5), steep.expected(2), 1e-12);
        HeldOut wrong = new HeldOut(new double[] {0, 1}, new double[] {3, 0});
        assertEquals(1.5, wrong.expected(100), 1e-12);
        HeldOut same = new HeldOut(new double[] {1, 1}, new double[] {3, 0});
        assertEquals(1.5, same.expected(7), 1e-12);
    }

    @Test
    void rowsNeedBoth() {
        assertThrows(
                IllegalArgumentException.class, () -> new HeldOut(new double[1], new double[2]));
        assertThrows(
                IllegalArgumentException.class, () -> new HeldOut(new double[0], new double[0]));
    }
}
