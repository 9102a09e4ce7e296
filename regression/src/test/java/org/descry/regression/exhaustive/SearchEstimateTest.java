package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceTooLargeException;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;

class SearchEstimateTest {
    private static final int ROWS = 40;

    private static Problem problem(int columns) {
        List<PrimaryFeature> features = Spaces.unitless(columns, ROWS, Spaces.random(5));
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        double[] y = features.get(0).values().clone();
        for (int i = 0; i < ROWS; i++) {
            y[i] = y[i] * y[i] / features.get(1).values()[i] + features.get(2).values()[i];
        }
        Target target = new Target(y, train);
        return Problem.of(features, List.of(target, target), Kind.REGRESSION);
    }

    private static SearchSettings settings(OptionalInt complexity) {
        return SearchSettings.of(
                Operator.parseList("+,-,*,/,^2,exp"), complexity, 2, OptionalInt.empty(), false);
    }

    private static SearchEstimate estimate(int columns, OptionalInt complexity, long effort) {
        return SearchEstimate.of(problem(columns), settings(complexity), 2, effort);
    }

    @Test
    void countsAreThoseOfTheSearchWhereTheyAreNotForecast() {
        SearchEstimate told = estimate(4, OptionalInt.of(5), SearchEstimate.THOROUGH);
        SearchResult found =
                new ExhaustiveSearch()
                        .run(
                                problem(4),
                                settings(OptionalInt.of(5)),
                                Spaces.random(0),
                                Execution.quiet(2));
        assertFalse(told.forecast());
        assertEquals(found.counts().generated(), told.allFormulas());
        assertEquals(2, told.targets());
        assertTrue(
                told.allDescriptors() >= found.counts().models(),
                told.allDescriptors() + " is to be at least " + found.counts().models());
    }

    @Test
    void simpleFormulasAreCountedExactlyAndTheRestIsForecastRatherTooHigh() {
        SearchEstimate exact = estimate(5, OptionalInt.of(6), SearchEstimate.THOROUGH);
        SearchEstimate rough = estimate(5, OptionalInt.of(6), 100);
        assertFalse(exact.forecast());
        assertTrue(rough.forecast());
        for (int c = 1; c <= rough.counted(); c++) {
            assertEquals(exact.formulas().get(c), rough.formulas().get(c), "complexity " + c);
        }
        assertTrue(rough.allFormulas() >= exact.allFormulas());
        assertTrue(rough.allFormulas() < 10 * exact.allFormulas());
    }

    @Test
    void whatAnAutomaticSearchLeavesOutIsSaid() {
        SearchEstimate told = estimate(24, OptionalInt.empty(), SearchEstimate.QUICK);
        SpaceChoice choice =
                new SpaceChoice(
                        problem(24).features(),
                        settings(OptionalInt.empty()).space(),
                        Kind.REGRESSION,
                        1L << 28,
                        false);
        int largest = choice.build(Execution.quiet(1)).largestComplexity();
        assertEquals(largest, told.formulas().lastKey());
        assertEquals(choice.limits().size(), told.limits().size());
    }

    @Test
    void moreOfAnythingTakesMoreTimeAndMemory() {
        SearchEstimate small = estimate(4, OptionalInt.of(5), SearchEstimate.QUICK);
        SearchEstimate large = estimate(6, OptionalInt.of(6), SearchEstimate.QUICK);
        assertTrue(small.seconds() < large.seconds());
        assertTrue(small.bytes() < large.bytes());
        assertTrue(small.leastSeconds() < small.seconds());
        assertTrue(small.seconds() < small.mostSeconds());
    }

    @Test
    void limitsThatWouldBeSmallEnoughAreTheLargestThatAre() {
        Problem problem = problem(6);
        SearchSettings huge = settings(OptionalInt.of(20));
        assertThrows(
                SpaceTooLargeException.class,
                () -> SearchEstimate.of(problem, huge, 1, SearchEstimate.QUICK));
        List<String> smaller = SearchEstimate.feasible(problem, huge);
        String option = smaller.get(0);
        assertTrue(option.startsWith("--max-complexity "), smaller.toString());
        int largest = Integer.parseInt(option.substring(option.indexOf(' ') + 1));
        assertTrue(SearchEstimate.accepts(problem, settings(OptionalInt.of(largest)).space()));
        assertFalse(SearchEstimate.accepts(problem, settings(OptionalInt.of(largest + 1)).space()));
    }
}
