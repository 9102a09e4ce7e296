package org.descry.regression.internal.tuples;

import java.util.function.IntConsumer;

/** Scores every single feature, in one piece. */
final class SingleWorker implements IntConsumer {
    private final TupleProblem problem;
    private final Hits hits;

    SingleWorker(TupleProblem problem, Hits hits) {
        this.problem = problem;
        this.hits = hits;
    }

    @Override
    public void accept(int piece) {
        double[][][] none = new double[problem.tasks().size()][problem.features()][];
        ExactScore exact = new ExactScore(problem.tasks(), none, 1);
        for (int k = 0; k < problem.features(); k++) {
            int[] members = {k};
            if (!problem.required().metBy(k)) {
                continue;
            }
            exact.of(members)
                    .ifPresent(v -> hits.offer(Tuple.of(members, v, problem.complexity())));
        }
    }
}
