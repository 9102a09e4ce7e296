package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Dimensions;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.constants.ConstantSearch;
import org.descry.regression.internal.constants.InnerForm;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Size;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Rounding;
import org.descry.regression.search.SpaceSettings;

/**
 * Puts functions with a fitted constant around a target's best features: the last layer of
 * formulas, which no space can hold because every target has its own constants.
 *
 * <p>A constant is fitted to what a model of the target leaves, on the rows that count for it; so
 * every fold and every shuffle fits its own.
 */
final class InnerConstants {
    /** Selected features inside which constants are sought for each model. */
    static final int BASES = 50;

    /**
     * Columns and formulas of two columns inside which constants are sought for each model, however
     * little they explain: exp(-a/b) falls where a/b hardly correlates.
     */
    static final int SIMPLEST = 100;

    /** Features with a constant that each model adds to the pool, of each complexity. */
    static final int KEPT = 10;

    private final FeatureSpace space;
    private final SpaceSettings settings;
    private final Map<String, Dimension> columns = new TreeMap<>();
    private final List<InnerForm> forms;
    private final long[] simplest;
    private final int largestComplexity;

    InnerConstants(Problem problem, SpaceSettings settings, FeatureSpace space) {
        this.space = space;
        this.settings = settings;
        for (PrimaryFeature f : problem.features()) {
            columns.put(f.name(), f.dimension());
        }
        this.forms = settings.fitted().stream().flatMap(o -> InnerForm.of(o).stream()).toList();
        int unlimited = settings.limited() ? SpaceSettings.LARGEST : SpaceChoice.DEFAULT_COMPLEXITY;
        this.largestComplexity =
                Math.max(space.largestComplexity(), settings.maxComplexity().orElse(unlimited));
        this.simplest =
                LongStream.of(1, 3)
                        .flatMap(c -> Arrays.stream(space.listedOf((int) c)))
                        .filter(code -> space.size(code).operators() <= 1)
                        .filter(code -> !admitted(code, space.expression(code)).isEmpty())
                        .limit(SIMPLEST)
                        .toArray();
    }

    /** Returns the largest complexity of any feature, with a constant or without. */
    int largestComplexity() {
        return largestComplexity;
    }

    /** A function around a feature with its best constant. */
    private record Found(FittedFeature feature, int complexity, double score) {
        static final Comparator<Found> BEST_FIRST =
                Comparator.comparingInt(Found::complexity)
                        .thenComparingDouble(f -> -Rounding.toTenDigits(f.score))
                        .thenComparingLong(f -> f.feature.base());
    }

    /**
     * Adds the best functions with a constant to a target's pool.
     *
     * @param column what is to be explained
     * @param selected features selected for it
     * @param kept how many of each complexity it may add
     */
    void add(TargetState state, ResidualColumns residuals, int column, long[] selected, int kept) {
        double[] x = new double[space.rows()];
        double[] scratch = new double[space.rows()];
        List<Found> found = new ArrayList<>();
        for (long base : bases(residuals, column, selected)) {
            space.values(base, x, scratch);
            Expression formula = space.expression(base);
            for (InnerForm form : admitted(base, formula)) {
                state.features().tried(1);
                ConstantSearch search =
                        new ConstantSearch(
                                v ->
                                        state.features().allows(form, v)
                                                ? residuals.score(column, v)
                                                : Double.NaN,
                                x.length);
                search.best(form, x)
                        .filter(b -> b.score() > 0)
                        .ifPresent(
                                b ->
                                        found.add(
                                                new Found(
                                                        new FittedFeature(base, form, b.constant()),
                                                        Complexity.of(form.formula(formula)),
                                                        b.score())));
            }
        }
        found.sort(Found.BEST_FIRST);
        long[] codes =
                found.stream()
                        .mapToLong(f -> state.features().add(f.feature(), f.complexity()))
                        .toArray();
        state.addToPool(codes, Math.min(KEPT, kept));
    }

    /** Returns the simplest formulas and those that explain most, in the order of their codes. */
    private long[] bases(ResidualColumns residuals, int column, long[] selected) {
        int largest = largestComplexity - 2; // a constant and its function
        double[] x = new double[space.rows()];
        double[] scratch = new double[space.rows()];
        Map<Long, Double> scores = new TreeMap<>();
        for (long code : selected) {
            if (FeatureSpace.complexity(code) <= largest) {
                space.values(code, x, scratch);
                scores.put(code, Rounding.toTenDigits(residuals.score(column, x)));
            }
        }
        LongStream best =
                scores.keySet().stream()
                        .sorted(Comparator.comparingDouble((Long code) -> -scores.get(code)))
                        .limit(BASES)
                        .mapToLong(code -> code);
        return LongStream.concat(Arrays.stream(simplest), best).distinct().sorted().toArray();
    }

    /** Returns the forms that size and units allow around a feature. */
    private List<InnerForm> admitted(long base, Expression formula) {
        Size size = space.size(base);
        boolean deeper = size.depth() + 1 <= settings.rung().orElse(SpaceSettings.LARGEST);
        int operators = settings.maxOperators().orElse(SpaceSettings.LARGEST);
        Dimension x = Dimensions.check(formula, columns, settings.freeUnits()).dimension();
        return forms.stream()
                .filter(f -> deeper)
                .filter(f -> size.operators() + f.place().operators() <= operators)
                .filter(f -> size.complexity() + f.place().cost() <= largestComplexity)
                .filter(f -> wanted(f.dimension(x, settings.freeUnits())))
                .toList();
    }

    private boolean wanted(Optional<Dimension> result) {
        return result.isPresent()
                && (settings.unit().isEmpty()
                        || result.get().isUnknown()
                        || result.get().equals(settings.unit().get()));
    }

    /** Returns in a plain sentence inside what constants were sought for a target. */
    String limit(TargetState state) {
        String functions =
                settings.fitted().stream().map(Operator::symbol).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "constants were fitted inside %s around the %d simplest and the %d best formulas of each"
                        + " selection only (%,d fits on all training rows), not around every formula;"
                        + " a better one may exist. Fewer operators leave fewer others beside them.",
                functions,
                simplest.length,
                BASES,
                state.features().tried());
    }
}
