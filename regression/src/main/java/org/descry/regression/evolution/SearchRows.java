package org.descry.regression.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.regression.fitting.VariableProjection;
import org.descry.regression.models.Kind;
import org.descry.regression.search.EvolutionSettings.Loss;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;

/** The rows of one target that descriptors are fitted on. For one thread. */
final class SearchRows {
    /** Steps of a fit while searching, and of the last one. */
    private static final int QUICK_STEPS = 12;

    static final int THOROUGH_STEPS = 100;

    /** Largest constant term, in sizes of the target. */
    private static final double LARGEST_INTERCEPT = 1e6;

    /** With fewer rows than these for each fitted number a model can go through all of them. */
    private static final int ROWS_PER_NUMBER = 2;

    private final List<String> names;
    final double[][] columns;
    final double[] y;
    final double[] weights;
    final Tasks tasks;
    final boolean intercept;
    private final LossFit fits;
    private final ModelRules.OfTarget rules;
    private final VariableProjection.Result mean;
    private final double largest;
    private final int mostNumbers;

    private SearchRows(
            List<String> names,
            double[][] columns,
            double[] y,
            double[] weights,
            Tasks tasks,
            boolean intercept,
            LossFit fits,
            ModelRules.OfTarget rules) {
        this.names = names;
        this.columns = columns;
        this.y = y;
        this.weights = weights;
        this.tasks = tasks;
        this.intercept = intercept;
        this.fits = fits;
        this.rules = rules;
        this.largest = Arrays.stream(y).map(Math::abs).max().orElse(0);
        this.mean = fits.fit(List.of(), new double[0], THOROUGH_STEPS);
        // a feature without numbers of its own may always be fitted
        int least = tasks.constants(1, intercept);
        this.mostNumbers = Math.max(y.length / ROWS_PER_NUMBER, least);
    }

    /**
     * @param kind what the target is; decides with the settings what is made small
     * @param columns values [p × n]
     * @param y target values [n]; classes as 1 and 0
     * @param weights how much each row counts, all positive [n]
     * @param rules what models may be
     */
    static SearchRows of(
            Kind kind,
            SearchSettings settings,
            List<String> names,
            double[][] columns,
            double[] y,
            double[] weights,
            Tasks tasks,
            ModelRules.OfTarget rules) {
        if (kind == Kind.CLASSIFICATION) {
            LossFit fits = new ClassFit(columns, y, weights, tasks);
            return new SearchRows(names, columns, y, weights, tasks, true, fits, rules);
        }
        boolean intercept = settings.intercept();
        Loss loss = settings.evolution().loss();
        LossFit fits =
                loss == Loss.SQUARES
                        ? new SquaresFit(columns, y, weights, tasks, intercept)
                        : new RobustFit(loss, columns, y, weights, tasks, intercept);
        return new SearchRows(names, columns, y, weights, tasks, intercept, fits, rules);
    }

    int count() {
        return y.length;
    }

    /** Returns the error of the mean. */
    double spread() {
        return mean.loss();
    }

    /** Returns the model without features. */
    VariableProjection.Result mean() {
        return mean;
    }

    List<String> names() {
        return names;
    }

    /** Returns a descriptor with its numbers fitted quickly; empty when it has no finite values. */
    Optional<Individual> fitted(Candidate candidate) {
        return fitted(candidate, QUICK_STEPS);
    }

    /**
     * Returns a descriptor with its numbers fitted quickly, or as they are where its error is
     * larger than {@code promising} with them.
     */
    Optional<Individual> fitted(Candidate candidate, double promising) {
        if (candidate.numbers().length == 0) {
            return fitted(candidate);
        }
        Optional<Individual> first = fitted(candidate, 0);
        return first.isPresent() && first.get().loss() <= promising ? fitted(candidate) : first;
    }

    /** Returns a descriptor with its numbers fitted as well as can be. */
    Optional<Individual> thorough(Candidate candidate) {
        return fitted(candidate, THOROUGH_STEPS);
    }

    private Optional<Individual> fitted(Candidate candidate, int steps) {
        List<PostfixCode> codes = Individual.codes(candidate.features(), names);
        VariableProjection.Result result = fits.fit(codes, candidate.numbers(), steps);
        if (!(result.loss() < Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        Candidate fitted =
                new Candidate(
                        candidate.features(),
                        result.parameters(),
                        candidate.complexity(),
                        candidate.key());
        return Optional.of(new Individual(fitted, codes, result.parts(), result.loss()));
    }

    /**
     * Returns models that were fitted by least squares, or classes, as models of the loss of this
     * search.
     */
    List<FoundModel> measured(List<FoundModel> known) {
        return fits instanceof RobustFit ? fitted(known) : known;
    }

    /** Returns models fitted on these rows, those that have finite values. */
    List<FoundModel> fitted(List<FoundModel> known) {
        return known.stream().map(this::measured).flatMap(Optional::stream).toList();
    }

    private Optional<FoundModel> measured(FoundModel known) {
        List<PostfixCode> codes = Individual.codes(known.features(), names);
        VariableProjection.Result fit = fits.fit(codes, known.parameters(), THOROUGH_STEPS);
        return fit.loss() < Double.POSITIVE_INFINITY
                ? Optional.of(
                        new FoundModel(
                                known.features(),
                                fit.parameters(),
                                fit.parts(),
                                fit.loss(),
                                known.foundBy()))
                : Optional.empty();
    }

    /** Whether a model may be kept. */
    boolean keeps(Individual each) {
        FoundModel model = each.model();
        return isDetermined(model) && !cancels(model) && rules.mayKeep(model);
    }

    /** Whether a model may be shown. */
    boolean shows(FoundModel model) {
        return isDetermined(model) && !cancels(model) && rules.mayShow(model);
    }

    /** Whether there are rows enough for the numbers that were fitted to them. */
    boolean isDetermined(FoundModel model) {
        return model.fittedNumbers(tasks, intercept) <= mostNumbers;
    }

    /** Whether a model is the small difference of huge numbers, most digits of which cancel. */
    private boolean cancels(FoundModel model) {
        for (TaskPart part : model.parts()) {
            if (!(Math.abs(part.intercept()) <= LARGEST_INTERCEPT * largest)) {
                return !(fits instanceof ClassFit);
            }
        }
        return false;
    }

    LossFit fits() {
        return fits;
    }
}
