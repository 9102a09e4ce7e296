package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.descry.regression.search.Execution;

/**
 * Selects, for every target at once, the features that explain most of what its model leaves.
 *
 * <p>Each complexity has its own list, so simple features are never crowded out by the many complex
 * ones. Regression scores a feature by its squared correlation with the residual; classes by the
 * largest sum of working residuals on one side of a threshold, which neither the scale nor heavy
 * tails of a feature can change.
 *
 * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018),
 *     doi:10.1103/PhysRevMaterials.2.083802 (sure independence screening of residuals)
 */
final class Selection {
    /** Features evaluated and scored together: enough to keep the targets' values in the cache. */
    private static final int PIECE = 64;

    private final FeatureSpace space;
    private final int kept;
    private final List<int[]> pieces = new ArrayList<>();

    Selection(FeatureSpace space, int kept) {
        this.space = space;
        this.kept = kept;
        int from = 0;
        while (from < space.size()) {
            int complexity = space.complexity(from);
            int[] piece = new int[PIECE];
            int n = 0;
            while (n < PIECE && from < space.size() && space.complexity(from) == complexity) {
                if (space.isFeature(from)) {
                    piece[n++] = from;
                }
                from++;
            }
            pieces.add(Arrays.copyOf(piece, n));
        }
    }

    /** What was selected for each target, and which features were refused for their values. */
    record Selected(List<int[]> ids, Map<String, Long> refused) {}

    /**
     * Returns for each target the kept features of every complexity.
     *
     * @param newScorer makes a scorer for one thread
     */
    Selected select(Supplier<Scorer> newScorer, String phase, Execution execution) {
        int levels = space.largestComplexity() + 1;
        List<SelectionWorker> workers =
                Work.all(
                        phase,
                        pieces.size(),
                        execution,
                        () ->
                                new SelectionWorker(
                                        space, pieces, newScorer.get(), levels, 2 * kept));
        List<int[]> ids = new ArrayList<>();
        for (int t = 0; t < workers.get(0).lists.length; t++) {
            List<int[]> parts = new ArrayList<>();
            for (int level = 1; level < levels; level++) {
                TopList merged = new TopList(2 * kept);
                for (SelectionWorker worker : workers) {
                    merged.addAll(worker.lists[t][level]);
                }
                parts.add(merged.ids());
            }
            ids.add(parts.stream().flatMapToInt(Arrays::stream).toArray());
        }
        Map<String, Long> refused = new TreeMap<>();
        workers.forEach(w -> w.refused.forEach((cause, n) -> refused.merge(cause, n, Long::sum)));
        return new Selected(ids, refused);
    }

    /** Scores features for all targets. Not thread-safe. */
    interface Scorer {
        /**
         * Writes one score per feature and target; larger is better.
         *
         * @param x feature values [features][rows]; may be overwritten
         * @param features how many features count
         * @param scores result [features][targets]
         */
        void score(double[][] x, int features, double[][] scores);

        /** Returns the number of targets. */
        int targets();
    }

    /** One thread's share: evaluates features and keeps the best of each target and complexity. */
    private static final class SelectionWorker implements Work.Worker {
        final TopList[][] lists;
        final Map<String, Long> refused = new TreeMap<>();
        private final FeatureSpace space;
        private final List<int[]> pieces;
        private final Scorer scorer;
        private final double[][] x;
        private final int[] id = new int[PIECE];
        private final double[] scratch;
        private final double[][] scores;

        SelectionWorker(
                FeatureSpace space, List<int[]> pieces, Scorer scorer, int levels, int capacity) {
            this.space = space;
            this.pieces = pieces;
            this.scorer = scorer;
            x = new double[PIECE][space.rows];
            scratch = new double[space.rows];
            scores = new double[PIECE][scorer.targets()];
            lists = new TopList[scorer.targets()][levels];
            for (TopList[] row : lists) {
                Arrays.setAll(row, i -> new TopList(capacity));
            }
        }

        @Override
        public void piece(int index) {
            int[] ids = pieces.get(index);
            if (ids.length == 0) {
                return;
            }
            int level = space.complexity(ids[0]);
            int n = 0;
            for (int candidate : ids) {
                space.values(candidate, x[n], scratch);
                var refusal = FeatureSpace.refusal(x[n], space.rows);
                if (refusal.isPresent()) {
                    refused.merge(refusal.get(), 1L, Long::sum);
                } else {
                    id[n++] = candidate;
                }
            }
            scorer.score(x, n, scores);
            for (int t = 0; t < lists.length; t++) {
                TopList list = lists[t][level];
                for (int f = 0; f < n; f++) {
                    if (scores[f][t] >= list.threshold()) {
                        list.offer(scores[f][t], id[f]);
                    }
                }
            }
        }
    }
}
