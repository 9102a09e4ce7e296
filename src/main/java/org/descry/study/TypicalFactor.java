package org.descry.study;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.descry.regression.models.Transform;

/** How far predictions of a logarithm are from the target itself, as a factor. */
final class TypicalFactor {
    private TypicalFactor() {}

    /**
     * Returns the factor within which half of the predictions lie: of |log(predicted/observed)| the
     * median, brought back; empty without a transform or rows.
     *
     * @param observed what was fitted [n]
     * @param predicted its prediction [n]
     */
    static OptionalDouble of(Transform transform, double[] observed, double[] predicted) {
        int n = observed.length;
        if (transform == Transform.NONE || n == 0) {
            return OptionalDouble.empty();
        }
        double[] errors = new double[n];
        Arrays.setAll(errors, i -> Math.abs(predicted[i] - observed[i]));
        Arrays.sort(errors);
        double median = (errors[(n - 1) / 2] + errors[n / 2]) / 2;
        return OptionalDouble.of(transform.back(median));
    }
}
