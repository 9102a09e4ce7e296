package org.descry.regression.internal.tuples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class NearTuplesTest {
    private static final int FEATURES = 24;
    private static final int[] ONE_CLASS = new int[FEATURES];

    @Test
    void nearTuplesAreThoseWhoseSeparateFitsLeaveLessThanHalfAsMuchAgain() {
        for (int dimension = 1; dimension <= 4; dimension++) {
            Tables table = Tables.random(60 + dimension, FEATURES, 40);
            double best = best(table, dimension);
            TreeSet<String> expected = within(table, dimension, best, 1.5);
            NearTuples found = run(table, dimension, new NearLimits(best, 100_000, 1));
            assertTrue(found.complete());
            assertEquals(expected, texts(found));
            assertEquals(expected.size(), found.count());
        }
    }

    @Test
    void whereThereAreTooManyAllNearerOnesAreKept() {
        Tables table = Tables.random(7, FEATURES, 40);
        double best = best(table, 3);
        for (int most : new int[] {1, 5}) {
            NearTuples found = run(table, 3, new NearLimits(best, most, 1));
            assertFalse(found.complete());
            assertTrue(found.count() <= most);
            assertEquals(within(table, 3, best, found.reach()), texts(found));
        }
    }

    @Test
    void whatIsKeptDoesNotDependOnTheOrderOfTheWork() {
        Tables table = Tables.random(8, FEATURES, 40);
        NearLimits limits = new NearLimits(best(table, 4), 200, 3);
        NearTuples expected = run(table, 4, limits);
        Random random = new Random(1);
        for (int shuffle = 0; shuffle < 5; shuffle++) {
            TupleSearch<NearTuples> search = TupleSearch.near(table.problem(ONE_CLASS), 4, limits);
            List<Integer> pieces = new ArrayList<>();
            for (int piece = 0; piece < search.pieces(); piece++) {
                pieces.add(piece);
            }
            Collections.shuffle(pieces, random);
            IntConsumer worker = search.newWorker();
            pieces.forEach(worker::accept);
            assertEquals(texts(expected), texts(search.result()));
            assertEquals(expected.reach(), search.result().reach());
        }
    }

    @Test
    void equallyGoodTuplesBeyondTheLimitAreNotKeptInPart() {
        Tables table = Tables.random(9, FEATURES, 40);
        for (int k = 6; k < FEATURES; k++) { // three copies and more of each of six features
            System.arraycopy(table.z()[k % 6], 0, table.z()[k], 0, 40);
        }
        NearTuples found = run(table, 2, new NearLimits(best(table, 2), 5, 1));
        assertEquals(0, found.count());
        assertEquals(1, found.reach());
    }

    @Test
    void aPerfectBestIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NearLimits(1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new NearLimits(Double.NaN, 10, 1));
    }

    private static NearTuples run(Tables table, int dimension, NearLimits limits) {
        return TupleSearch.near(table.problem(ONE_CLASS), dimension, limits).run();
    }

    private static double best(Tables table, int dimension) {
        return Tables.all(FEATURES, dimension).stream()
                .filter(members -> table.explained(members) < 1)
                .mapToDouble(table::explained)
                .max()
                .orElseThrow();
    }

    /** None of the random tuples lies within rounding of a ring's edge. */
    private static TreeSet<String> within(Tables table, int dimension, double best, double factor) {
        TreeSet<String> texts = new TreeSet<>();
        for (int[] members : Tables.all(FEATURES, dimension)) {
            if ((1 - table.explained(members)) / (1 - best) < factor) {
                texts.add(Arrays.toString(members));
            }
        }
        return texts;
    }

    private static TreeSet<String> texts(NearTuples near) {
        TreeSet<String> texts = new TreeSet<>();
        for (int at = 0; at < near.members().length; at += near.dimension()) {
            int[] members = Arrays.copyOfRange(near.members(), at, at + near.dimension());
            texts.add(Arrays.toString(members));
        }
        return texts;
    }
}
