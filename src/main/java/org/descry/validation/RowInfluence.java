package org.descry.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.descry.regression.discovery.ChanceTest;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.Discovery;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.discovery.DiscoverySettings;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.evolution.CombinedSearch;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;

/**
 * The rows on which most depends: those that move the fitted values most, what the search finds
 * without each, and p without the first few.
 *
 * @param formula the formula of all rows
 * @param permutations whole searches on shuffled rows behind each p
 * @param p of whole searches with all rows, by as many: p of more could be smaller, and would not
 *     compare
 * @param rows most influential first
 */
record RowInfluence(String formula, int permutations, OptionalDouble p, List<Row> rows) {
    static final int LOOKED_AT = 10;
    static final int TESTED = 3;

    /** The chance below which a finding counts as one. */
    static final double CHANCE = 0.05;

    RowInfluence {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param label its place and name
     * @param distance Cook's distance; infinite when it alone decides a coefficient
     * @param without what the search finds without it
     * @param same whether that is the formula of all rows
     * @param p of whole searches without it; empty when not tested
     */
    record Row(String label, double distance, String without, boolean same, OptionalDouble p) {}

    /** Returns how many searches it takes. */
    static int searches(int rows, int permutations) {
        return Math.min(rows, LOOKED_AT) + (1 + Math.min(rows, TESTED)) * (permutations + 1);
    }

    static Answer<RowInfluence> of(Subject subject, FoundModel found, int permutations) {
        DiscoveryData data = subject.rows();
        int n = data.rows();
        double[] fitted = subject.subsets().predicted(found, n);
        double[] distance =
                Leverage.distances(data, found, subject.settings().search().intercept(), fitted);
        long[] keys = data.rowKeys(subject.seed());
        List<Integer> rows =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer i) -> -distance[i])
                                        .thenComparingLong(i -> keys[i]))
                        .filter(i -> subject.subsets().impossible(without(n, i)).isEmpty())
                        .limit(LOOKED_AT)
                        .toList();
        if (rows.isEmpty()) {
            return Answer.impossible("without a row nothing can be searched for");
        }
        List<Front> fronts =
                subject.fronts(rows.stream().map(i -> without(n, i)).toList(), "without one row");
        List<Row> all = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            int row = rows.get(k);
            FoundModel other = fronts.get(k).within(subject.complexity());
            all.add(
                    new Row(
                            subject.run().label(row),
                            distance[row],
                            Stability.name(other),
                            Stability.name(other).equals(Stability.name(found)),
                            k < TESTED
                                    ? chance(subject, without(n, row), permutations)
                                    : OptionalDouble.empty()));
        }
        OptionalDouble p = chance(subject, IntStream.range(0, n).toArray(), permutations);
        return Answer.of(new RowInfluence(Stability.name(found), permutations, p, all));
    }

    /** Returns the rows without which p is no longer small, or small only then. */
    List<Row> changingP() {
        return rows.stream()
                .filter(r -> r.p().isPresent() && p.isPresent())
                .filter(r -> r.p().getAsDouble() <= CHANCE != p.getAsDouble() <= CHANCE)
                .toList();
    }

    private static OptionalDouble chance(Subject subject, int[] rest, int permutations) {
        DiscoverySettings s = subject.settings();
        Discovered without =
                Discovery.run(
                        subject.rows().on(rest),
                        new DiscoverySettings(
                                s.search(), FoldPlan.parse("0"), permutations, s.level(), s.seed()),
                        new CombinedSearch(),
                        subject.telling("p with and without one row"));
        if (subject.how().cancelled().getAsBoolean()) {
            throw new CancellationException("stopped");
        }
        Optional<ChanceTest> test = without.chance();
        return test.isPresent() ? OptionalDouble.of(test.get().p()) : OptionalDouble.empty();
    }

    private static int[] without(int n, int row) {
        return IntStream.range(0, n).filter(i -> i != row).toArray();
    }
}
