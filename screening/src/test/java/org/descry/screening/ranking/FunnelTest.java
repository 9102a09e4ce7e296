package org.descry.screening.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void stepsThatDoNotFollowFromEachOtherAreRefused() {
        Funnel.Step first = new Funnel.Step("first", 10, 7, "");
        Funnel.Step second = new Funnel.Step("second", 6, 6, "");
        assertThrows(IllegalArgumentException.class, () -> new Funnel(List.of(first, second)));
        assertThrows(IllegalArgumentException.class, () -> new Funnel.Step("more", 1, 2, ""));
    }

    @Test
    void survivorsAreWhatTheLastStepLetsOut() {
        Funnel.Step first = new Funnel.Step("first", 10, 7, "");
        assertEquals(7, new Funnel(List.of(first)).survivors());
    }

    @Test
    void reasonsAreCountedMostFrequentFirst() {
        StepCount count = new StepCount();
        boolean[] passed =
                count.count(
                        List.of(
                                Optional.of("toxic"),
                                Optional.empty(),
                                Optional.of("radioactive"),
                                Optional.of("toxic")));
        assertArrayEquals(new boolean[] {false, true, false, false}, passed);
        assertEquals(
                new Funnel.Step("exclude", 4, 1, "toxic: 2; radioactive: 1"),
                count.step("exclude"));
    }

    @Test
    void rareReasonsAreAddedUpAndLargeCountsAreGrouped() {
        List<Optional<String>> refusals = new ArrayList<>();
        for (int i = 0; i < 1_234; i++) {
            refusals.add(Optional.of("often"));
        }
        for (String rare : "abcdefghij".split("")) {
            refusals.add(Optional.of(rare));
        }
        StepCount count = new StepCount();
        count.count(refusals);
        assertEquals(
                "often: 1,234; a: 1; b: 1; c: 1; d: 1; e: 1; f: 1; g: 1; other reasons: 3",
                count.step("step").detail());
    }

    @Test
    void countsOfBlocksAddUp() {
        StepCount total = new StepCount();
        for (int block = 0; block < 3; block++) {
            StepCount count = new StepCount();
            count.count(List.of(Optional.of("no"), Optional.empty()));
            total.add(count);
        }
        assertEquals(new Funnel.Step("step", 6, 3, "no: 3"), total.step("step"));
    }
}
