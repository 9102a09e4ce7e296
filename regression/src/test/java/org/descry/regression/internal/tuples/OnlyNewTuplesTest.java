package org.descry.regression.internal.tuples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class OnlyNewTuplesTest {
    private static final int KEPT = 5;

    /** Old before new in each complexity. */
    private static final int[] COMPLEXITY = {1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 5, 5};

    private static final boolean[] NEW = new boolean[COMPLEXITY.length];

    static {
        for (int i : new int[] {2, 3, 8, 9, 13}) {
            NEW[i] = true;
        }
    }

    @Test
    void theBestTuplesWithANewMemberAreThoseOfTheWholeSearch() {
        for (int dimension = 1; dimension <= 5; dimension++) {
            Tables table = Tables.random(40 + dimension, COMPLEXITY.length, 30);
            TupleProblem whole = table.problem(COMPLEXITY);
            TupleProblem part = new TupleProblem(whole.tasks(), COMPLEXITY, NEW);
            List<Tuple> all = TupleSearch.best(whole, dimension, TupleLimits.best(1_000_000)).run();
            List<Tuple> some = TupleSearch.best(part, dimension, TupleLimits.best(KEPT)).run();
            for (int c = 0; c <= some.get(some.size() - 1).complexity(); c++) {
                int complexity = c;
                List<Tuple> wanted =
                        all.stream()
                                .filter(t -> t.complexity() == complexity && hasNew(t))
                                .limit(KEPT)
                                .toList();
                // the quick search before may add old ones: the new ones among the best remain
                List<Tuple> found =
                        some.stream()
                                .filter(t -> t.complexity() == complexity && hasNew(t))
                                .toList();
                for (int k = 0; k < found.size(); k++) {
                    assertArrayEquals(wanted.get(k).members(), found.get(k).members());
                }
                long old =
                        some.stream().filter(t -> t.complexity() == complexity).count()
                                - found.size();
                assertTrue(found.size() + old >= Math.min(KEPT, wanted.size()));
            }
        }
    }

    @Test
    void tuplesOfOldMembersAreLeftOut() {
        Tables table = Tables.random(7, COMPLEXITY.length, 30);
        boolean[] none = new boolean[COMPLEXITY.length];
        TupleProblem part = new TupleProblem(table.problem(COMPLEXITY).tasks(), COMPLEXITY, none);
        List<Tuple> left = TupleSearch.best(part, 3, TupleLimits.best(1_000_000)).run();
        // only what the quick search looks at before: the extensions of 20 pairs
        assertTrue(left.size() <= 20 * COMPLEXITY.length);
        assertTrue(left.size() < Tables.all(COMPLEXITY.length, 3).size());
    }

    @Test
    void everyFeatureIsNewUnlessSaid() {
        TupleProblem problem = Tables.random(1, 3, 10).problem(new int[3]);
        assertEquals("[true, true, true]", Arrays.toString(problem.fresh()));
    }

    private static boolean hasNew(Tuple tuple) {
        return Arrays.stream(tuple.members()).anyMatch(member -> NEW[member]);
    }
}
