package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.descry.datasets.statistics.Correlation;
import org.descry.datasets.tables.NumericColumn;
import org.descry.descriptors.classical.ClassicalDescriptors;
import org.descry.descriptors.classical.NamedDescriptor;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.meaning.RowSlopes;
import org.descry.regression.meaning.SobolIndices;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Transform;
import org.descry.regression.physics.Tendency;
import org.descry.regression.search.FoundModel;

/**
 * What the selected formula says about each of its inputs: slopes over the training rows, shares of
 * its variance, limits, and likeness to classical descriptors.
 *
 * <p>All of what was fitted: the target, its logarithm, or the log-odds of a class.
 *
 * @param inputs the columns that the formula holds, the most influential first
 * @param sobolError standard error of the shares of variance; empty where there are none
 * @param sobolNote why there are none; empty text where there are
 * @param likeness correlation with descriptors of the literature whose columns the table has
 */
record Meaning(
        List<Input> inputs,
        Optional<Double> sobolError,
        String sobolNote,
        List<Likeness> likeness) {

    /**
     * Smallest, middle and largest of some numbers.
     *
     * @param min smallest
     * @param median half-way
     * @param max largest
     */
    record Spread(double min, double median, double max) {
        /** Of finite numbers, at least one. */
        static Spread of(double[] values) {
            double[] sorted = Arrays.stream(values).sorted().toArray();
            int n = sorted.length;
            double median = sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2;
            return new Spread(sorted[0], median, sorted[n - 1]);
        }
    }

    /**
     * One input.
     *
     * @param name of the column
     * @param slope partial derivative
     * @param rising share of rows where it is positive
     * @param falling share of rows where it is negative
     * @param onePercent what 1 % more of the input changes
     * @param elasticity by how many per cent 1 % more changes a numeric target; empty for classes
     * @param first share of the variance by itself; NaN when not known
     * @param total share of the variance together with others; NaN when not known
     * @param toZero limit at 0, the others at their medians
     * @param toInfinity limit far out, in the same way
     */
    record Input(
            String name,
            Spread slope,
            double rising,
            double falling,
            Spread onePercent,
            Optional<Spread> elasticity,
            double first,
            double total,
            Optional<Tendency> toZero,
            Optional<Tendency> toInfinity) {}

    /**
     * Correlation of the formula's value with a descriptor.
     *
     * @param descriptor the descriptor
     * @param pearson by values
     * @param spearman by ranks
     * @param rows where both have a value
     */
    record Likeness(NamedDescriptor descriptor, double pearson, double spearman, int rows) {}

    /** Returns what a formula says; empty when it holds no column. */
    static Optional<Meaning> of(FoundModel m, StudyRows rows, long seed) {
        TreeSet<String> used = new TreeSet<>();
        m.features().forEach(f -> used.addAll(Variables.of(f)));
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(m, rows, List.copyOf(used)).meaning(seed));
    }

    /** Reads one formula on the training rows. */
    private static final class Reading {
        private final FoundModel m;
        private final StudyRows rows;
        private final DiscoveryData data;
        private final List<String> names;
        private final double[][] columns;
        private final int n;
        private final double[] value;
        private final Expression whole;

        Reading(FoundModel m, StudyRows rows, List<String> names) {
            this.m = m;
            this.rows = rows;
            this.data = rows.training();
            this.names = names;
            this.columns =
                    names.stream()
                            .map(c -> data.columns()[data.names().indexOf(c)])
                            .toArray(double[][]::new);
            this.n = data.rows();
            this.value = SelectedModel.formula(m).over(names).values(columns, data.tasks().of());
            this.whole = m.whole();
        }

        Meaning meaning(long seed) {
            boolean tasks = m.parts().size() > 1;
            Optional<SobolIndices> shares = tasks ? Optional.empty() : shares(seed);
            double[][] slopes = slopes();
            List<Input> inputs = new ArrayList<>();
            for (int j = 0; j < names.size(); j++) {
                input(j, slopes[j], shares, tasks).ifPresent(inputs::add);
            }
            inputs.sort(
                    Comparator.comparingDouble(
                            (Input i) ->
                                    Double.isNaN(i.total())
                                            ? -Math.abs(i.onePercent().median())
                                            : -i.total()));
            String note =
                    shares.isPresent()
                            ? ""
                            : tasks
                                    ? "No shares of variance: every task has numbers of its own."
                                    : "No shares of variance: the formula has no value somewhere in the box of the data.";
            return new Meaning(
                    List.copyOf(inputs), shares.map(SobolIndices::error), note, likeness());
        }

        private Optional<SobolIndices> shares(long seed) {
            Program program = Program.compile(whole, names);
            double[] numbers = m.numbers(0);
            return SobolIndices.of(
                    (x, count) -> program.evaluate(x, numbers, count),
                    ends(columns, true),
                    ends(columns, false),
                    seed);
        }

        private static double[] ends(double[][] columns, boolean low) {
            return Arrays.stream(columns)
                    .map(c -> Spread.of(c))
                    .mapToDouble(s -> low ? s.min() : s.max())
                    .toArray();
        }

        /** Slopes [p × n], each row with the numbers of its task. */
        private double[][] slopes() {
            double[][] slopes = new double[names.size()][n];
            for (int task = 0; task < m.parts().size(); task++) {
                double[][] own = RowSlopes.of(whole, m.numbers(task), names, columns, n);
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < slopes.length && data.tasks().of()[i] == task; j++) {
                        slopes[j][i] = own[j][i];
                    }
                }
            }
            return slopes;
        }

        private Optional<Input> input(
                int j, double[] slope, Optional<SobolIndices> shares, boolean tasks) {
            int[] good = IntStream.range(0, n).filter(i -> Double.isFinite(slope[i])).toArray();
            if (good.length == 0) {
                return Optional.empty();
            }
            double[] x = columns[j];
            double[] own = at(good, i -> slope[i]);
            Optional<Spread> elasticity = Optional.empty();
            if (rows.kind() == Kind.REGRESSION) {
                double[] relative = at(good, i -> elasticity(x[i], slope[i], value[i]));
                double[] finite = Arrays.stream(relative).filter(Double::isFinite).toArray();
                elasticity = finite.length == 0 ? Optional.empty() : Optional.of(Spread.of(finite));
            }
            return Optional.of(
                    new Input(
                            names.get(j),
                            Spread.of(own),
                            share(own, 1),
                            share(own, -1),
                            Spread.of(at(good, i -> 0.01 * x[i] * slope[i])),
                            elasticity,
                            shares.map(s -> s.first()[j]).orElse(Double.NaN),
                            shares.map(s -> s.total()[j]).orElse(Double.NaN),
                            tasks ? Optional.empty() : limit(j, 0),
                            tasks ? Optional.empty() : limit(j, Double.POSITIVE_INFINITY)));
        }

        /** Of the target itself: of a logarithm the slope is relative already. */
        private double elasticity(double x, double slope, double y) {
            return switch (rows.target().transform()) {
                case NONE -> x * slope / y;
                case LOG -> x * slope;
                case LOG10 -> x * slope * Transform.LOG.of(10);
            };
        }

        private static double[] at(int[] which, java.util.function.IntToDoubleFunction f) {
            return Arrays.stream(which).mapToDouble(f).toArray();
        }

        private static double share(double[] slopes, int sign) {
            long count = Arrays.stream(slopes).filter(s -> Math.signum(s) == sign).count();
            return (double) count / slopes.length;
        }

        /**
         * From the side of the data; a column with values on both sides of 0 has no limit there.
         */
        private Optional<Tendency> limit(int j, double place) {
            Spread spread = Spread.of(columns[j]);
            boolean below = spread.max() <= 0;
            if (spread.min() < 0 && !below) {
                return place == 0 ? Optional.empty() : limit(j, place, true);
            }
            return limit(j, below && place != 0 ? -place : place, !below);
        }

        private Optional<Tendency> limit(int j, double place, boolean fromAbove) {
            double[] middle =
                    Arrays.stream(columns).mapToDouble(c -> Spread.of(c).median()).toArray();
            return Tendency.of(whole, m.numbers(0), names, middle, names.get(j), place, fromAbove);
        }

        private List<Likeness> likeness() {
            List<Likeness> all = new ArrayList<>();
            for (NamedDescriptor d : ClassicalDescriptors.list()) {
                if (d.inputs().stream().allMatch(this::isThere)) {
                    likeness(d).ifPresent(all::add);
                }
            }
            return List.copyOf(all);
        }

        private boolean isThere(NamedDescriptor.Input input) {
            return rows.data().has(input.name())
                    && rows.data().column(input.name()) instanceof NumericColumn c
                    && c.unit().dimension().equals(input.unit().dimension());
        }

        private Optional<Likeness> likeness(NamedDescriptor d) {
            double[][] inputs =
                    d.inputs().stream()
                            .map(i -> rows.data().numeric(i.name()).in(i.unit()).values())
                            .toArray(double[][]::new);
            double[] all =
                    Program.compile(
                                    d.expression(),
                                    d.inputs().stream().map(NamedDescriptor.Input::name).toList())
                            .evaluate(inputs, rows.data().rows());
            int[] good =
                    IntStream.range(0, n)
                            .filter(i -> Double.isFinite(all[rows.train()[i]]))
                            .filter(i -> Double.isFinite(value[i]))
                            .toArray();
            double[] other = at(good, i -> all[rows.train()[i]]);
            double[] own = at(good, i -> value[i]);
            double pearson = good.length < 3 ? Double.NaN : Correlation.of(other, own);
            return Double.isNaN(pearson)
                    ? Optional.empty()
                    : Optional.of(
                            new Likeness(
                                    d,
                                    pearson,
                                    Correlation.of(
                                            Correlation.ranks(other), Correlation.ranks(own)),
                                    good.length));
        }
    }
}
