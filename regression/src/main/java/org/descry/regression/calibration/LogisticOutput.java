package org.descry.regression.calibration;

/**
 * Takes the log-odds of a logistic model at their word.
 *
 * @param rows number of rows behind the calibration, which sets the limits of the probability
 */
public record LogisticOutput(int rows) implements Calibrator {

    static final String METHOD = "logistic";

    /** Refuses a calibration on no rows. */
    public LogisticOutput {
        Logistic.requireRows(rows);
    }

    static LogisticOutput read(double[] values) {
        Logistic.requireCount(METHOD, values, 1);
        return new LogisticOutput(Logistic.requireRows(values[0]));
    }

    @Override
    public double apply(double logOdds) {
        return Logistic.clipped(logOdds, rows);
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public double[] values() {
        return new double[] {rows};
    }
}
