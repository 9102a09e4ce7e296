package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Piece;
import org.descry.regression.internal.work.Work;

/**
 * Selects, for every column of targets at once, the features that explain most of what its model
 * leaves.
 *
 * <p>Each complexity has its own list, so simple features are never crowded out by the many complex
 * ones; so has each set of required columns, if any. Regression scores a feature by its squared
 * correlation with the residual; classes by the largest sum of working residuals on one side of a
 * threshold, which neither the scale nor heavy tails of a feature can change.
 *
 * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018),
 *     doi:10.1103/PhysRevMaterials.2.083802 (sure independence screening of residuals)
 */
final class Selection {
    /** Features evaluated and scored together: enough to keep the targets' values in the cache. */
    private static final int TOGETHER = 64;

    /** Formulas of one piece of work, about. */
    private static final long SHARE = 16_384;

    private final FeatureSpace space;
    private final int[] kept;
    private long[] codes = {};
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param kept how many features of each complexity to keep for each column of targets
     */
    Selection(FeatureSpace space, int[] kept) {
        this.space = space;
        this.kept = kept.clone();
    }

    /** A share of the work: listed features, or first arguments of a piece. */
    private record Part(Piece piece, int from, int to) {}

    /** Goes through every feature one by one. */
    Selection everyFeature() {
        listed(space.listed());
        if (!space.listsAll()) {
            space.terminal().forEach(this::pieces);
        }
        return this;
    }

    /** Goes through every feature but those of two blocks that nothing is made of. */
    Selection allButPairs() {
        listed(Arrays.stream(space.listed()).filter(c -> !FeatureSpace.isPair(c)).toArray());
        if (!space.listsAll()) {
            space.terminal().stream().filter(p -> !p.binary()).forEach(this::pieces);
        }
        return this;
    }

    private void listed(long[] codes) {
        this.codes = codes;
        int from = 0;
        while (from < codes.length) {
            int complexity = FeatureSpace.complexity(codes[from]);
            int to = from;
            while (to < codes.length
                    && to - from < TOGETHER
                    && FeatureSpace.complexity(codes[to]) == complexity) {
                to++;
            }
            parts.add(new Part(null, from, to));
            from = to;
        }
    }

    private void pieces(Piece piece) {
        long perRow = Math.max(1, piece.count() / piece.left().count());
        int step = (int) Math.max(1, SHARE / perRow);
        for (int from = piece.left().from(); from < piece.left().to(); from += step) {
            parts.add(new Part(piece, from, Math.min(piece.left().to(), from + step)));
        }
    }

    /** Scores features for all columns of targets. Not thread-safe. */
    interface Scorer {
        /**
         * Writes one score per feature and column; larger is better.
         *
         * @param x feature values [features][rows]; may be overwritten
         * @param features how many features count
         * @param scores result [features][columns]
         */
        void score(double[][] x, int features, double[][] scores);

        /** Returns the number of columns. */
        int columns();

        /** Whether some features can be told to be unwanted before they are scored. */
        default boolean bounds() {
            return false;
        }

        /**
         * Returns whether a feature may be worth scoring; false only if each of its scores would be
         * below the least wanted.
         *
         * @param x feature values [rows], not to be changed; the answer means nothing where they
         *     are refused
         * @param least for each column the score below which nothing is wanted [columns]
         */
        default boolean mayReach(double[] x, double[] least) {
            return true;
        }

        /**
         * Offers features of one complexity to every column's list.
         *
         * @param x feature values [features][rows]; may be overwritten
         * @param codes the features [features]
         * @param features how many features count
         * @param scores scratch space [features][columns]
         * @param lists the lists of this complexity [columns]
         */
        default void offer(
                double[][] x, long[] codes, int features, double[][] scores, TopCodes[] lists) {
            score(x, features, scores);
            for (int t = 0; t < lists.length; t++) {
                TopCodes list = lists[t];
                for (int f = 0; f < features; f++) {
                    if (scores[f][t] >= list.threshold()) {
                        list.offer(scores[f][t], codes[f]);
                    }
                }
            }
        }
    }

