package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.physics.Physics;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.EvolutionSettings.Loss;
import org.descry.regression.search.EvolutionSettings.Method;
import org.descry.regression.search.Execution;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.Target;

/** Small tables and searches for the tests of this package. */
final class Evolutions {
    static final String OPERATORS = "+,-,*,/,sqrt,^2,exp,log";

    private Evolutions() {}

    static PrimaryFeature column(String name, double... values) {
        return new PrimaryFeature(name, Dimension.DIMENSIONLESS, values);
    }

    /** Returns columns x1, x2, ... with values between 0.5 and 2.5. */
    static List<PrimaryFeature> columns(int columns, int rows, long seed) {
        RandomGenerator random = Spaces.random(seed);
        List<PrimaryFeature> features = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            double[] values = random.doubles(rows, 0.5, 2.5).toArray();
            features.add(column("x" + (j + 1), values));
        }
        return features;
    }

    /** Returns one value per row, computed from the row. */
    static double[] values(List<PrimaryFeature> features, ToDoubleFunction<double[]> of) {
        double[] out = new double[features.get(0).values().length];
        for (int i = 0; i < out.length; i++) {
            int row = i;
            out[i] =
                    of.applyAsDouble(features.stream().mapToDouble(f -> f.values()[row]).toArray());
        }
        return out;
    }

    static Target all(double[] y) {
        boolean[] train = new boolean[y.length];
        Arrays.fill(train, true);
        return new Target(y, train);
    }

    static SearchSettings settings(String operators, int dimension, long trials) {
        return settings(operators, dimension, trials, Loss.SQUARES);
    }

    static SearchSettings settings(String operators, int dimension, long trials, Loss loss) {
        EvolutionSettings evolution =
                new EvolutionSettings(
                        Method.EVOLUTIONARY,
                        OptionalLong.of(trials),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(),
                        Physics.NONE,
                        loss);
        return SearchSettings.of(
                        Operator.parseList(operators),
                        OptionalInt.empty(),
                        dimension,
                        OptionalInt.empty(),
                        false)
                .withEvolution(evolution);
    }

    static Grammar grammar(List<PrimaryFeature> features, SearchSettings settings) {
        return new Grammar(settings, new Units(features, settings.space().freeUnits()));
    }

    /** Returns all rows of the first target. */
    static SearchRows rows(Problem problem, SearchSettings settings) {
        List<PrimaryFeature> features = problem.features();
        Target target = problem.targets().get(0);
        return SearchRows.of(
                problem.kind(),
                settings,
                features.stream().map(PrimaryFeature::name).toList(),
                features.stream().map(PrimaryFeature::values).toArray(double[][]::new),
                target.values(),
                problem.weights(),
                problem.tasks(),
                new ModelRules(settings).of(problem, target));
    }

    static Library library(List<PrimaryFeature> features, SpaceSettings space, int most) {
        SearchSettings settings = settings(OPERATORS, 1, 1).withSpace(space);
        return new Library(features, space, grammar(features, settings), most, () -> {});
    }

    static Front numbers(List<PrimaryFeature> features, double[] y, SearchSettings settings) {
        return search(Problem.of(features, List.of(all(y)), Kind.REGRESSION), settings).get(0);
    }

    static List<Front> search(Problem problem, SearchSettings settings) {
        return new EvolutionarySearch()
                .run(problem, settings, Spaces.random(1), Execution.quiet(1))
                .fronts();
    }
}
