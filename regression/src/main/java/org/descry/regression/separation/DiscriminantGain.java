package org.descry.regression.separation;

/**
 * How much a feature helps a linear discriminant of two classes, alone and beside given features:
 * the criterion that fills the pool {@link HullPairs} looks through.
 *
 * <p>Labels are +1 and -1, the discriminant is least squares (Fisher's). A feature whose own ranges
 * overlap entirely, yet which completes a given feature, scores high beside it; {@link
 * IntervalOverlap} would drop it. Scores are parts of the labels' variance, in [0, 1]. Use: score
 * all features alone, take the few best as given ones, score again, and keep the best few hundred
 * beside each. Thread-safe.
 *
 * @source Fisher, Ann. Eugenics 7, 179 (1936), doi:10.1111/j.1469-1809.1936.tb02137.x (linear
 *     discriminant as least squares on two labels)
 */
public final class DiscriminantGain {
    /** A feature that shares all but this part of its variance with the given one adds nothing. */
    private static final double COLLINEAR = 1e-9;

    private final double[] label; // mean 0, sum of squares 1 [rows]
    private final double[][] given; // mean 0, sum of squares 1 [given][rows]
    private final double[] covariance; // of each given feature with the labels [given]

    /**
     * @param labels class of each row [rows]
     * @param given features beside which others are scored [given][rows], none for scores alone
     * @throws IllegalArgumentException if a class has no rows or a given feature has not one finite
     *     value per row or is constant
     */
    public DiscriminantGain(boolean[] labels, double[][] given) {
        double[] y = new double[labels.length];
        for (int row = 0; row < y.length; row++) {
            y[row] = labels[row] ? 1 : -1;
        }
        label = unit(y, labels.length, "labels");
        this.given = new double[given.length][];
        covariance = new double[given.length];
        for (int g = 0; g < given.length; g++) {
            this.given[g] = unit(given[g], labels.length, "given feature " + g);
            covariance[g] = dot(label, 0, this.given[g]);
        }
    }

    /** Returns how many scores a feature gets: one alone and one beside each given feature. */
    public int scores() {
        return 1 + given.length;
    }

    /**
     * Writes what part of the labels' variance a feature explains alone, then beside each given
     * feature what it adds to what that one explains; 0 if constant or collinear.
     *
     * @param x feature [rows], finite, at most 1e50 in size
     * @param scores result [1 + given]
     */
    public void score(double[] x, double[] scores) {
        // differences to one value: the mean may be far larger than the spread
        double origin = x[0];
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < label.length; row++) {
            double v = x[row] - origin;
            sum += v;
            squares = Math.fma(v, v, squares);
        }
        double variance = squares - sum * sum / label.length;
        boolean varies = variance > COLLINEAR * squares;
        double withLabel = dot(x, origin, label);
        scores[0] = varies ? withLabel * withLabel / variance : 0;
        for (int g = 0; g < given.length; g++) {
            double shared = dot(x, origin, given[g]);
            double rest = variance - shared * shared;
            double gain = withLabel - shared * covariance[g];
            scores[1 + g] = varies && rest > COLLINEAR * variance ? gain * gain / rest : 0;
        }
    }

    /** Returns Σ (x - origin) · other in four interleaved sums. */
    private static double dot(double[] x, double origin, double[] other) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int body = other.length & -4;
        for (int row = 0; row < body; row += 4) {
            s0 = Math.fma(x[row] - origin, other[row], s0);
            s1 = Math.fma(x[row + 1] - origin, other[row + 1], s1);
            s2 = Math.fma(x[row + 2] - origin, other[row + 2], s2);
            s3 = Math.fma(x[row + 3] - origin, other[row + 3], s3);
        }
        for (int row = body; row < other.length; row++) {
            s0 = Math.fma(x[row] - origin, other[row], s0);
        }
        return (s0 + s2) + (s1 + s3);
    }

    private static double[] unit(double[] x, int rows, String what) {
        if (!(x.length == rows)) {
            throw new IllegalArgumentException(
                    "%s needs %d values, got %d".formatted(what, rows, x.length));
        }
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        double mean = sum / rows;
        double[] unit = new double[rows];
        for (int row = 0; row < rows; row++) {
            unit[row] = x[row] - mean;
        }
        double length = Math.sqrt(dot(unit, 0, unit));
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " must be finite and take two values");
        }
        for (int row = 0; row < rows; row++) {
            unit[row] /= length;
        }
        return unit;
    }
}
