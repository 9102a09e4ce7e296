package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.models.Kind;
import org.descry.regression.physics.Physics;
import org.descry.regression.physics.Quantity;
import org.descry.regression.search.CheckpointException;
import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.EvolutionCourse;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.EvolutionSettings.Method;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Evolution that is stopped, or dies, loses as little as can be. */
class StoppedEvolutionTest {
    private static final String PHASE = "evolving formulas";

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    }

    /** The real target and four shuffled ones. */
    private static Problem problem() {
        int n = 20;
        double[] x = new double[n];
        double[] z = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 1 + i * 7 % n / 5.0;
            z[i] = 1 + i * 3 % n / 7.0;
            y[i] = x[i] / (z[i] + 0.7) + i % 3 * 0.01;
        }
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        List<Target> targets = new ArrayList<>(List.of(new Target(y, all)));
        for (int t = 1; t < 5; t++) {
            double[] shifted = new double[n];
            for (int i = 0; i < n; i++) {
                shifted[i] = y[(i + 3 * t) % n];
            }
            targets.add(new Target(shifted, all));
        }
        return Problem.of(
                List.of(
                        new PrimaryFeature("x", Dimension.DIMENSIONLESS, x),
                        new PrimaryFeature("z", Dimension.DIMENSIONLESS, z)),
                targets,
                Kind.REGRESSION);
    }

    private static SearchSettings settings(Method method, long seed) {
        return SearchSettings.of(
                        Operator.parseList("+,-,*,/"),
                        OptionalInt.of(3),
                        2,
                        OptionalInt.empty(),
                        false)
                .withEvolution(
                        new EvolutionSettings(
                                method,
                                OptionalLong.of(40 + seed),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                List.of(),
                                Physics.NONE));
    }

    private static List<String> texts(SearchResult result) {
        return result.fronts().stream()
                .map(f -> f.models().stream().map(StoppedEvolutionTest::text).toList().toString())
                .toList();
    }

    private static String text(FoundModel m) {
        return m.text()
                + Arrays.toString(m.parameters())
                + Arrays.toString(m.coefficients())
                + m.intercept()
                + m.loss()
                + m.foundBy();
    }

    /** Keeps the last state in memory, and every one is asked for. */
    private static final class InMemory implements Checkpoints {
        private Optional<byte[]> state = Optional.empty();

        @Override
        public Optional<byte[]> last() {
            return state;
        }

        @Override
        public boolean due() {
            return true;
        }

        @Override
        public void save(byte[] bytes) {
            state = Optional.of(bytes);
        }
    }

    private static Execution execution(
            int threads, Execution.Progress progress, BooleanSupplier cancelled, Checkpoints c) {
        return new Execution(threads, 1L << 28, progress, cancelled, c);
    }

    private static SearchResult run(Method method, Execution execution) {
        return run(settings(method, 0), execution);
    }

    private static SearchResult run(SearchSettings settings, Execution execution) {
        return new CombinedSearch().run(problem(), settings, random(), execution);
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"BOTH", "EVOLUTIONARY"})
    void whatDiedGoesOnAfterTheTargetsThatWereDoneAndGivesTheSame(Method method) {
        SearchResult whole = run(method, Execution.quiet(2));
        InMemory kept = new InMemory();
        Execution.Progress dies =
                (phase, done, total) -> {
                    if (phase.equals(PHASE) && done == 3) {
                        throw new AssertionError("killed");
                    }
                };
        assertThrows(
                AssertionError.class, () -> run(method, execution(1, dies, () -> false, kept)));
        AtomicInteger done = new AtomicInteger();
        Execution.Progress counts =
                (phase, at, total) -> done.addAndGet(phase.equals(PHASE) ? 1 : 0);
        SearchResult resumed = run(method, execution(2, counts, () -> false, kept));
        assertEquals(texts(whole), texts(resumed));
        assertEquals(whole.counts(), resumed.counts());
        assertTrue(done.get() <= 2, "three of five were done, got " + done.get());
        assertEquals(texts(whole), texts(run(method, execution(1, counts, () -> false, kept))));
    }

    @Test
    void whatDiedAndWouldHaveEndedAtAnErrorGoesOnAlike() {
        SearchSettings plain = settings(Method.EVOLUTIONARY, 200);
        SearchSettings stops =
                plain.withEvolution(
                        plain.evolution().withStopError(Optional.of(Quantity.of(0.05))));
        SearchResult whole = run(stops, Execution.quiet(2));
        assertEquals(
                EvolutionCourse.Ending.ERROR,
                whole.counts().evolution().orElseThrow().course().ended());
        InMemory kept = new InMemory();
        Execution.Progress dies =
                (phase, done, total) -> {
                    if (phase.equals(PHASE) && done == 2) {
                        throw new AssertionError("killed");
                    }
                };
        assertThrows(AssertionError.class, () -> run(stops, execution(1, dies, () -> false, kept)));
        SearchResult resumed =
                run(stops, execution(2, (phase, done, total) -> {}, () -> false, kept));
        assertEquals(texts(whole), texts(resumed));
        assertEquals(whole.counts(), resumed.counts());
    }

    @Test
    void stateOfAnotherSearchIsRefused() {
        InMemory kept = new InMemory();
        run(Method.BOTH, execution(1, (phase, done, total) -> {}, () -> false, kept));
        Execution again = execution(1, (phase, done, total) -> {}, () -> false, kept);
        assertThrows(
                CheckpointException.class,
                () ->
                        new CombinedSearch()
                                .run(problem(), settings(Method.BOTH, 1), random(), again));
        kept.state = Optional.of(new byte[] {1, 2, 3});
        assertThrows(CheckpointException.class, () -> run(Method.BOTH, again));
    }

    @Test
    void stoppedAfterTheExhaustiveSearchAllItsFrontsAreLeft() {
        SearchResult exhaustive = run(Method.EXHAUSTIVE, Execution.quiet(1));
        SearchResult stopped = run(Method.BOTH, stoppedAfter(2));
        assertEquals(texts(exhaustive), texts(stopped));
        assertTrue(stopped.limits().toString().contains("stopped"), stopped.limits().toString());
    }

    @Test
    void stoppedAfterTheFirstTargetItsFrontIsLeft() {
        SearchResult whole = run(Method.EVOLUTIONARY, Execution.quiet(1));
        SearchResult stopped = run(Method.EVOLUTIONARY, stoppedAfter(2));
        assertEquals(texts(whole).subList(0, 1), texts(stopped));
        assertTrue(stopped.limits().toString().contains("folds"), stopped.limits().toString());
    }

    @Test
    void stoppedInTheFirstTargetTheFrontSoFarIsLeft() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger inFirst = new AtomicInteger();
        Execution.Progress first = (phase, done, total) -> inFirst.compareAndSet(0, asked.get());
        longRun(execution(1, first, () -> asked.incrementAndGet() < 0, Checkpoints.none()));
        asked.set(0);
        SearchResult stopped =
                longRun(
                        execution(
                                1,
                                (phase, done, total) -> {},
                                () -> asked.incrementAndGet() > inFirst.get() - 3,
                                Checkpoints.none()));
        assertEquals(1, stopped.fronts().size());
        assertTrue(stopped.limits().toString().contains("so far"), stopped.limits().toString());
    }

    /** Evolves for several generations. */
    private static SearchResult longRun(Execution execution) {
        return new CombinedSearch()
                .run(problem(), settings(Method.EVOLUTIONARY, 500), random(), execution);
    }

    private static Execution stoppedAfter(int pieces) {
        AtomicInteger done = new AtomicInteger();
        return execution(
                1,
                (phase, at, total) -> done.addAndGet(phase.equals(PHASE) ? 1 : 0),
                () -> done.get() >= pieces,
                Checkpoints.none());
    }
}
