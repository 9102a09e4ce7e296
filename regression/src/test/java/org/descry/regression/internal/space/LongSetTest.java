package org.descry.regression.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LongSetTest {
    @Test
    void aKeyIsNewOnce() {
        LongSet set = new LongSet(1);
        assertFalse(set.contains(5));
        assertTrue(set.add(5));
        assertFalse(set.add(5));
        assertTrue(set.contains(5));
        assertFalse(set.contains(-5));
    }

    @Test
    void answersAreThoseOfATreeSetWhileItGrows() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        LongSet set = new LongSet(1);
        Set<Long> reference = new TreeSet<>();
        for (int i = 0; i < 200_000; i++) {
            long key =
                    random.nextInt(3) == 0
                            ? 1 + random.nextLong(50_000)
                            : (1 + random.nextLong(50_000)) << 40;
            assertEquals(reference.add(key), set.add(key));
            long other = 1 + random.nextLong(50_000);
            assertEquals(reference.contains(other), set.contains(other));
        }
    }
}
