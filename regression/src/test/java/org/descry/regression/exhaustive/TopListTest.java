package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.descry.regression.search.Rounding;
import org.junit.jupiter.api.Test;

class TopListTest {
    private record Scored(double score, int id) {}

    @Test
    void keepsTheBestAndTiesGoToTheSmallerNumberInWhateverOrderTheyCome() {
        Random random = new Random(1);
        List<Scored> all = new ArrayList<>();
        for (int id = 0; id < 500; id++) {
            all.add(new Scored(random.nextInt(60) / 10.0 - 1, id)); // many ties
        }
        int[] expected =
                all.stream()
                        .sorted(
                                Comparator.comparingDouble((Scored s) -> -s.score())
                                        .thenComparingInt(Scored::id))
                        .limit(17)
                        .mapToInt(Scored::id)
                        .toArray();
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            Collections.shuffle(all, random);
            TopList list = new TopList(17);
            all.forEach(s -> list.offer(s.score(), s.id()));
            assertArrayEquals(expected, list.ids());
        }
    }

    @Test
    void listsOfPartsMergeToTheListOfTheWhole() {
        Random random = new Random(2);
        TopList whole = new TopList(10);
        TopList even = new TopList(10);
        TopList odd = new TopList(10);
        for (int id = 0; id < 300; id++) {
            double score = random.nextInt(40);
            whole.offer(score, id);
            (id % 2 == 0 ? even : odd).offer(score, id);
        }
        TopList merged = new TopList(10);
        merged.addAll(odd);
        merged.addAll(even);
        assertArrayEquals(whole.ids(), merged.ids());
        assertArrayEquals(whole.scores(), merged.scores());
    }

    @Test
    void scoresThatAgreeToTenDigitsAreTies() {
        TopList list = new TopList(1);
        list.offer(1.0 + 1e-13, 9);
        list.offer(1.0, 4);
        assertArrayEquals(new int[] {4}, list.ids());
        assertEquals(Rounding.toTenDigits(1.0), list.scores()[0]);
    }

    @Test
    void fewerThanTheCapacityAreAllKeptAndNaNIsNot() {
        TopList list = new TopList(5);
        list.offer(Double.NaN, 1);
        list.offer(-3, 2);
        list.offer(4, 3);
        assertArrayEquals(new int[] {3, 2}, list.ids());
    }
}
