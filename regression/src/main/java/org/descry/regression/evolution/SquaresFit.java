package org.descry.regression.evolution;

import java.util.List;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.functions.ElementaryFunctions;
import org.descry.regression.fitting.VariableProjection;
import org.descry.regression.search.Tasks;

/** Least squares. The loss is the root mean square error. */
final class SquaresFit implements LossFit {
    private final VariableProjection fits;
    private final double[] y;
    private final double[] weights;

    SquaresFit(double[][] columns, double[] y, double[] weights, Tasks tasks, boolean intercept) {
        this.fits = new VariableProjection(columns, y, weights, tasks, intercept);
        this.y = y;
        this.weights = weights;
    }

    @Override
    public VariableProjection.Result fit(
            List<PostfixCode> features, double[] start, int mostSteps) {
        boolean thorough = mostSteps >= SearchRows.THOROUGH_STEPS;
        return fits.fit(
                features,
                start,
                mostSteps,
                thorough ? VariableProjection.THOROUGH : VariableProjection.QUICK);
    }

    @Override
    public void around(double[] prediction, double[] response, double[] weights) {
        System.arraycopy(y, 0, response, 0, response.length);
        System.arraycopy(this.weights, 0, weights, 0, weights.length);
    }

    @Override
    public double nats(double loss) {
        return y.length * ElementaryFunctions.log(loss);
    }
}
