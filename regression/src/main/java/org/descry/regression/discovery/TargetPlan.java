package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.Target;

/**
 * The targets of one discovery: the real one, one per fold, those inside the folds, and the
 * shuffled ones.
 *
 * <p>A fold is a target whose held-out rows do not count. Inside each fold the rows are dealt
 * again, so that the choice of a complexity and a calibration never sees the rows it is judged on.
 */
final class TargetPlan {
    final Folds folds;
    final List<Folds> inner = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    private final int[] innerStart;
    private final int permutationStart;

    TargetPlan(DiscoveryData data, DiscoverySettings settings) {
        long seed = settings.seed();
        long[] keys = data.rowKeys(seed);
        int[] together = data.together();
        int[] strata = new int[data.rows()];
        if (data.kind() == Kind.CLASSIFICATION) {
            Arrays.setAll(strata, i -> 2 * data.tasks().of()[i] + (data.target()[i] > 0.5 ? 1 : 0));
        } else {
            Arrays.setAll(strata, i -> data.tasks().of()[i]); // tasks are dealt evenly too
        }
        int[] all = new int[data.rows()];
        Arrays.setAll(all, i -> i);
        folds = folds(data, settings.folds(), keys, together, strata, all);
        targets.add(target(data.target(), all));
        for (int f = 0; f < folds.count(); f++) {
            targets.add(target(data.target(), folds.trainRows(f)));
        }
        innerStart = new int[folds.count()];
        int inside = FoldPlan.inside(folds.count());
        for (int f = 0; f < folds.count() && inside > 0; f++) {
            long[] innerKeys = data.rowKeys(Seeds.child(seed, "inner", f));
            Folds dealt = Folds.deal(innerKeys, together, strata, folds.trainRows(f), inside);
            inner.add(dealt);
            innerStart[f] = targets.size();
            for (int g = 0; g < dealt.count(); g++) {
                targets.add(target(data.target(), dealt.trainRows(g)));
            }
        }
        permutationStart = targets.size();
        targets.addAll(shuffled(data, seed, 0, settings.permutations()));
    }

    /** Returns shuffled targets by their numbers, the same whatever others there are. */
    static List<Target> shuffled(DiscoveryData data, long seed, int from, int to) {
        ShuffledRows rows = ShuffledRows.of(data);
        int[] place = places(data.rowKeys(seed), data.target());
        int[] all = new int[data.rows()];
        Arrays.setAll(all, i -> i);
        List<Target> shuffled = new ArrayList<>();
        for (int b = from; b < to; b++) {
            RandomGenerator random = Seeds.generator(seed, "permutation", b);
            shuffled.add(target(rows.shuffled(data.target(), place, random), all));
        }
        return shuffled;
    }

    /** Returns which target is fold {@code f}. */
    int fold(int f) {
        return 1 + f;
    }

    /** Returns which target is the inner fold {@code g} of fold {@code f}. */
    int inner(int f, int g) {
        return innerStart[f] + g;
    }

    /** Whether there are folds inside the folds. */
    boolean nested() {
        return !inner.isEmpty();
    }

    /** Returns which target is the first shuffled one. */
    int permutationStart() {
        return permutationStart;
    }

    private static Folds folds(
            DiscoveryData data,
            FoldPlan plan,
            long[] keys,
            int[] together,
            int[] strata,
            int[] all) {
        int none = 0;
        return switch (plan.kind()) {
            case NONE -> new Folds(new int[data.rows()], none, "no cross-validation");
            case RANDOM -> {
                Folds dealt = Folds.deal(keys, together, strata, all, plan.count());
                String groups = data.groups().isPresent() ? ", groups kept together" : "";
                yield new Folds(
                        dealt.of(), dealt.count(), dealt.count() + " random folds" + groups);
            }
            case LEAVE_ONE_OUT ->
                    Folds.each(
                            keys,
                            together,
                            data.groups().isPresent()
                                    ? "one group held out at a time"
                                    : "one row held out at a time (equal rows together)");
            case LEAVE_ONE_GROUP_OUT -> {
                if (data.groups().isEmpty()) {
                    throw new IllegalArgumentException("folds by group need a group column");
                }
                long groups = data.groups().get().stream().distinct().count();
                yield Folds.each(
                        keys, together, "one group held out at a time (" + groups + " groups)");
            }
        };
    }

    /** Returns a target whose other rows do not count. */
    static Target target(double[] values, int[] rows) {
        boolean[] train = new boolean[values.length];
        for (int row : rows) {
            train[row] = true;
        }
        return new Target(values, train);
    }

    /**
     * Returns the place of each row in an order by content, so that a shuffle does not depend on
     * the order in the file.
     */
    static int[] places(long[] keys, double[] target) {
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> {
                    int byKey = Long.compare(keys[a], keys[b]);
                    return byKey != 0 ? byKey : Double.compare(target[a], target[b]);
                });
        int[] place = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            place[order[k]] = k;
        }
        return place;
    }
}
