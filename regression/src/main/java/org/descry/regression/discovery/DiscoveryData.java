package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.Kind;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.Target;
import org.descry.regression.search.Tasks;

/**
 * The rows a model is discovered on. Test rows are not among them.
 *
 * @param names column names [p]
 * @param units column units [p]
 * @param columns finite values [p][n]
 * @param target target values [n]; classes as 1 (positive) and 0
 * @param kind what the target is
 * @param groups group of each row [n]; rows of one group stay together in folds and are shuffled
 *     among themselves
 * @param tasks which rows have constants of their own; one task when none have
 * @param weights how much each row counts [n], positive; a row that must not count is no row here
 */
public record DiscoveryData(
        List<String> names,
        List<Unit> units,
        double[][] columns,
        double[] target,
        Kind kind,
        Optional<List<String>> groups,
        Tasks tasks,
        double[] weights) {
    public DiscoveryData {
        names = List.copyOf(names);
        units = List.copyOf(units);
        groups = groups.map(List::copyOf);
        if (names.size() != columns.length || units.size() != columns.length) {
            throw new IllegalArgumentException("every column needs a name and a unit");
        }
        if (tasks.of().length != target.length || weights.length != target.length) {
            throw new IllegalArgumentException("every row needs a task and a weight");
        }
        for (double w : weights) {
            if (!(w > 0 && w <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("weights must be positive, got " + w);
            }
        }
    }

    /** Makes rows that count alike and share all constants. */
    public DiscoveryData(
            List<String> names,
            List<Unit> units,
            double[][] columns,
            double[] target,
            Kind kind,
            Optional<List<String>> groups) {
        this(
                names,
                units,
                columns,
                target,
                kind,
                groups,
                Tasks.one(target.length),
                ones(target.length));
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Whether all rows count alike. */
    boolean rowsCountAlike() {
        return Arrays.stream(weights).allMatch(w -> w == weights[0]);
    }

    /** Returns the weighted mean of the target over the rows of each row's own task [n]. */
    public double[] taskMeans() {
        double[] sums = new double[tasks.count()];
        double[] totals = new double[tasks.count()];
        for (int i = 0; i < target.length; i++) {
            sums[tasks.of()[i]] += weights[i] * target[i];
            totals[tasks.of()[i]] += weights[i];
        }
        double[] means = new double[target.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = sums[tasks.of()[i]] / totals[tasks.of()[i]];
        }
        return means;
    }

    /** Returns the number of rows n. */
    public int rows() {
        return target.length;
    }

    /** Returns some of the rows, in the order given; tasks keep their numbers. */
    public DiscoveryData on(int[] rows) {
        double[][] some = new double[columns.length][];
        Arrays.setAll(some, j -> at(columns[j], rows));
        return new DiscoveryData(
                names,
                units,
                some,
                at(target, rows),
                kind,
                groups.map(g -> Arrays.stream(rows).mapToObj(g::get).toList()),
                new Tasks(
                        tasks.names(),
                        Arrays.stream(rows).map(r -> tasks.of()[r]).toArray(),
                        tasks.offsetOnly()),
                at(weights, rows));
    }

    private static double[] at(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(r -> values[r]).toArray();
    }

    List<PrimaryFeature> features() {
        List<PrimaryFeature> features = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            features.add(new PrimaryFeature(names.get(j), units.get(j).dimension(), columns[j]));
        }
        return features;
    }

    /** Returns the problem of explaining the targets of a whole run in these rows. */
    Problem problem(List<Target> targets) {
        return new Problem(features(), targets, kind, weights, tasks);
    }

    /**
     * Returns the problem of explaining further targets in these rows, each with the effort that
     * those of the run itself had.
     *
     * @param settings of the run
     */
    Problem further(List<Target> targets, DiscoverySettings settings) {
        int searches = new TargetPlan(this, settings).targets.size();
        return new Problem(features(), targets, kind, weights, tasks, searches);
    }

    /** Returns settings with the ranges of columns in the units of these columns. */
    SearchSettings inColumnUnits(SearchSettings search) {
        SpaceSettings space = search.space();
        return search.withSpace(space.withBox(space.box().in(names, units)));
    }

    /** Returns the classes as booleans [n]. */
    public boolean[] labels() {
        boolean[] labels = new boolean[target.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = target[i] > 0.5;
        }
        return labels;
    }

    /**
     * Returns a number per row [n] that depends on its feature values and the seed only: not on its
     * position, and not on the names or order of the columns.
     *
     * <p>Rows that differ only by an exchange of columns (AB and BA) are told apart by which column
     * holds what.
     */
    public long[] rowKeys(long seed) {
        long[] same = new long[columns.length];
        long[] own = new long[columns.length];
        for (int j = 0; j < columns.length; j++) {
            same[j] = 0x2545F4914F6CDD1DL;
            own[j] = columnKey(columns[j]);
        }
        long[] keys = sums(same);
        long[] exact = sums(own);
        Map<Long, Long> first = new TreeMap<>();
        Set<Long> shared = new TreeSet<>();
        for (int i = 0; i < keys.length; i++) {
            Long other = first.putIfAbsent(keys[i], exact[i]);
            if (other != null && other != exact[i]) {
                shared.add(keys[i]);
            }
        }
        for (int i = 0; i < keys.length; i++) {
            long key = shared.contains(keys[i]) ? Seeds.mix(keys[i] ^ exact[i]) : keys[i];
            keys[i] = Seeds.mix(key ^ Seeds.child(seed, "rows", 0));
        }
        return keys;
    }

    /** Returns the sum over a row's values, each mixed with a number of its column [n]. */
    private long[] sums(long[] columnKeys) {
        long[] sums = new long[rows()];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                sums[i] += Seeds.mix(Double.doubleToLongBits(columns[j][i] + 0.0) ^ columnKeys[j]);
            }
        }
        return sums;
    }

    /**
     * Returns a number that tells a column from others by its values beside those of the target.
     */
    private long columnKey(double[] column) {
        long sum = 0;
        for (int i = 0; i < column.length; i++) {
            long value = Seeds.mix(Double.doubleToLongBits(column[i] + 0.0));
            sum += Seeds.mix(value ^ Double.doubleToLongBits(target[i] + 0.0));
        }
        return Seeds.mix(sum);
    }

    /**
     * Returns which rows stay together [n]: the user's group, or else the same number for rows with
     * equal feature values.
     */
    public int[] together() {
        Map<Object, Integer> numbers = new LinkedHashMap<>();
        int[] unit = new int[rows()];
        for (int i = 0; i < unit.length; i++) {
            int row = i;
            Object key =
                    groups.isPresent()
                            ? groups.get().get(i)
                            : Arrays.stream(columns).map(c -> c[row] + 0.0).toList();
            unit[i] = numbers.computeIfAbsent(key, k -> numbers.size());
        }
        return unit;
    }
}
