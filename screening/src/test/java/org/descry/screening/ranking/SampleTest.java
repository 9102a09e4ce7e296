package org.descry.screening.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.datasets.elements.Element;
import org.descry.screening.spaces.Candidate;
import org.descry.screening.spaces.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    private static final Candidate ANY =
            new Candidate(Template.ABX3, Element.Cs, List.of(Element.Pb), Element.I);

    @ParameterizedTest
    @CsvSource({"0, 1", "7, 1", "8, 1", "9, 2", "16, 2", "17, 4", "33, 8", "1000, 128"})
    void everyKthIsKeptWithTheSmallestPowerOfTwo(int count, int k) {
        List<Double> members = sample(8, count);
        for (int i = 0; i < members.size(); i++) {
            assertEquals((double) i * k, members.get(i));
        }
        assertEquals((count + k - 1) / k, members.size());
        assertTrue(members.size() <= 8);
    }

    @Test
    void sampleOfOneIsTheFirst() {
        assertEquals(List.of(0.0), sample(1, 100));
    }

    private static List<Double> sample(int limit, int count) {
        Sample sample = new Sample(limit);
        for (int i = 0; i < count; i++) {
            sample.add(new BlockScreen.Scored(ANY, "", i));
        }
        return sample.members().stream().map(BlockScreen.Scored::score).toList();
    }
}
