package org.descry.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;
import org.descry.regression.search.FoundModel;
import org.junit.jupiter.api.Test;

final class LeverageTest {
    private static final double[] X = {1, 2, 3, 4, 5, 9};
    private static final double[] Y = {1.1, 1.9, 3.2, 3.8, 5.3, 7};

    private static DiscoveryData data(Optional<List<String>> groups) {
        return new DiscoveryData(
                List.of("x"),
                List.of(Unit.DIMENSIONLESS),
                new double[][] {X},
                Y,
                Kind.REGRESSION,
                groups);
    }

    /** Cook's distance by its definition: fit without the row, compare all fitted values. */
    @Test
    void distanceIsThatOfFitsWithoutTheRow() {
        int[] all = IntStream.range(0, 6).toArray();
        double[] line = line(all);
        double[] fitted = Arrays.stream(X).map(x -> line[0] + line[1] * x).toArray();
        double squares = 0;
        for (int i = 0; i < 6; i++) {
            squares += (Y[i] - fitted[i]) * (Y[i] - fitted[i]);
        }
        FoundModel model =
                FoundModel.of(List.of(Expression.parse("x")), new double[] {line[1]}, line[0], 1);
        double[] distance = Leverage.distances(data(Optional.empty()), model, true, fitted);
        for (int out = 0; out < 6; out++) {
            int row = out;
            double[] other = line(Arrays.stream(all).filter(i -> i != row).toArray());
            double moved = 0;
            for (int i = 0; i < 6; i++) {
                double by = fitted[i] - other[0] - other[1] * X[i];
                moved += by * by;
            }
            assertEquals(moved / (2 * squares / 4), distance[out], 1e-10);
        }
    }

    private static double[] line(int[] rows) {
        double x = Arrays.stream(rows).mapToDouble(i -> X[i]).average().orElseThrow();
        double y = Arrays.stream(rows).mapToDouble(i -> Y[i]).average().orElseThrow();
        double xx = Arrays.stream(rows).mapToDouble(i -> (X[i] - x) * (X[i] - x)).sum();
        double xy = Arrays.stream(rows).mapToDouble(i -> (X[i] - x) * (Y[i] - y)).sum();
        return new double[] {y - xy / xx * x, xy / xx};
    }

    @Test
    void groupsAreDrawnWholeAndSmallerSharesAreParts() {
        List<String> groups = List.of("a", "a", "b", "b", "c", "c");
        DiscoveryData data = data(Optional.of(groups));
        int[] all = IntStream.range(0, 6).toArray();
        for (long seed = 0; seed < 20; seed++) {
            int[] drawn = Draws.share(data, all, 0.632, seed);
            assertEquals(4, drawn.length);
            assertEquals(2, Arrays.stream(drawn).mapToObj(groups::get).distinct().count());
            int[] fewer = Draws.share(data, all, 0.4, seed);
            assertTrue(Arrays.stream(fewer).allMatch(r -> Arrays.binarySearch(drawn, r) >= 0));
        }
    }

    @Test
    void rowsFarApartAreClustersOfTheirOwn() {
        double[] x = {0, 10, 0.1, 10.1, 0.2, 10.2, 0.3, 10.3};
        DiscoveryData data =
                new DiscoveryData(
                        List.of("x"),
                        List.of(Unit.DIMENSIONLESS),
                        new double[][] {x},
                        x,
                        Kind.REGRESSION,
                        Optional.empty());
        assertEquals(
                List.of(List.of(0, 2, 4, 6), List.of(1, 3, 5, 7)),
                Clusters.of(data, 1).parts().values().stream()
                        .sorted((a, b) -> a.get(0) - b.get(0))
                        .toList());
    }
}
