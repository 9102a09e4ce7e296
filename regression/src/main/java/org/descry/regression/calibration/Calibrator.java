package org.descry.regression.calibration;

import java.util.List;

/**
 * A map from log-odds to the probability of the positive class that never decreases.
 *
 * <p>Probabilities stay within [1/(n+2), 1 − 1/(n+2)], n being the number of rows behind the
 * calibration: n rows cannot vouch for more. Ranking uses log-odds, which have no such ties.
 */
public sealed interface Calibrator permits LogisticOutput, Platt, Beta, SmoothedIsotonic {

    /** Names of all methods, the simplest first. */
    List<String> METHODS =
            List.of(LogisticOutput.METHOD, Platt.METHOD, Beta.METHOD, SmoothedIsotonic.METHOD);

    /**
     * Returns the probability of the positive class.
     *
     * @param logOdds log-odds of the model; infinities are allowed
     * @return probability within the limits above; NaN for NaN
     */
    double apply(double logOdds);

    /** Returns the name of the method, under which a model file stores it. */
    String method();

    /** Returns the numbers that {@link #of} makes the same calibrator from; a fresh array. */
    double[] values();

    /**
     * Restores a calibrator from its name and numbers.
     *
     * @param method one of {@link #METHODS}
     * @param values what {@link #values()} returned
     * @return the same calibrator, bit for bit
     * @throws IllegalArgumentException if the method is unknown or the numbers do not fit it
     */
    static Calibrator of(String method, double[] values) {
        return switch (method) {
            case LogisticOutput.METHOD -> LogisticOutput.read(values);
            case Platt.METHOD -> Platt.read(values);
            case Beta.METHOD -> Beta.read(values);
            case SmoothedIsotonic.METHOD -> SmoothedIsotonic.read(values);
            default ->
                    throw new IllegalArgumentException(
                            "unknown calibration '" + method + "', expected one of " + METHODS);
        };
    }

    /**
     * Fits one method.
     *
     * @param method one of {@link #METHODS}
     * @param logOdds honest log-odds [n], not NaN
     * @param labels true class [n], {@code true} = positive
     * @return the fitted calibrator; the order of the rows does not matter
     * @throws IllegalArgumentException if the method is unknown, there are no rows, lengths differ
     *     or a value is NaN
     */
    static Calibrator fit(String method, double[] logOdds, boolean[] labels) {
        return fit(method, LabelledScores.of(logOdds, labels));
    }

    /** Fits one method to sorted rows. */
    private static Calibrator fit(String method, LabelledScores rows) {
        return switch (method) {
            case LogisticOutput.METHOD -> new LogisticOutput(rows.size());
            case Platt.METHOD -> Platt.fit(rows);
            case Beta.METHOD -> Beta.fit(rows);
            case SmoothedIsotonic.METHOD -> SmoothedIsotonic.fit(rows);
            default ->
                    throw new IllegalArgumentException(
                            "unknown calibration '" + method + "', expected one of " + METHODS);
        };
    }
}
