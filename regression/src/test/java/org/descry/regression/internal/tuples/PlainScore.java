package org.descry.regression.internal.tuples;

/** The score of pairs and triples by textbook formulas on correlations, for many of them. */
record PlainScore(double[][] g, double[] r) {
    static PlainScore of(TupleProblem problem) {
        TaskCorrelations task = problem.tasks().get(0);
        return new PlainScore(task.gram().rows(0, problem.features(), 0), task.covariance());
    }

    double score(int[] members) {
        int i = members[0];
        int j = members[1];
        double d = 1 - g[i][j] * g[i][j];
        double c = r[j] - g[i][j] * r[i];
        double pair = r[i] * r[i] + c * c / d;
        if (members.length == 2) {
            return pair;
        }
        int k = members[2];
        double h = g[j][k] - g[i][j] * g[i][k];
        double left = 1 - g[i][k] * g[i][k] - h * h / d;
        double rest = r[k] - g[i][k] * r[i] - h * c / d;
        return pair + rest * rest / left;
    }
}
