package org.descry.regression.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.calibration.Calibrator;
import org.descry.regression.calibration.Prevalence;
import org.descry.regression.conformal.ClassSets;
import org.descry.regression.domain.Reason;

/**
 * A discovered model with all that predicting needs; what {@code model.json} holds.
 *
 * <p>A model with tasks has a set of constants for each; choose one with {@link #forTask} before
 * scoring or predicting, or let {@link TaskPredictor} choose row by row.
 */
public final class FittedModel implements Predictor {
    private final String name;
    private final Kind kind;
    private final TargetColumn target;
    private final LinearFormula formula;
    private final List<InputColumn> inputs;
    private final Optional<Calibrator> calibrator;
    private final Ranges ranges;
    private final Domain domain;
    private final String trainingSha256;
    private final Optional<HeldOut> heldOut;
    private final Optional<Prevalence> prevalence;
    private final Reach reach;
    private final LinearFormula.Compiled compiled;
    private final List<LinearFormula.Compiled> compiledFolds;

    /**
     * @param inputs columns of the training data that the model or one of its folds' models reads
     * @param calibrator empty for regression
     * @param trainingSha256 hash of the training file
     */
    public FittedModel(
            String name,
            Kind kind,
            TargetColumn target,
            LinearFormula formula,
            List<InputColumn> inputs,
            Optional<Calibrator> calibrator,
            Ranges ranges,
            Domain domain,
            String trainingSha256) {
        this(
                name,
                kind,
                target,
                formula,
                inputs,
                calibrator,
                ranges,
                domain,
                trainingSha256,
                Optional.empty(),
                Optional.empty());
    }

    private FittedModel(
            String name,
            Kind kind,
            TargetColumn target,
            LinearFormula formula,
            List<InputColumn> inputs,
            Optional<Calibrator> calibrator,
            Ranges ranges,
            Domain domain,
            String trainingSha256,
            Optional<HeldOut> heldOut,
            Optional<Prevalence> prevalence) {
        if ((kind == Kind.CLASSIFICATION) != calibrator.isPresent()) {
            throw new IllegalArgumentException(
                    "classes need a calibration, numbers must not have one");
        }
        int tasks = target.task().map(t -> t.tasks().size()).orElse(1);
        requireTasks(tasks, formula);
        ranges.folds().forEach(fold -> requireTasks(tasks, fold));
        this.name = name;
        this.kind = kind;
        this.target = target;
        this.formula = formula;
        this.inputs = List.copyOf(inputs);
        this.calibrator = calibrator;
        this.ranges = ranges;
        this.domain = domain;
        this.trainingSha256 = trainingSha256;
        this.heldOut = heldOut;
        this.prevalence = prevalence;
        this.reach = new Reach(formula, this.inputs, domain);
        List<String> names = inputs.stream().map(InputColumn::name).toList();
        this.compiled = formula.over(names);
        this.compiledFolds = ranges.folds().stream().map(f -> f.over(names)).toList();
    }

    private static void requireTasks(int tasks, LinearFormula formula) {
        if (formula.constants().size() != tasks) {
            throw new IllegalArgumentException(
                    "%d tasks need as many sets of constants, got %d"
                            .formatted(tasks, formula.constants().size()));
        }
    }

