package org.descry.regression.calibration;

/**
 * Beta calibration: with p the model's own probability, log-odds become {@code a · ln p − b · ln(1
 * − p) + c}.
 *
 * <p>a = b = 1, c = 0 changes nothing; a ≠ b bends the two ends differently, which Platt's scaling
 * cannot.
 *
 * @param rows number of rows behind the calibration, which sets the limits of the probability
 * @param a weight of ln p, not negative
 * @param b weight of −ln(1 − p), not negative
 * @param c added log-odds
 * @source Kull, Silva Filho, Flach, Proc. Mach. Learn. Res. 54, 623 (2017); outcomes smoothed as in
 *     Platt's scaling
 */
public record Beta(int rows, double a, double b, double c) implements Calibrator {

    static final String METHOD = "beta";

    /** Refuses negative weights and numbers that are not finite. */
    public Beta {
        Logistic.requireRows(rows);
        Logistic.requireSlope("a", a);
        Logistic.requireSlope("b", b);
        Logistic.requireFinite("c", c);
    }

    static Beta fit(LabelledScores rows) {
        double[] logP = new double[rows.size()];
        double[] minusLogQ = new double[rows.size()];
        for (int i = 0; i < logP.length; i++) {
            logP[i] = -Logistic.softplus(-rows.score(i));
            minusLogQ[i] = Logistic.softplus(rows.score(i));
        }
        double[] c = LogisticFit.withSlopesNotNegative(rows.smoothedOutcomes(), logP, minusLogQ);
        return new Beta(rows.size(), c[1], c[2], c[0]);
    }

    static Beta read(double[] values) {
        Logistic.requireCount(METHOD, values, 4);
        return new Beta(Logistic.requireRows(values[0]), values[1], values[2], values[3]);
    }

    @Override
    public double apply(double logOdds) {
        double s = LabelledScores.clip(logOdds);
        double calibrated = c - a * Logistic.softplus(-s) + b * Logistic.softplus(s);
        return Logistic.clipped(calibrated, rows);
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public double[] values() {
        return new double[] {rows, a, b, c};
    }
}
