package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.junit.jupiter.api.Test;

/**
 * Fronts written out by hand: the mean has error 1, {@code a} complexity 1, {@code a + b}
 * complexity 3.
 */
class ChanceOfFrontsTest {
    private static final double NONE = Double.NaN;

    @Test
    void pOfEachComplexityCountsSearchesThatDidAtLeastAsWell() {
        // errors at complexity 1: real 0.5; shuffles 0.6 0.4 1 0.9   -> real is second of five
        //        at complexity 3: real 0.2; shuffles 0.3 0.4 0.1 0.9 -> real is second of five
        ChanceTest test = fourShuffles();
        assertEquals(Map.of(1, 0.4, 3, 0.4), new TreeMap<>(test.byComplexity()));
    }

    @Test
    void pOfTheWholeSearchCountsShufflesWhoseSmallestPIsAtLeastAsSmall() {
        // smallest p: real 2/5; shuffles 3/5 1/5 1/5 4/5 -> two do as well: (1 + 2) / 5
        ChanceTest test = fourShuffles();
        assertEquals(4, test.permutations());
        assertEquals(2, test.exceeded());
        assertEquals(0.6, test.p());
    }

    @Test
    void errorsAreThoseAtTheSelectedComplexity() {
        ChanceTest test = fourShuffles();
        assertArrayEquals(new double[] {0.3, 0.4, 0.1, 0.9}, test.nullErrors());
        assertEquals(0.2, test.observed());
    }

    @Test
    void shufflesMayBeGoodAtAComplexityWhereTheRealSearchFoundNothing() {
        // At complexity 1 the real search has only the mean; there the first shuffle is the best of
        // all three.
        // smallest p: real 2/3 (complexity 3), shuffles 1/3 and 3/3 -> (1 + 1) / 3
        ChanceTest test =
                ChanceTest.of(
                        front(NONE, 0.6), List.of(front(0.5, NONE), front(NONE, 0.9)), 3, "rows");
        assertEquals(1, test.exceeded());
        assertEquals(2.0 / 3, test.p());
        assertEquals(Map.of(3, 2.0 / 3), new TreeMap<>(test.byComplexity()));
    }

    @Test
    void equalSmallestPAreToldApartByTheErrorOfTheLongestFormula() {
        // smallest p: real 1/3 (complexity 3), shuffles 1/3 (complexity 1) and 3/3; 0.2 < 0.5
        ChanceTest test =
                ChanceTest.of(
                        front(NONE, 0.2), List.of(front(0.5, NONE), front(NONE, 0.9)), 3, "rows");
        assertEquals(0, test.exceeded());
        assertEquals(1.0 / 3, test.p());
    }

    @Test
    void equalErrorsCountAgainstTheFinding() {
        ChanceTest test = ChanceTest.of(front(0.5, NONE), List.of(front(0.5, NONE)), 1, "rows");
        assertEquals(1, test.exceeded());
        assertEquals(1, test.p());
    }

    @Test
    void aFrontOfTheMeanAloneIsAlwaysReached() {
        ChanceTest test =
                ChanceTest.of(
                        front(NONE, NONE), List.of(front(0.5, NONE), front(NONE, NONE)), 0, "rows");
        assertEquals(1, test.p());
    }

    private static ChanceTest fourShuffles() {
        return ChanceTest.of(
                front(0.5, 0.2),
                List.of(front(0.6, 0.3), front(0.4, NONE), front(NONE, 0.1), front(0.9, NONE)),
                3,
                "rows shuffled");
    }

    private static Front front(double one, double three) {
        List<FoundModel> models = new ArrayList<>();
        models.add(FoundModel.of(List.of(), new double[0], 0, 1));
        if (Double.isFinite(one)) {
            models.add(model("a", one));
        }
        if (Double.isFinite(three)) {
            models.add(model("a + b", three));
        }
        return new Front(models);
    }

    private static FoundModel model(String formula, double loss) {
        return FoundModel.of(List.of(Expression.parse(formula)), new double[] {1}, 0, loss);
    }
}
