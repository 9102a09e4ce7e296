package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Unit;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;
import org.junit.jupiter.api.Test;

class NoiseFloorTest {

    private static DiscoveryData data(Kind kind, double[] x, double[] y) {
        return new DiscoveryData(
                List.of("x"),
                List.of(Unit.DIMENSIONLESS),
                new double[][] {x},
                y,
                kind,
                Optional.empty());
    }

    @Test
    void deviationWithinSetsIsPooled() {
        // squares: 2 · 1² of the first set, 0.5² · 2 of the second, over 1 + 1 degrees of freedom
        NoiseFloor floor =
                NoiseFloor.of(
                                data(
                                        Kind.REGRESSION,
                                        new double[] {1, 1, 2, 2, 3, 0.0, -0.0},
                                        new double[] {4, 6, 0, 1, 9, 5, 5}))
                        .orElseThrow();

        assertEquals(6, floor.rows());
        assertEquals(3, floor.sets());
        assertEquals(Math.sqrt(2.5 / 3), floor.deviation(), 1e-12);
    }

    @Test
    void copiesAndClassesAndRowsAloneSayNothing() {
        double[] x = {1, 1, 2};
        assertEquals(
                Optional.empty(), NoiseFloor.of(data(Kind.REGRESSION, x, new double[] {4, 4, 1})));
        assertEquals(
                Optional.empty(),
                NoiseFloor.of(data(Kind.CLASSIFICATION, x, new double[] {1, 0, 1})));
        assertEquals(
                Optional.empty(),
                NoiseFloor.of(
                        data(Kind.REGRESSION, new double[] {1, 2, 3}, new double[] {4, 4, 1})));
    }
}
