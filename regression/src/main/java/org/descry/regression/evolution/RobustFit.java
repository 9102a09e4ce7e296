package org.descry.regression.evolution;

import java.util.Arrays;
import java.util.List;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.functions.ElementaryFunctions;
import org.descry.regression.fitting.VariableProjection;
import org.descry.regression.search.EvolutionSettings.Loss;
import org.descry.regression.search.Tasks;

/**
 * Fits on which rows far off have less influence: by weighted least squares, again and again, rows
 * weighted by what is left of them.
 *
 * <p>The loss of {@link Loss#ABSOLUTE} is the mean absolute error. That of {@link Loss#HUBER} is
 * the smallest over s of the mean of s·(ρ(residual / s) + a), over a constant that makes it the
 * standard deviation of normally distributed residuals; ρ is Huber's function, a square up to k =
 * 1.345 and a straight line beyond. So the scale is estimated with each model, and models of
 * different scale can still be compared. Both have the unit of the target.
 *
 * @source Huber, Ann. Math. Stat. 35, 73 (1964), doi:10.1214/aoms/1177703732 (ρ, and the scale as
 *     his proposal 2); Holland, Welsch, Commun. Stat. 6, 813 (1977), doi:10.1080/03610927708827533
 *     (reweighting, k)
 */
final class RobustFit implements LossFit {
    private static final double K = 1.345;

    /** Mean of the square of ρ' over the normal distribution. */
    private static final double SQUARE = 0.7101645482690486;

    /** Share of the normal distribution within k: the mean of ρ + a, a half of {@link #SQUARE}. */
    private static final double NORMAL = 0.8213747654313257;

    /** What is left below this part of the target's spread is nothing. */
    private static final double NOTHING = 1e-9;

    /** Sets of weights of a fit at least; absolute errors are sharpened up to so many times. */
    private static final int FEWEST = 8;

    private static final int SHARPENED = 30;

    /** Part of the mean error below which rows count alike when a place is looked into. */
    private static final double SOFT = 0.1;

    private static final int STEPS = 8;

    private final Loss kind;
    private final double[] y;
    private final double[] weights;
    private final double total;
    private final VariableProjection steps;
    private final Predictions predictions;
    private final double[] prediction;
    private final double[] response;
    private final double[] reweighted;
    private final double spread;

    RobustFit(
            Loss kind,
            double[][] columns,
            double[] y,
            double[] weights,
            Tasks tasks,
            boolean intercept) {
        this.kind = kind;
        this.y = y;
        this.weights = weights;
        this.total = Arrays.stream(weights).sum();
        this.steps = new VariableProjection(columns, y, weights, tasks, intercept);
        this.predictions = new Predictions(columns, tasks);
        this.prediction = new double[y.length];
        this.response = new double[y.length];
        this.reweighted = new double[y.length];
        this.spread = steps.fit(List.of(), new double[0], 0).loss();
    }

    @Override
    public VariableProjection.Result fit(
            List<PostfixCode> features, double[] start, int mostSteps) {
        steps.change(y, weights);
        VariableProjection.Result squares = steps.fit(features, start, 0);
        if (!(squares.loss() < Double.POSITIVE_INFINITY)) {
            return squares;
        }
        VariableProjection.Result best = measured(squares, features);
        VariableProjection.Result now = best;
        int fewest = kind == Loss.HUBER ? FEWEST : SHARPENED;
        int inner = Math.min(STEPS, mostSteps);
        double soft = 1;
        for (int pass = 0; pass < Math.max(mostSteps, FEWEST); pass++) {
            around(prediction, response, reweighted, soft);
            steps.change(response, reweighted);
            soft /= 2;
            VariableProjection.Result next = steps.fit(features, now.parameters(), inner, 1e-9);
            if (!(next.loss() < Double.POSITIVE_INFINITY)) {
                break;
            }
            next = measured(next, features);
            double gain = now.loss() - next.loss();
            now = next;
            if (now.loss() < best.loss()) {
                best = now;
            }
            if (pass >= fewest && !(gain > VariableProjection.THOROUGH * now.loss())) {
                break;
            }
        }
        return best;
    }

    /** Returns a fit with its loss, and leaves its predictions in {@link #prediction}. */
    private VariableProjection.Result measured(
            VariableProjection.Result fit, List<PostfixCode> features) {
        predictions.of(fit.parts(), predictions.values(features, fit.parameters()), prediction);
        return new VariableProjection.Result(
                fit.parameters(), fit.parts(), loss(), fit.steps(), fit.converged());
    }

    private double loss() {
        double sum = 0;
        double scale = kind == Loss.HUBER ? scale(prediction) : 0;
        for (int i = 0; i < y.length; i++) {
            double size = Math.abs(y[i] - prediction[i]);
            sum += weights[i] * (kind == Loss.HUBER ? huber(size, scale) : size);
        }
        return sum / total;
    }

    /** Returns s·(ρ(size / s) + a) over its mean for normally distributed residuals. */
    private static double huber(double size, double s) {
        double rho = size <= K * s ? (s > 0 ? size * size / (2 * s) : 0) : K * size - K * K / 2 * s;
        return (rho + SQUARE / 2 * s) / NORMAL;
    }

    /** Returns the scale s that makes Huber's loss least. */
    private double scale(double[] prediction) {
        int n = prediction.length;
        double some = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double r = y[i] - prediction[i];
            some += weights[i];
            square += weights[i] * r * r;
        }
        double scale = Math.sqrt(square / (some * SQUARE));
        for (int pass = 0; pass < 200; pass++) {
            double limited = 0;
            double limit = K * scale;
            for (int i = 0; i < n; i++) {
                double r = Math.min(Math.abs(y[i] - prediction[i]), limit);
                limited += weights[i] * r * r;
            }
            double next = Math.sqrt(limited / (some * SQUARE));
            boolean done = !(next < (1 - 1e-13) * scale);
            scale = next;
            if (done) {
                break;
            }
        }
        return scale;
    }

    @Override
    public void around(double[] prediction, double[] response, double[] weights) {
        around(prediction, response, weights, SOFT);
    }

    /**
     * @param soft part of the mean error below which rows count alike: were that nothing, the rows
     *     that happen to be met exactly would hold the fit where it is
     */
    private void around(double[] prediction, double[] response, double[] weights, double soft) {
        int n = prediction.length;
        double limit = kind == Loss.HUBER ? K * scale(prediction) : soft * meanError(prediction);
        limit = Math.max(limit, NOTHING * spread);
        for (int i = 0; i < n; i++) {
            double size = Math.abs(y[i] - prediction[i]);
            double influence =
                    kind == Loss.HUBER
                            ? (size <= limit ? 1 : limit / size)
                            : (size == 0 ? 1 : limit / Math.sqrt(size * size + limit * limit));
            response[i] = y[i];
            weights[i] = this.weights[i] * influence;
        }
    }

    private double meanError(double[] prediction) {
        double sum = 0;
        double some = 0;
        for (int i = 0; i < prediction.length; i++) {
            sum += this.weights[i] * Math.abs(y[i] - prediction[i]);
            some += this.weights[i];
        }
        return sum / some;
    }

    @Override
    public double nats(double loss) {
        return y.length * ElementaryFunctions.log(loss);
    }
}
