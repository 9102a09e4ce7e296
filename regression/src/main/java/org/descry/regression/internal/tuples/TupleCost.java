package org.descry.regression.internal.tuples;

/** How many tuples there are and what testing them costs, before anything runs. */
public final class TupleCost {
    private TupleCost() {}

    /**
     * Returns the number of tuples: features choose dimension; {@link Long#MAX_VALUE} if larger.
     *
     * @param features number of features, not negative
     * @param dimension members of a tuple, not negative
     */
    public static long models(int features, int dimension) {
        if (dimension > features) {
            return 0;
        }
        long count = 1;
        for (int i = 1; i <= dimension; i++) {
            long high = Math.multiplyHigh(count, (long) features - dimension + i);
            if (high != 0 || count * (features - dimension + i) < 0) {
                return Long.MAX_VALUE;
            }
            count = count * (features - dimension + i) / i;
        }
        return count;
    }

    /**
     * Returns about how many multiply-adds an exhaustive search takes: three per tuple and one per
     * entry of each matrix that a prefix leaves; with several tasks ten per task.
     *
     * @param tasks number of tasks, at least 1
     */
    public static double operations(int features, int dimension, int tasks) {
        double perTuple = tasks == 1 ? 3 : 10.0 * tasks;
        double operations = perTuple * models(features, dimension);
        int inner = tasks == 1 ? 3 : 2;
        if (dimension > inner) {
            operations += (double) tasks * models(features, dimension - inner + 2);
        }
        return operations;
    }
}
