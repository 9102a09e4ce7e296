package org.descry.regression.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class PolygonCountTest {
    @Test
    void theExpectedImplementationRuns() {
        String expected = System.getProperty("descry.expect.backend", PolygonCount.best().name());
        assertEquals(expected, PolygonCount.best().name());
    }

    @Test
    void countsEqualThoseOfThePlainLoop() {
        Random random = new Random(5);
        PolygonCount plain = new ScalarPolygonCount();
        for (int rows : new int[] {0, 1, 7, 8, 9, 63, 64, 65, 1021}) {
            double[] x = random.ints(rows + 3L, -4, 5).asDoubleStream().toArray();
            double[] y = random.ints(rows + 3L, -4, 5).asDoubleStream().toArray();
            for (int count : new int[] {4, 8}) {
                // small integers: many rows lie on an edge exactly
                double[] edges = random.ints(3L * count, -2, 3).asDoubleStream().toArray();
                for (int k = 2; k < edges.length; k += 3) {
                    edges[k] = Math.abs(edges[k]) + 4;
                }
                assertEquals(
                        plain.inside(edges, count, x, y, 3, rows + 3),
                        PolygonCount.best().inside(edges, count, x, y, 3, rows + 3),
                        rows + " rows, " + count + " edges");
            }
        }
    }
}