    /**
     * Returns the model of one task: an ordinary model without tasks.
     *
     * @throws IllegalArgumentException if this model has no such task
     */
    public FittedModel forTask(String task) {
        int position =
                target.task()
                        .map(column -> column.find(task))
                        .orElse(OptionalInt.empty())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "the model has no task '%s'".formatted(task)));
        return with(
                target.withoutTask(),
                formula.task(position),
                ranges.task(position),
                heldOut,
                prevalence);
    }

    /**
     * Returns the model of what was fitted in place of the target, such as its logarithm: it
     * predicts that instead of bringing it back to the target.
     */
    public FittedModel ofFitted() {
        return with(target.withTransform(Transform.NONE), formula, ranges, heldOut, prevalence);
    }

    /** Returns this model with other ranges; their folds read no other inputs. */
    public FittedModel withRanges(Ranges other) {
        return with(target, formula, other, heldOut, prevalence);
    }

    /** Returns this model with what its search predicted for held-out rows. */
    public FittedModel withHeldOut(HeldOut rows) {
        return with(target, formula, ranges, Optional.of(rows), prevalence);
    }

    /**
     * Returns this model for a place where the positive class is more or less frequent: its
     * probabilities, their ranges and the classes named at 0.5 are moved.
     *
     * @param share of positives there, strictly between 0 and 1
     * @throws IllegalArgumentException if the share is not between 0 and 1, the model has no
     *     classes, or its base rate is not known
     */
    public FittedModel atPrevalence(double share) {
        Prevalence moved =
                new Prevalence(
                        baseRate()
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "the model has no base rate to move from")),
                        share);
        return with(target, formula, ranges, heldOut, Optional.of(moved));
    }

    private FittedModel with(
            TargetColumn ofTarget,
            LinearFormula ofFormula,
            Ranges ofRanges,
            Optional<HeldOut> rows,
            Optional<Prevalence> moved) {
        return new FittedModel(
                name,
                kind,
                ofTarget,
                ofFormula,
                inputs,
                calibrator,
                ofRanges,
                domain,
                trainingSha256,
                rows,
                moved);
    }

    private void requireOneTask() {
        if (target.task().isPresent()) {
            throw new IllegalStateException(
                    "the model has tasks: forTask chooses one, TaskPredictor serves them all");
        }
    }

    public String name() {
        return name;
    }

    public TargetColumn target() {
        return target;
    }

    public LinearFormula formula() {
        return formula;
    }

    public Optional<Calibrator> calibrator() {
        return calibrator;
    }

    public Ranges ranges() {
        return ranges;
    }

    public Domain domain() {
        return domain;
    }

    public String trainingSha256() {
        return trainingSha256;
    }

    /** Returns what its search predicted for held-out rows; empty without folds. */
    public Optional<HeldOut> heldOut() {
        return heldOut;
    }

    /** Returns where the probabilities are moved to, if they are. */
    public Optional<Prevalence> prevalence() {
        return prevalence;
    }

    /**
     * Returns the share of positives among the training rows; empty for numbers and for a model
     * without folds, which does not know.
     */
    public OptionalDouble baseRate() {
        return kind == Kind.CLASSIFICATION && heldOut.isPresent()
                ? Arrays.stream(heldOut.get().observed()).average()
                : OptionalDouble.empty();
    }

    /**
     * Returns which classes cannot be ruled out, by the probabilities that this model shows, at an
     * error of 1 less the level; empty for numbers and without held-out rows.
     */
    public Optional<ClassSets> classSets() {
        if (kind == Kind.REGRESSION || heldOut.isEmpty()) {
            return Optional.empty();
        }
        double[] observed = heldOut.get().observed();
        boolean[] labels = new boolean[observed.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = observed[i] > 0.5;
        }
        double[] shown = Arrays.stream(heldOut.get().prediction()).map(this::moved).toArray();
        return Optional.of(ClassSets.of(shown, labels, 1 - ranges.level()));
    }

    private double moved(double probability) {
        return prevalence.isPresent() ? prevalence.get().apply(probability) : probability;
    }

    /**
     * Returns what {@link HeldOut#prediction} would hold for a score: the value of what is fitted,
     * or the calibrated probability.
     */
    public double fitted(double score) {
        return kind == Kind.CLASSIFICATION
                ? calibrator.orElseThrow().apply(score)
                : target.transform().of(score);
    }

    @Override
    public OptionalDouble expected(double prediction) {
        return kind == Kind.REGRESSION && heldOut.isPresent()
                ? OptionalDouble.of(
                        target.transform().back(heldOut.get().expected(fitted(prediction))))
                : OptionalDouble.empty();
    }

    @Override
    public List<InputColumn> inputs() {
        return inputs;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public List<Expression> features() {
        return formula.features();
    }

    @Override
    public String text() {
        String left =
                kind == Kind.REGRESSION ? target.fittedName() : "log-odds(" + target.name() + ")";
        List<Expression> shown = formula.shown(InputColumn.units(inputs));
        if (target.task().isPresent()) {
            return left + " = " + PlainText.of(TaskFormula.of(shown));
        }
        return PlainText.model(formula.intercept(), formula.coefficients(), shown, left);
    }

    @Override
    public double[] score(double[][] columns, int rows) {
        requireOneTask();
        return Arrays.stream(compiled.values(columns, rows))
                .map(target.transform()::back)
                .toArray();
    }

    @Override
    public List<Optional<String>> outside(double[][] columns, int rows) {
        double[][] x = compiled.featureValues(columns, rows);
        List<Optional<String>> reasons = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            List<String> codes = reach.codes(columns, x, i);
            reasons.add(codes.isEmpty() ? Optional.empty() : Optional.of(String.join(";", codes)));
        }
        return reasons;
    }

    @Override
    public Predictions predict(double[][] columns, int rows) {
        requireOneTask();
        double[][] x = compiled.featureValues(columns, rows);
        double[] value = compiled.values(columns, rows);
        List<double[]> folds = compiledFolds.stream().map(f -> f.values(columns, rows)).toList();
        List<double[][]> foldFeatures =
                ranges.scales().isEmpty()
                        ? List.of()
                        : compiledFolds.stream().map(f -> f.featureValues(columns, rows)).toList();
        double[] prediction = new double[rows];
        double[] probability = new double[kind == Kind.CLASSIFICATION ? rows : 0];
        double[] lower = new double[rows];
        double[] upper = new double[rows];
        boolean[] inDomain = new boolean[rows];
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<String> codes = reach.codes(columns, x, i);
            inDomain[i] = codes.isEmpty();
            double shown = value[i];
            if (Double.isFinite(shown) && kind == Kind.CLASSIFICATION) {
                shown = moved(calibrator.orElseThrow().apply(shown));
                probability[i] = shown;
            } else if (kind == Kind.CLASSIFICATION) {
                probability[i] = Double.NaN;
            }
            double[] range = back(range(folds, scales(i, foldFeatures), i, shown));
            shown = target.transform().back(shown);
            lower[i] = range[0];
            upper[i] = range[1];
            if (!Double.isFinite(shown)) {
                prediction[i] = Double.NaN;
                lower[i] = Double.NaN;
                upper[i] = Double.NaN;
                if (Double.isFinite(value[i]) && !codes.contains(Reason.NON_FINITE.code())) {
                    codes.add(Reason.NON_FINITE.code());
                }
            } else {
                prediction[i] = kind == Kind.REGRESSION ? shown : shown >= 0.5 ? 1 : 0;
                if (Double.isNaN(range[0])) {
                    codes.add((isUnsupported() ? Reason.UNSUPPORTED : Reason.NO_INTERVAL).code());
                } else if (ranges.isOfTheMean()) {
                    codes.add(Reason.NO_BETTER.code());
                }
            }
            reasons.add(String.join(";", codes));
        }
        return new Predictions(prediction, probability, lower, upper, inDomain, reasons);
    }

    /** Returns a range of the target for one of what was fitted; NaN where an end is no number. */
    private double[] back(double[] range) {
        double[] own = Arrays.stream(range).map(target.transform()::back).toArray();
        return Double.isFinite(own[0]) && Double.isFinite(own[1])
                ? own
                : new double[] {Double.NaN, Double.NaN};
    }

    /** Whether there are held-out rows, but too few for the level. */
    private boolean isUnsupported() {
        return ranges.guarantee().map(g -> !g.supported()).orElse(false);
    }

    /** Returns the scale of row {@code i} in each fold; 1 where errors do not grow. */
    private double[] scales(int i, List<double[][]> foldFeatures) {
        double[] scale = new double[compiledFolds.size()];
        Arrays.fill(scale, 1);
        for (int f = 0; f < foldFeatures.size(); f++) {
            Domain fold = ranges.scales().orElseThrow().folds().get(f);
            scale[f] = Scales.scale(fold, foldFeatures.get(f), i);
        }
        return scale;
    }

    /** Returns the range around what is shown at row {@code i}; NaN when there is none. */
    private double[] range(List<double[]> folds, double[] scale, int i, double shown) {
        double[] values = new double[folds.size()];
        for (int f = 0; f < values.length; f++) {
            values[f] = folds.get(f)[i];
            if (!Double.isFinite(values[f])) {
                return new double[] {Double.NaN, Double.NaN};
            }
        }
        if (values.length == 0 || !Double.isFinite(shown)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double[] range = new double[] {shown, shown};
        if (kind == Kind.REGRESSION) {
            range = ranges.interval(values, scale);
        } else {
            for (double v : values) {
                double p = moved(calibrator.orElseThrow().apply(v));
                range[0] = Math.min(range[0], p);
                range[1] = Math.max(range[1], p);
            }
        }
        if (Double.isNaN(range[0])) {
            return range;
        }
        return new double[] {Math.min(range[0], shown), Math.max(range[1], shown)};
    }
}
