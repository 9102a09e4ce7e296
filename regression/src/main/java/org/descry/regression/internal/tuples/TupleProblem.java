package org.descry.regression.internal.tuples;

import java.util.Arrays;
import java.util.List;

/**
 * The features among which tuples are sought, by their correlations.
 *
 * @param tasks correlations of each task over the same features, at least one task
 * @param complexity complexity of each feature, ascending, not negative [K]; zeros if all tuples
 *     are to compete in one class
 * @param fresh whether a feature is new [K]: tuples without a new one may be left out
 * @param required what the members of a tuple must hold together
 */
public record TupleProblem(
        List<TaskCorrelations> tasks, int[] complexity, boolean[] fresh, RequiredParts required) {
    public TupleProblem {
        tasks = List.copyOf(tasks);
        if (fresh.length != complexity.length) {
            throw new IllegalArgumentException(
                    "%d features, but %d marks of new ones"
                            .formatted(complexity.length, fresh.length));
        }
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("a problem needs at least one task");
        }
        for (TaskCorrelations task : tasks) {
            if (task.gram().features() != complexity.length) {
                throw new IllegalArgumentException(
                        "%d features, but %d complexities"
                                .formatted(task.gram().features(), complexity.length));
            }
        }
        if (required.all() != 0 && required.held().length != complexity.length) {
            throw new IllegalArgumentException(
                    "%d features, but what %d hold"
                            .formatted(complexity.length, required.held().length));
        }
        for (int i = 0; i < complexity.length; i++) {
            if (!(complexity[i] >= (i == 0 ? 0 : complexity[i - 1]))) {
                throw new IllegalArgumentException(
                        "complexity must ascend from 0 or more, got %d for feature %d"
                                .formatted(complexity[i], i));
            }
        }
    }

    /** Makes a problem without requirements. */
    public TupleProblem(List<TaskCorrelations> tasks, int[] complexity, boolean[] fresh) {
        this(tasks, complexity, fresh, RequiredParts.NONE);
    }

    /** All features are new: every tuple counts. */
    public TupleProblem(List<TaskCorrelations> tasks, int[] complexity) {
        this(tasks, complexity, all(complexity.length));
    }

    private static boolean[] all(int features) {
        boolean[] fresh = new boolean[features];
        Arrays.fill(fresh, true);
        return fresh;
    }

    /** Returns a problem of one task. */
    public static TupleProblem of(GramRows gram, double[] covariance, int[] complexity) {
        return new TupleProblem(List.of(new TaskCorrelations(gram, covariance, 1)), complexity);
    }

    /** Returns the number of features. */
    public int features() {
        return complexity.length;
    }
}
