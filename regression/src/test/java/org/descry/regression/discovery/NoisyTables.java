package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.models.Kind;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Seeds;

/** Small tables of random numbers between 1 and 2, columns {@code a, b, c...}. */
final class NoisyTables {
    private NoisyTables() {}

    /** What the target is made of: one row's features and a random number in (-1, 1). */
    interface Law {
        double target(double[] row, double noise);
    }

    static DiscoveryData of(long seed, int rows, int columns, Kind kind, Law law) {
        RandomGenerator random = Seeds.generator(seed, "table", 0);
        double[][] x = new double[columns][rows];
        double[] y = new double[rows];
        List<String> names = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            names.add(String.valueOf((char) ('a' + j)));
            units.add(Unit.DIMENSIONLESS);
        }
        for (int i = 0; i < rows; i++) {
            double[] row = new double[columns];
            for (int j = 0; j < columns; j++) {
                row[j] = 1 + random.nextDouble();
                x[j][i] = row[j];
            }
            y[i] = law.target(row, 2 * random.nextDouble() - 1);
        }
        return new DiscoveryData(names, units, x, y, kind, Optional.empty());
    }

    static DiscoveryData noise(long seed, int rows, int columns) {
        return of(seed, rows, columns, Kind.REGRESSION, (row, noise) -> noise);
    }

    /** Returns the same rows in another order. */
    static DiscoveryData reordered(DiscoveryData data, int[] order) {
        double[][] x = new double[data.columns().length][order.length];
        double[] y = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            y[i] = data.target()[order[i]];
            for (int j = 0; j < x.length; j++) {
                x[j][i] = data.columns()[j][order[i]];
            }
        }
        Optional<List<String>> groups =
                data.groups().map(g -> java.util.Arrays.stream(order).mapToObj(g::get).toList());
        return new DiscoveryData(data.names(), data.units(), x, y, data.kind(), groups);
    }

    static DiscoveryData withGroups(DiscoveryData data, List<String> groups) {
        return new DiscoveryData(
                data.names(),
                data.units(),
                data.columns(),
                data.target(),
                data.kind(),
                Optional.of(groups),
                data.tasks(),
                data.weights());
    }

    static int[] shuffledOrder(int rows, long seed) {
        RandomGenerator random = Seeds.generator(seed, "order", 0);
        int[] order = new int[rows];
        java.util.Arrays.setAll(order, i -> i);
        for (int i = rows - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    static SearchSettings search(String operators, int maxComplexity, int dimension) {
        return SearchSettings.of(
                Operator.parseList(operators),
                OptionalInt.of(maxComplexity),
                dimension,
                OptionalInt.empty(),
                false);
    }
}
