package org.descry.regression.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WidestStripTest {
    @Test
    void boundaryOfOneFeatureLiesHalfWay() {
        boolean[] labels = {true, true, false, false};
        WidestStrip strip = WidestStrip.of(new double[][] {{0, 1, 5, 6}}, labels).orElseThrow();
        // -1 at 5 and +1 at 1; a few roundings
        assertEquals(-0.5, strip.coefficients().get(0), 1e-12);
        assertEquals(1.5, strip.intercept(), 1e-12);
    }

    @Test
    void everyRowLiesOnItsSideAtTheEdgeOfTheStripOrBeyond() {
        int separable = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int d = 1 + random.nextInt(4);
            boolean[] labels = OverlapTest.labels(6 + random.nextInt(20), random);
            double[][] values = OverlapTest.apart(d, labels, 5, random);
            for (int row = 0; row < labels.length; row++) {
                values[0][row] = 1e6 + 1e3 * values[0][row];
            }
            Overlap overlap = Overlap.of(values, labels);
            var found = WidestStrip.of(values, labels);
            assertEquals(overlap.separable(), found.isPresent(), "seed " + seed);
            if (found.isEmpty()) {
                continue;
            }
            separable++;
            WidestStrip strip = found.get();
            assertEquals(overlap.margin(), strip.margin(), 1e-10 * overlap.margin());
            for (int row = 0; row < labels.length; row++) {
                double sum = strip.intercept();
                for (int k = 0; k < d; k++) {
                    sum += strip.coefficients().get(k) * values[k][row];
                }
                // sums near 1e6 / 1e3 / margin: 1e-16 of that, and the search's own 1e-10
                assertTrue((labels[row] ? sum : -sum) >= 1 - 1e-7, "seed " + seed);
            }
        }
        assertTrue(separable > 50, "too few separable cases to mean anything: " + separable);
    }

    @Test
    void classesThatMeetHaveNone() {
        boolean[] labels = {true, false, true};
        assertTrue(WidestStrip.of(new double[][] {{1, 2, 3}}, labels).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> WidestStrip.of(new double[0][], labels));
        assertThrows(IllegalArgumentException.class, () -> new WidestStrip(List.of(), 0, 0));
    }
}
