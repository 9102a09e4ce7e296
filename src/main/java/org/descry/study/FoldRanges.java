package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.discovery.Nested;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Kind;
import org.descry.regression.models.LinearFormula;
import org.descry.regression.models.Predictions;
import org.descry.regression.models.Ranges;
import org.descry.regression.models.Scales;
import org.descry.regression.models.TaskPredictor;
import org.descry.regression.search.Tasks;

/** Ranges of predictions from the folds of a search, and whether they are worth having. */
final class FoldRanges {
    private FoldRanges() {}

    /** Returns the ranges made from the models that the folds chose. */
    static Ranges of(Nested nested, Discovered found, StudyRows rows, StudySettings settings) {
        List<LinearFormula> folds = nested.models().stream().map(SelectedModel::formula).toList();
        if (rows.kind() == Kind.CLASSIFICATION) {
            return new Ranges("fold-span", settings.level(), folds, new double[0][]);
        }
        String method =
                settings.folds().kind() == FoldPlan.Kind.LEAVE_ONE_OUT ? "jackknife+" : "cv+";
        double[][] residuals = residuals(found, rows, nested.result().prediction());
        Ranges ranges =
                new Ranges(method, settings.level(), folds, residuals)
                        .scaled(
                                Scales.of(
                                        folds,
                                        found.folds().of(),
                                        rows.features(),
                                        rows.columns(rows.train())));
        Tasks tasks = rows.training().tasks();
        if (tasks.count() > 1) {
            ranges =
                    ranges.withTasks(
                            perFold(found)
                                    .map(held -> Arrays.stream(held).map(i -> tasks.of()[i]))
                                    .map(IntStream::toArray)
                                    .toArray(int[][]::new));
        }
        if (settings.group().isPresent()) {
            return ranges.overGroups();
        }
        return nested.inside() ? ranges : ranges.ofOneSize();
    }

    /**
     * Returns the ranges of the mean of each fold's training rows when the mean is what was chosen,
     * or those of the formula are no narrower, on average over the training rows; empty when they
     * are, for classes, and with tasks.
     */
    static Optional<Ranges> ofTheMean(FittedModel model, Discovered found, StudyRows rows) {
        if (model.kind() == Kind.CLASSIFICATION
                || model.ranges().folds().isEmpty()
                || model.target().task().isPresent()) {
            return Optional.empty();
        }
        Ranges mean = mean(model.ranges(), found, rows);
        if (model.formula().features().isEmpty()) {
            return Optional.of(mean.ofTheMean());
        }
        double own = meanWidth(model, rows);
        double alone = meanWidth(model.withRanges(mean), rows);
        return own >= alone ? Optional.of(mean.ofTheMean()) : Optional.empty();
    }

    /** Returns the ranges of the mean of each fold's training rows, whatever the formula's are. */
    static Ranges mean(Ranges of, Discovered found, StudyRows rows) {
        double[] prediction = found.front().get(0).cv().orElseThrow().prediction();
        List<LinearFormula> folds = new ArrayList<>();
        perFold(found)
                .forEach(
                        held ->
                                folds.add(
                                        new LinearFormula(
                                                List.of(), new double[0], prediction[held[0]])));
        return new Ranges(of.method(), of.level(), folds, residuals(found, rows, prediction));
    }

    /**
     * Returns the mean width of a model's intervals over the training rows, in the unit of what is
     * fitted; NaN when a row has none.
     */
    static double meanWidth(FittedModel model, StudyRows rows) {
        double[][] columns = new double[model.inputs().size()][];
        double[][] all = rows.columns(rows.train());
        for (int j = 0; j < columns.length; j++) {
            columns[j] = all[rows.features().indexOf(model.inputs().get(j).name())];
        }
        FittedModel fitted = model.ofFitted();
        Predictions p =
                fitted.target().task().isPresent()
                        ? TaskPredictor.of(fitted).predict(columns, rows.tasks(rows.train()))
                        : fitted.predict(columns, rows.train().length);
        double sum = 0;
        for (int i = 0; i < p.lower().length; i++) {
            sum += p.upper()[i] - p.lower()[i];
        }
        return sum / p.lower().length;
    }

    private static double[][] residuals(Discovered found, StudyRows rows, double[] prediction) {
        double[] y = rows.training().target();
        return perFold(found)
                .map(
                        held ->
                                Arrays.stream(held)
                                        .mapToDouble(i -> Math.abs(y[i] - prediction[i]))
                                        .toArray())
                .toArray(double[][]::new);
    }

    private static Stream<int[]> perFold(Discovered found) {
        return IntStream.range(0, found.folds().count()).mapToObj(found.folds()::heldOut);
    }
}
