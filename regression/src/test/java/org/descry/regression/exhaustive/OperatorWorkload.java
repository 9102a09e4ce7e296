package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Piece;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.Target;

/**
 * The last layer of a search with one operator: all its formulas of some columns, selected for one
 * target in this thread by the code that a search runs. What benchmarks time.
 */
final class OperatorWorkload {
    private static final int KEPT = 50;

    private final Operator operator;
    private final List<PrimaryFeature> features = new ArrayList<>();
    private final FeatureSpace space;
    private final ResidualColumns columns;
    private final PairSelection pairs;

    /**
     * @param columns how many columns the operator is put on, with values in [0.5, 1.5)
     */
    OperatorWorkload(Operator operator, int columns, int rows) {
        this.operator = operator;
        RandomGenerator random = Spaces.random(rows);
        for (int j = 0; j < columns; j++) {
            double[] x = new double[rows];
            Arrays.setAll(x, i -> random.nextDouble(0.5, 1.5));
            features.add(new PrimaryFeature("x" + j, Dimension.DIMENSIONLESS, x));
        }
        OptionalInt any = OptionalInt.empty();
        SpaceSettings settings =
                SpaceSettings.of(List.of(operator)).within(any, any, OptionalInt.of(1));
        this.space = Spaces.of(features, settings, 0);
        this.columns = target(random, rows);
        this.pairs = new PairSelection(space, 1L << 30, 1, 1);
    }

    private ResidualColumns target(RandomGenerator random, int rows) {
        boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        double[] y = new double[rows];
        Arrays.setAll(y, i -> random.nextDouble());
        double mean = Arrays.stream(y).sum() / rows;
        Arrays.setAll(y, i -> y[i] - mean);
        Problem problem =
                Problem.of(features, List.of(new Target(new double[rows], all)), Kind.REGRESSION);
        ResidualColumns target = new ResidualColumns(problem, true);
        target.add(y, all);
        return target;
    }

    /** Returns how many formulas one selection goes through. */
    long formulas() {
        return space.terminal().stream()
                .filter(p -> p.operator() == operator)
                .mapToLong(Piece::count)
                .sum();
    }

    /** Selects; returns the best formulas that were kept, best first. */
    long[] select() {
        Ledger ledger = new Ledger(Execution.quiet(1), new byte[0]);
        Selection selection = new Selection(space, new int[] {KEPT});
        TopCodes[][] lists;
        if (operator.arity() == 2) {
            lists = selection.lists(1, false);
            pairs.select(columns, lists, "pairs", ledger);
        } else {
            TargetSums sums = TargetSums.best();
            lists =
                    selection
                            .allButPairs()
                            .select(() -> new CorrelationScorer(columns, sums), "others", ledger);
        }
        return lists[0][operator.arity() + 1].best(this::score);
    }

    /** Returns the exact score of a formula. */
    double score(long code) {
        double[] x = new double[space.rows()];
        space.values(code, x, new double[x.length]);
        return columns.score(0, x);
    }

    /** Returns the highest score of all formulas by plain loops over the columns. */
    double highestByPlainLoops() {
        double highest = 0;
        double[] x = new double[space.rows()];
        for (PrimaryFeature a : features) {
            if (operator.arity() == 1) {
                operator.apply(a.values(), x, x.length);
                highest = Math.max(highest, columns.score(0, x));
                continue;
            }
            for (PrimaryFeature b : features) {
                if (a != b) {
                    operator.apply(a.values(), b.values(), x, x.length);
                    highest = Math.max(highest, columns.score(0, x));
                }
            }
        }
        return highest;
    }
}
