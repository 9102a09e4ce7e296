package org.descry.descriptors.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    @Test
    void quantilesAreInterpolated() {
        Outcomes outcomes = Outcomes.of(new double[] {4, 0, 1, 2, 3}, 0.9);
        assertEquals(new Outcomes(2, 2, 0.2, 3.8, 0.9).median(), outcomes.median());
        assertEquals(2, outcomes.mean());
        assertEquals(0.2, outcomes.lower(), 1e-12);
        assertEquals(3.8, outcomes.upper(), 1e-12);
    }

    @Test
    void oneDrawIsItsOwnInterval() {
        assertEquals(new Outcomes(5, 5, 5, 5, 0.5), Outcomes.of(new double[] {5}, 0.5));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Outcomes.of(new double[0], 0.9));
        assertThrows(
                IllegalArgumentException.class, () -> Outcomes.of(new double[] {Double.NaN}, 0.9));
        assertThrows(IllegalArgumentException.class, () -> Outcomes.of(new double[] {1}, 0));
    }

    @Test
    void normalDrawsHaveMeanZeroAndVarianceOne() {
        double[] draws =
                NormalDraws.draw(100_001, RandomGeneratorFactory.of("L64X128MixRandom").create(1));
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        for (double x : draws) {
            sum += x;
            squares += x * x;
            fourth += x * x * x * x;
        }
        // Four standard errors.
        assertEquals(0, sum / draws.length, 0.013);
        assertEquals(1, squares / draws.length, 0.018);
        assertEquals(3, fourth / draws.length, 0.13);
    }
}
