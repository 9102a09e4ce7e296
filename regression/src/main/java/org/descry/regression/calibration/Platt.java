package org.descry.regression.calibration;

/**
 * Platt's scaling: log-odds become {@code slope · s + offset}.
 *
 * @param rows number of rows behind the calibration, which sets the limits of the probability
 * @param slope not negative; below 1 the model was too sure of itself
 * @param offset added log-odds
 * @source Platt, in Advances in Large Margin Classifiers, MIT Press (1999), 61; fitted as in Lin,
 *     Lin, Weng, Mach. Learn. 68, 267 (2007), doi:10.1007/s10994-007-5018-6
 */
public record Platt(int rows, double slope, double offset) implements Calibrator {

    static final String METHOD = "platt";

    /** Refuses a negative slope and numbers that are not finite. */
    public Platt {
        Logistic.requireRows(rows);
        Logistic.requireSlope("slope", slope);
        Logistic.requireFinite("offset", offset);
    }

    /** A slope that would come out negative is set to 0: the scores then say nothing. */
    static Platt fit(LabelledScores rows) {
        double[] score = new double[rows.size()];
        for (int i = 0; i < score.length; i++) {
            score[i] = rows.score(i);
        }
        double[] c = LogisticFit.withSlopesNotNegative(rows.smoothedOutcomes(), score);
        return new Platt(rows.size(), c[1], c[0]);
    }

    static Platt read(double[] values) {
        Logistic.requireCount(METHOD, values, 3);
        return new Platt(Logistic.requireRows(values[0]), values[1], values[2]);
    }

    @Override
    public double apply(double logOdds) {
        return Logistic.clipped(slope * LabelledScores.clip(logOdds) + offset, rows);
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public double[] values() {
        return new double[] {rows, slope, offset};
    }
}
