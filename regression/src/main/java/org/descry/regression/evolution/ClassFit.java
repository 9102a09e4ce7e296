package org.descry.regression.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.fitting.LogisticTasks;
import org.descry.regression.fitting.VariableProjection;
import org.descry.regression.search.Tasks;

/**
 * Logistic regression with numbers inside the features: slopes and constant terms by {@link
 * LogisticTasks}, whose weak ridge keeps them finite where classes are separable; numbers by steps
 * of the weighted least squares that the log loss is like around the present model. The loss is the
 * weighted mean log loss (nats).
 *
 * @source reweighting: Green, J. R. Stat. Soc. B 46, 149 (1984),
 *     doi:10.1111/j.2517-6161.1984.tb01288.x
 */
final class ClassFit implements LossFit {
    /** Rows that a model is sure of count as if it were a little less so. */
    private static final double LEAST_SPREAD = 0.01;

    /** Steps on one set of weights, some of which may lead nowhere. */
    private static final int STEPS = 8;

    /** What one set of weights counts for among the steps of a fit. */
    private static final int COUNTED = 3;

    private static final int MOST_HALVINGS = 5;

    private final double[] y;
    private final double[] weights;
    private final LogisticTasks slopes;
    private final VariableProjection steps;
    private final Predictions predictions;
    private final double[] logOdds;
    private final double[] response;
    private final double[] reweighted;

    ClassFit(double[][] columns, double[] y, double[] weights, Tasks tasks) {
        this.y = y;
        this.weights = weights;
        int[][] members =
                IntStream.range(0, tasks.count())
                        .mapToObj(g -> rowsOf(tasks, g))
                        .toArray(int[][]::new);
        this.slopes = new LogisticTasks(y, weights, members, tasks.offsetOnly());
        this.steps = new VariableProjection(columns, y, weights, tasks, true);
        this.predictions = new Predictions(columns, tasks);
        this.logOdds = new double[y.length];
        this.response = new double[y.length];
        this.reweighted = new double[y.length];
    }

    private static int[] rowsOf(Tasks tasks, int task) {
        return IntStream.range(0, tasks.of().length).filter(i -> tasks.of()[i] == task).toArray();
    }

    @Override
    public VariableProjection.Result fit(
            List<PostfixCode> features, double[] start, int mostSteps) {
        VariableProjection.Result now = at(features, start.clone(), 0);
        boolean done = start.length == 0 || !(now.loss() < Double.POSITIVE_INFINITY);
        int tried = 0;
        while (!done && tried < mostSteps) {
            predictions.of(now.parts(), predictions.values(features, now.parameters()), logOdds);
            around(logOdds, response, reweighted);
            steps.change(response, reweighted);
            double[] to = steps.fit(features, now.parameters(), STEPS, 1e-6).parameters();
            tried += COUNTED;
            VariableProjection.Result next = towards(to, features, now, tried);
            done = !(now.loss() - next.loss() > VariableProjection.THOROUGH * now.loss());
            now = next;
        }
        return now;
    }

    /** Goes as far towards other numbers as lessens the loss. */
    private VariableProjection.Result towards(
            double[] to, List<PostfixCode> features, VariableProjection.Result from, int tried) {
        double[] trial = to.clone();
        for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
            VariableProjection.Result next = at(features, trial.clone(), tried);
            if (next.loss() < from.loss()) {
                return next;
            }
            for (int k = 0; k < trial.length; k++) {
                trial[k] = 0.5 * (trial[k] + from.parameters()[k]);
            }
        }
        return from;
    }

    private VariableProjection.Result at(List<PostfixCode> features, double[] numbers, int tried) {
        double[][] x = predictions.values(features, numbers);
        if (!Arrays.stream(x).allMatch(ClassFit::varies)) {
            return new VariableProjection.Result(
                    numbers, List.of(), Double.POSITIVE_INFINITY, tried, false);
        }
        LogisticTasks.Solution fit = slopes.fit(x);
        double loss = fit.loss() >= 0 ? fit.loss() : Double.POSITIVE_INFINITY;
        return new VariableProjection.Result(numbers, fit.parts(), loss, tried, true);
    }

    /** Whether a feature is finite and more than a constant. */
    private static boolean varies(double[] x) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            if (!Double.isFinite(v)) {
                return false;
            }
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        // what rounding leaves of a constant is nothing
        return most - least > 1e-12 * Math.max(Math.abs(least), Math.abs(most));
    }

    @Override
    public void around(double[] prediction, double[] response, double[] weights) {
        int n = prediction.length;
        double[] p = new double[n];
        Logistic.probabilities(prediction, p, n);
        for (int i = 0; i < n; i++) {
            double spread = Math.max(LEAST_SPREAD, p[i] * (1 - p[i]));
            response[i] = prediction[i] + (y[i] - p[i]) / spread;
            weights[i] = this.weights[i] * spread;
        }
    }

    @Override
    public double nats(double loss) {
        return y.length * loss;
    }
}
