package org.descry.regression.internal.tuples;

/**
 * What is left of the correlations when the first members of a tuple are given: the features with
 * the members' share removed.
 */
final class Level {
    /** Covariances [K][K], used right of the diagonal; rows not at hand are null. */
    final double[][] gram;

    /** Variances, with the ridge [K]. */
    final double[] variance;

    /** Covariances with the target [K]. */
    final double[] covariance;

    /** Members removed, ascending. */
    int[] members;

    /** Share of the target the members explain. */
    double explained;

    /** Sum of the members' complexities. */
    int complexity;

    private Level(double[][] gram, double[] variance, double[] covariance, int[] members) {
        this.gram = gram;
        this.variance = variance;
        this.covariance = covariance;
        this.members = members;
    }

    /** Returns the correlations themselves. */
    static Level base(double[][] gram, double[] diagonal, double[] covariance, double ridge) {
        double[] variance = diagonal.clone();
        for (int i = 0; i < variance.length; i++) {
            variance[i] += ridge;
        }
        return new Level(gram, variance, covariance, new int[0]);
    }

    /** Returns room for this many features after this many members. */
    static Level empty(int features, int members) {
        return new Level(
                new double[features][features],
                new double[features],
                new double[features],
                new int[members]);
    }

    /** Returns the first feature that may follow the members. */
    int first() {
        return members.length == 0 ? 0 : members[members.length - 1] + 1;
    }

    /**
     * Gives one more member and writes what is then left of the features after it.
     *
     * @return false, with nothing written, if the new member is too nearly collinear with the
     *     others for any tuple that holds them
     */
    boolean remove(int next, int itsComplexity, Level into) {
        double pivot = variance[next];
        if (!(pivot > Margin.COLLINEAR / 2)) { // rounding moves it far less than half
            return false;
        }
        give(next, itsComplexity, 1 / pivot, into);
        return true;
    }

    /** The same with one over the new member's variance; 0 if it is to change nothing. */
    void give(int next, int itsComplexity, double perVariance, Level into) {
        double[] row = gram[next];
        double part = covariance[next] * perVariance;
        for (int j = next + 1; j < variance.length; j++) {
            double factor = row[j] * perVariance;
            into.variance[j] = variance[j] - factor * row[j];
            into.covariance[j] = covariance[j] - part * row[j];
            subtract(gram[j], factor, row, j + 1, into.gram[j]);
        }
        System.arraycopy(members, 0, into.members, 0, members.length);
        into.members[members.length] = next;
        into.explained = explained + part * covariance[next];
        into.complexity = complexity + itsComplexity;
    }

    private static void subtract(double[] x, double factor, double[] row, int from, double[] out) {
        for (int k = from; k < x.length; k++) {
            out[k] = x[k] - factor * row[k];
        }
    }
}
