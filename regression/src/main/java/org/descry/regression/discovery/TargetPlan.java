package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Target;

/**
 * The targets of one discovery: the real one, one per fold, those inside the folds, and the
 * shuffled ones.
 *
 * <p>A fold is a target whose held-out rows do not count. Inside each fold the rows are dealt
 * again, so that the choice of a complexity and a calibration never sees the rows it is judged on.
 */
final class TargetPlan {
    private static final int INNER = 5;

    /**
     * Beyond this many folds within folds (leave-one-out on many rows) the outer choice serves all.
     */
    private static final int MOST_INNER = 600;

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
            Arrays.setAll(strata, i -> data.target()[i] > 0.5 ? 1 : 0);
        }
        int[] all = new int[data.rows()];
        Arrays.setAll(all, i -> i);
        folds = folds(data, settings.folds(), keys, together, strata, all);
        targets.add(target(data.target(), all));
        for (int f = 0; f < folds.count(); f++) {
            targets.add(target(data.target(), folds.trainRows(f)));
        }
        innerStart = new int[folds.count()];
        boolean nested = folds.count() * INNER <= MOST_INNER;
        for (int f = 0; f < folds.count() && nested; f++) {
            long[] innerKeys = data.rowKeys(Seeds.child(seed, "inner", f));
            Folds dealt = Folds.deal(innerKeys, together, strata, folds.trainRows(f), INNER);
            inner.add(dealt);
            innerStart[f] = targets.size();
            for (int g = 0; g < dealt.count(); g++) {
                targets.add(target(data.target(), dealt.trainRows(g)));
            }
        }
        permutationStart = targets.size();
        int[] order = order(keys, data.target());
        for (int b = 0; b < settings.permutations(); b++) {
            RandomGenerator random = Seeds.generator(seed, "permutation", b);
            targets.add(target(shuffled(data, order, random), all));
        }
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

    private static Target target(double[] values, int[] rows) {
        boolean[] train = new boolean[values.length];
        for (int row : rows) {
            train[row] = true;
        }
        return new Target(values, train);
    }

    /** Rows by content, so that a shuffle does not depend on their order in the file. */
    private static int[] order(long[] keys, double[] target) {
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> {
                    int byKey = Long.compare(keys[a], keys[b]);
                    return byKey != 0 ? byKey : Double.compare(target[a], target[b]);
                });
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    /**
     * Returns the groups rows are shuffled in; empty when over all rows: no groups, or none with
     * two rows.
     */
    static List<String> shuffledWithin(DiscoveryData data) {
        List<String> groups = data.groups().orElse(List.of());
        return groups.stream().distinct().count() == groups.size() ? List.of() : groups;
    }

    /**
     * Returns the target values shuffled over all rows, or within each group when there are groups.
     */
    private static double[] shuffled(DiscoveryData data, int[] order, RandomGenerator random) {
        double[] y = data.target().clone();
        List<String> groups = shuffledWithin(data);
        List<String> names =
                groups.isEmpty() ? List.of("") : groups.stream().distinct().sorted().toList();
        for (String name : names) {
            int[] rows =
                    Arrays.stream(order)
                            .filter(i -> groups.isEmpty() || groups.get(i).equals(name))
                            .toArray();
            for (int i = rows.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double swap = y[rows[i]];
                y[rows[i]] = y[rows[j]];
                y[rows[j]] = swap;
            }
        }
        return y;
    }
}
