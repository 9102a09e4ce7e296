package org.descry.regression.evolution;

import java.util.List;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.regression.fitting.VariableProjection;

/**
 * How descriptors are fitted to one target: what is made small, and how a model is seen as weighted
 * least squares from where it is. Losses can be compared between models. For one thread.
 */
sealed interface LossFit permits SquaresFit, RobustFit, ClassFit {

    /**
     * Fits slopes, constant terms and the numbers inside features. Not worse than the start.
     *
     * @param start where the numbers begin, by slot
     * @param mostSteps about 10 for a quick fit, 100 for a thorough one
     * @return the fit; its loss is infinite if a feature has no finite value in some row or is
     *     constant
     */
    VariableProjection.Result fit(List<PostfixCode> features, double[] start, int mostSteps);

    /**
     * Writes weighted least squares that lead where the loss leads from a prediction.
     *
     * @param prediction what a model gives in the first rows (log-odds for classes)
     * @param response receives what the model should give there
     * @param weights receives how much each row counts
     */
    void around(double[] prediction, double[] response, double[] weights);

    /**
     * Returns the nats it takes to write the target with a model of this loss, up to a constant.
     */
    double nats(double loss);
}
