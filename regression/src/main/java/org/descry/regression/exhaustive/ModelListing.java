package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.descry.regression.internal.tuples.NearLimits;
import org.descry.regression.internal.tuples.NearTuples;
import org.descry.regression.internal.tuples.Tuple;
import org.descry.regression.internal.work.Work;
import org.descry.regression.search.AlikeModels;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.ListedModel;

/**
 * The best models of as many features of a target's pool, and how many more cannot be told from the
 * best one.
 *
 * @param models the best ones, best first
 * @param alike how many cannot be told from the best one; empty where models are not counted
 */
record ModelListing(List<TargetState.Listed> models, Optional<AlikeModels> alike) {
    /** Most multiply-adds spent on comparing models with the best one, for one dimension. */
    private static final double MOST_WORK = 2e8;

    /** Most models that are compared, for one dimension. */
    private static final double MOST_COMPARED = 3e5;

    /** Models compared by a thread in one piece of work. */
    private static final int PIECE = 4096;

    /** Share of the target below which what a model leaves is rounding. */
    private static final double NOTHING = 1e-9;

    ModelListing {
        models = List.copyOf(models);
    }

    static ModelListing none() {
        return new ModelListing(List.of(), Optional.empty());
    }

    /**
     * Lists and counts the models of {@code d} features, after they were compared.
     *
     * @param most how many are listed
     * @param searches how many pools are treated alike, about: decides which loops run
     */
    static ModelListing of(TargetState state, int d, int most, int searches, Ledger ledger) {
        if (!(state.lossWithin(0) > 0)) {
            return none();
        }
        return new Maker(state, d, most, searches).listing(ledger);
    }

    /** Returns how many models of {@code d} features on {@code n} rows are compared at most. */
    static int mostCompared(int d, int n) {
        return (int) Math.max(1000, Math.min(MOST_COMPARED, MOST_WORK / (n * d * (d + 3.0))));
    }

    private static final class Maker {
        private final TargetState state;
        private final int d;
        private final int most;
        private final PoolCorrelations known;
        private final long[] pool;
        private final PoolTuples tuples;
        private final Map<FoundModel, TargetState.Candidate> candidates = new IdentityHashMap<>();
        private final Map<FoundModel, double[]> losses = new IdentityHashMap<>();

        Maker(TargetState state, int d, int most, int searches) {
            this.state = state;
            this.d = d;
            this.most = most;
            this.known = state.correlations(searches);
            this.pool = state.poolCodes();
            this.tuples =
                    new PoolTuples(known.problem(pool), searches).requiring(state.required(pool));
        }

        ModelListing listing(Ledger ledger) {
            double ratio = ratioOfBest();
            // near models are compared with the constants that the pool has, not with their own
            // best
            boolean every =
                    PoolTuples.all(pool.length, d)
                            && Arrays.stream(pool).noneMatch(TargetFeatures::isFitted);
            if (!every || ratio <= NOTHING) {
                List<Tuple> listed = tuples.best(d, most, c -> 0, ledger);
                return listing(listed, every && listed.size() < most);
            }
            NearLimits limits =
                    new NearLimits(1 - ratio, mostCompared(d, state.rows.count()), most);
            NearTuples near = tuples.near(d, limits, ledger);
            ModelListing listed = listing(near.listed(), false);
            return listed.alike()
                    .map(
                            l ->
                                    new ModelListing(
                                            listed.models(), Optional.of(count(l, near, ledger))))
                    .orElse(listed);
        }

        /** Returns what the best model leaves of the target; 0 where that is not known. */
        private double ratioOfBest() {
            double none = state.lossWithin(0);
            return state.shownOf(d, 1).stream()
                    .mapToDouble(c -> c.fit().loss() / none)
                    .map(r -> r * r)
                    .filter(r -> r < 1)
                    .findFirst()
                    .orElse(0);
        }

        /** Fits the best models, orders them and marks those that cannot be told from the first. */
        private ModelListing listing(List<Tuple> best, boolean all) {
            List<FoundModel> models = new ArrayList<>();
            for (Tuple tuple : best) {
                models.add(model(tuple.members()));
            }
            if (models.isEmpty()) {
                return none();
            }
            models.sort(FoundModel.BEST_FIRST);
            OneStandardError same = sameAs(models.get(0));
            double smallest = Gram.sum(losses.get(models.get(0)));
            List<TargetState.Listed> listed = new ArrayList<>();
            long alike = 0;
            for (FoundModel m : models) {
                double[] loss = losses.get(m).clone();
                boolean holds =
                        Gram.sum(loss) <= NearLimits.FARTHEST * smallest && same.holds(loss);
                alike += holds ? 1 : 0;
                ListedModel model = new ListedModel(m, listed.size() + 1, holds);
                listed.add(new TargetState.Listed(candidates.get(m), model));
            }
            double reach = all ? NearLimits.FARTHEST : 1;
            long count = Math.max(1, alike);
            return new ModelListing(
                    listed, Optional.of(new AlikeModels(d, count, models.size(), reach, all)));
        }

        private OneStandardError sameAs(FoundModel best) {
            return new OneStandardError(losses.get(best), state.rows.weights());
        }

        /** Fits a model and notes what it leaves in each row. */
        private FoundModel model(int[] members) {
            long[] codes = Arrays.stream(members).mapToLong(i -> pool[i]).toArray();
            double[][] columns =
                    Arrays.stream(codes).mapToObj(known::values).toArray(double[][]::new);
            TargetState.Candidate candidate = state.fitted(codes, columns);
            FoundModel model = state.model(candidate);
            candidates.put(model, candidate);
            losses.put(model, losses(candidate));
            return model;
        }

        /** Returns what a model leaves in each row, as a share of the whole target. */
        private double[] losses(TargetState.Candidate candidate) {
            double[] loss = state.rows.residual(candidate.fit(), state.valuesOf(candidate.codes()));
            double[] weights = state.rows.weights();
            double all = state.lossWithin(0) * state.lossWithin(0) * Gram.sum(weights);
            for (int i = 0; i < loss.length; i++) {
                loss[i] = weights[i] * loss[i] * loss[i] / all;
            }
            return loss;
        }

        /** Compares every near model with the best one, row by row. */
        private AlikeModels count(AlikeModels listed, NearTuples near, Ledger ledger) {
            FoundModel best = bestOf(losses);
            OneStandardError same = sameAs(best);
            AtomicLong count = new AtomicLong();
            int pieces = (near.count() + PIECE - 1) / PIECE;
            ledger.unsaved("comparing the best models", pieces, () -> counting(near, same, count));
            boolean listedOnly = count.get() < listed.count();
            return listedOnly
                    ? listed
                    : new AlikeModels(d, count.get(), near.count(), near.reach(), near.complete());
        }

        private static FoundModel bestOf(Map<FoundModel, double[]> losses) {
            return losses.keySet().stream().min(FoundModel.BEST_FIRST).orElseThrow();
        }

        private Work.Worker counting(NearTuples near, OneStandardError same, AtomicLong count) {
            TupleResiduals residuals =
                    new TupleResiduals(
                            known.standardised(pool), known.target(), state.rows.shares(), d);
            double[] squares = new double[state.rows.count()];
            return piece -> {
                int to = Math.min(near.count(), (piece + 1) * PIECE);
                long alike = 0;
                for (int k = piece * PIECE; k < to; k++) {
                    residuals.squares(near.members(), k * d, squares);
                    alike += same.holds(squares) ? 1 : 0;
                }
                count.addAndGet(alike);
            };
        }
    }
}