    /**
     * Returns for each column and complexity what is worth an exact look; when the search is
     * stopped, of what was looked at so far.
     *
     * @param newScorer makes a scorer for one thread
     */
    TopCodes[][] select(Supplier<Scorer> newScorer, String phase, Ledger ledger) {
        return merged(ledger.some(phase, parts.size(), new Passage(newScorer)));
    }

    private TopCodes[][] merged(List<Worker> workers) {
        TopCodes[][] merged = lists(workers.get(0).lists.length, space.listsAll());
        workers.forEach(w -> merge(merged, w.lists));
        return merged;
    }

    /** One passage through all features. */
    private final class Passage implements Ledger.Stage<Worker> {
        private final Supplier<Scorer> newScorer;

        Passage(Supplier<Scorer> newScorer) {
            this.newScorer = newScorer;
        }

        @Override
        public Worker newWorker() {
            return new Worker(newScorer.get());
        }

        @Override
        public void write(List<Worker> workers, DataOutputStream out) throws IOException {
            for (TopCodes[] column : merged(workers)) {
                for (TopCodes list : column) {
                    list.write(out);
                }
            }
        }

        @Override
        public void read(Worker worker, DataInputStream in) throws IOException {
            for (TopCodes[] column : worker.lists) {
                for (TopCodes list : column) {
                    list.read(in);
                }
            }
        }
    }

    static void merge(TopCodes[][] into, TopCodes[][] from) {
        for (int t = 0; t < into.length; t++) {
            for (int c = 0; c < into[t].length; c++) {
                into[t][c].addAll(from[t][c]);
            }
        }
    }

    /** Returns empty lists [columns][{@link FeatureSpace#lists}]. */
    TopCodes[][] lists(int columns, boolean told) {
        TopCodes[][] lists = new TopCodes[columns][space.lists()];
        for (int t = 0; t < columns; t++) {
            int capacity = kept[t];
            Arrays.setAll(lists[t], c -> new TopCodes(space, capacity, told));
        }
        return lists;
    }

    /** One thread's share: evaluates features and keeps the best of each column and complexity. */
    private final class Worker implements Work.Worker {
        final TopCodes[][] lists;
        private final Scorer scorer;
        private final double[][] x = new double[TOGETHER][space.rows()];
        private final long[] code = new long[TOGETHER];
        private final double[] scratch = new double[space.rows()];
        private final double[][] scores;
        private final double[] least;
        private final TopCodes[] ofComplexity;
        private int place; // list that the next features compete in
        private int n;

        Worker(Scorer scorer) {
            this.scorer = scorer;
            scores = new double[TOGETHER][scorer.columns()];
            least = new double[scorer.columns()];
            lists = lists(scorer.columns(), space.listsAll());
            ofComplexity = new TopCodes[lists.length];
        }

        @Override
        public void piece(int index) {
            Part part = parts.get(index);
            if (part.piece() == null) {
                for (int k = part.from(); k < part.to(); k++) {
                    add(codes[k]);
                }
            } else {
                part.piece()
                        .each(
                                part.from(),
                                part.to(),
                                (l, r) -> add(FeatureSpace.code(part.piece(), l, r)));
            }
            score();
        }

        private void add(long candidate) {
            if (!space.listsAll() && space.refusal(candidate).isPresent()) {
                return;
            }
            int itsPlace = space.list(candidate);
            if (itsPlace != place) {
                score(); // only features of one list are scored together
                place = itsPlace;
            }
            space.values(candidate, x[n], scratch);
            if (wanted() && space.refusal(candidate, x[n]).isEmpty()) {
                code[n++] = candidate;
                if (n == TOGETHER) {
                    score();
                }
            }
        }

        /** Whether the next feature may be among the best of any column. */
        private boolean wanted() {
            if (!scorer.bounds()) {
                return true;
            }
            for (int t = 0; t < lists.length; t++) {
                least[t] = lists[t][place].threshold();
            }
            return scorer.mayReach(x[n], least);
        }

        private void score() {
            if (n == 0) {
                return;
            }
            for (int t = 0; t < lists.length; t++) {
                ofComplexity[t] = lists[t][place];
            }
            scorer.offer(x, code, n, scores, ofComplexity);
            n = 0;
        }
    }
}
