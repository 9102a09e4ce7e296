package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.CheckpointException;
import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.Target;
import org.descry.regression.search.TaskPart;
import org.junit.jupiter.api.Test;

class ResumedSearchTest {
    private static final int ROWS = 30;

    /** The process ends, as with {@code kill -9}. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Saves after every piece of work and ends the process after so many. */
    private static final class Memory implements Checkpoints {
        private final int most;
        private byte[] state;
        private int saved;

        Memory(int most) {
            this.most = most;
        }

        @Override
        public Optional<byte[]> last() {
            return Optional.ofNullable(state);
        }

        @Override
        public boolean due() {
            return true;
        }

        @Override
        public void save(byte[] now) {
            state = now.clone();
            if (++saved == most) {
                saved = 0;
                throw new Killed();
            }
        }
    }

    private static SearchSettings settings(int dimension) {
        return SearchSettings.of(
                Operator.parseList("+,-,*,/,^2"),
                OptionalInt.of(5),
                dimension,
                OptionalInt.of(6),
                false);
    }

    /** Some columns, and as many targets, the later ones without some rows. */
    private static Problem problem(Kind kind, int targets, int seed) {
        RandomGenerator random = Spaces.random(seed);
        List<PrimaryFeature> f = Spaces.unitless(3, ROWS, random);
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double value = f.get(0).values()[i] / f.get(1).values()[i] + f.get(2).values()[i];
            double noisy = value + 0.2 * random.nextGaussian();
            y[i] = kind == Kind.REGRESSION ? noisy : noisy > 2.2 ? 1 : 0;
        }
        List<Target> all = new ArrayList<>();
        for (int t = 0; t < targets; t++) {
            boolean[] train = new boolean[ROWS];
            for (int i = 0; i < ROWS; i++) {
                train[i] = t == 0 || i % 5 != t % 5;
            }
            all.add(new Target(y, train));
        }
        return Problem.of(f, all, kind);
    }

    private static SearchResult run(Problem problem, SearchSettings settings, Execution how) {
        return new ExhaustiveSearch().run(problem, settings, Spaces.random(0), how);
    }

    /** Runs a search again and again, each time killed after so many pieces, until it ends. */
    private static int runToTheEnd(
            Problem problem, SearchSettings settings, int most, int threads, SearchResult whole) {
        Execution how = Execution.quiet(threads).keeping(new Memory(most));
        for (int killed = 0; killed < 5000; killed++) {
            try {
                assertSame(whole, run(problem, settings, how));
                return killed;
            } catch (Killed next) {
                // and on from there
            }
        }
        throw new AssertionError("it never ends");
    }

    private static void assertSame(SearchResult expected, SearchResult found) {
        assertEquals(expected.counts(), found.counts());
        assertEquals(expected.limits(), found.limits());
        assertEquals(listed(expected), listed(found));
        assertEquals(expected.alike(), found.alike());
        for (int t = 0; t < expected.fronts().size(); t++) {
            assertEquals(
                    text(expected.fronts().get(t)), text(found.fronts().get(t)), "target " + t);
        }
    }

    private static List<String> listed(SearchResult result) {
        return result.listed().stream()
                .map(l -> l.rank() + " " + l.alike() + " " + text(l.model()))
                .toList();
    }

    /** Formulas with the bits of all numbers. */
    private static List<String> text(Front front) {
        return front.models().stream().map(ResumedSearchTest::text).toList();
    }

    private static String text(FoundModel m) {
        StringBuilder line = new StringBuilder(m.text());
        line.append(Arrays.toString(m.parameters()));
        for (TaskPart part : m.parts()) {
            line.append(Arrays.toString(part.coefficients())).append(part.intercept());
        }
        return line.append(' ').append(m.loss()).toString();
    }

    private static void check(Kind kind, int targets, int dimension, int most, int threads) {
        Problem problem = problem(kind, targets, 3);
        SearchResult whole = run(problem, settings(dimension), Execution.quiet(1));
        int killed = runToTheEnd(problem, settings(dimension), most, threads, whole);
        assertTrue(killed > 2, "it was killed " + killed + " times");
    }

    @Test
    void searchKilledAfterEveryPieceFindsTheSameForNumbers() {
        check(Kind.REGRESSION, 1, 3, 1, 1);
    }

    @Test
    void searchKilledAfterEveryPieceFindsTheSameForClasses() {
        check(Kind.CLASSIFICATION, 1, 2, 1, 1);
    }

    @Test
    void searchWithFoldsKilledNowAndThenFindsTheSameOnThreads() {
        check(Kind.REGRESSION, 4, 2, 3, 3);
        check(Kind.CLASSIFICATION, 4, 2, 3, 3);
    }

    @Test
    void searchOfManyTargetsKilledNowAndThenFindsTheSame() {
        check(Kind.REGRESSION, 70, 2, 7, 2); // too many for the pair tile
    }

    @Test
    void searchForSeparableClassesKilledNowAndThenFindsTheSame() {
        SearchSettings s = settings(2);
        SearchSettings separable =
                new SearchSettings(
                        s.space(),
                        s.dimension(),
                        s.widths(),
                        s.intercept(),
                        s.scaled(),
                        SearchSettings.ClassObjective.SEPARATION);
        Problem problem = problem(Kind.CLASSIFICATION, 3, 3);
        SearchResult whole = run(problem, separable, Execution.quiet(1));
        assertTrue(runToTheEnd(problem, separable, 3, 2, whole) > 2);
    }

    @Test
    void searchWithFittedConstantsKilledNowAndThenFindsTheSame() {
        for (int targets : new int[] {1, 4, 20}) {
            Problem problem = problem(Kind.REGRESSION, targets, 3);
            SearchSettings plain = settings(2);
            SearchSettings s =
                    plain.withSpace(
                            plain.space().withFitted(SpaceSettings.parseFitted("exp,^-1,abs")));
            SearchResult whole = run(problem, s, Execution.quiet(1));
            assertTrue(
                    whole.fronts().get(0).models().stream()
                            .anyMatch(m -> m.parameters().length > 0),
                    "some model has a constant inside");
            assertTrue(runToTheEnd(problem, s, targets == 1 ? 1 : 3, 2, whole) > 2);
        }
    }

    @Test
    void finishedSearchIsReadFromItsState() {
        Problem problem = problem(Kind.REGRESSION, 2, 3);
        Execution how = Execution.quiet(1).keeping(new Memory(Integer.MAX_VALUE));
        SearchResult first = run(problem, settings(2), how);
        AtomicInteger pieces = new AtomicInteger();
        Execution again =
                new Execution(
                        1,
                        how.memory(),
                        (phase, done, total) -> {
                            if (!phase.equals("writing down formulas")) {
                                pieces.incrementAndGet();
                            }
                        },
                        () -> false,
                        how.checkpoints());
        assertSame(first, run(problem, settings(2), again));
        assertEquals(0, pieces.get());
    }

    @Test
    void stateOfAnotherSearchIsRefused() {
        Execution how = Execution.quiet(1).keeping(new Memory(Integer.MAX_VALUE));
        run(problem(Kind.REGRESSION, 2, 3), settings(1), how);
        Problem same = problem(Kind.REGRESSION, 2, 3);
        assertThrows(CheckpointException.class, () -> run(same, settings(2), how));
        Problem otherData = problem(Kind.REGRESSION, 2, 4);
        assertThrows(CheckpointException.class, () -> run(otherData, settings(1), how));
        Problem otherFolds = problem(Kind.REGRESSION, 3, 3);
        assertThrows(CheckpointException.class, () -> run(otherFolds, settings(1), how));
    }

    @Test
    void damagedStateIsRefused() {
        Memory memory = new Memory(Integer.MAX_VALUE);
        Execution how = Execution.quiet(1).keeping(memory);
        Problem problem = problem(Kind.REGRESSION, 2, 3);
        run(problem, settings(1), how);
        memory.state = Arrays.copyOf(memory.state, memory.state.length / 2);
        assertThrows(CheckpointException.class, () -> run(problem, settings(1), how));
    }

    @Test
    void searchInLittleMemoryFindsTheSame() {
        for (int targets : new int[] {2, 70}) {
            Problem problem = problem(Kind.REGRESSION, targets, 3);
            SearchResult ample = run(problem, settings(2), Execution.quiet(2));
            assertSame(ample, run(problem, settings(2), Execution.quiet(2).within(1)));
        }
    }

    @Test
    void stoppedFirstRoundLeavesWhatWasSelectedSoFar() {
        Problem problem = problem(Kind.REGRESSION, 2, 3);
        for (int most = 1; most < 10; most += 4) {
            int stop = most;
            AtomicInteger pieces = new AtomicInteger();
            Execution how =
                    new Execution(
                            1,
                            (phase, done, total) -> {
                                if (phase.startsWith("selecting")) {
                                    pieces.incrementAndGet();
                                }
                            },
                            () -> pieces.get() >= stop);
            SearchResult found = run(problem, settings(2), how);
            assertEquals(1, found.limits().size(), found.limits().toString());
            assertTrue(found.limits().get(0).contains("stopped"), found.limits().toString());
            assertTrue(found.fronts().get(0).models().size() > 1, "more than the mean");
        }
    }
}
