package org.descry.datasets.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    @Test
    void changesCountLettersChangedAddedAndDropped() {
        assertEquals(3, NearNames.changes("kitten", "sitting"));
        assertEquals(4, NearNames.changes("", "band"));
        assertEquals(0, NearNames.changes("gap", "gap"));
    }

    @Test
    void nearNamesAreMistypedOnesAndThoseThatHoldTheWord() {
        List<String> known =
                List.of("Density", "AtomicRadius", "CovalentRadius", "MeltingT", "Row");
        assertEquals(List.of("Density"), NearNames.of("densty", known, 3));
        assertEquals(List.of("AtomicRadius", "CovalentRadius"), NearNames.of("radius", known, 3));
        assertEquals(List.of("AtomicRadius", "CovalentRadius"), NearNames.of("Radus", known, 3));
        assertEquals(List.of("AtomicRadius"), NearNames.of("radius", known, 1));
        assertEquals(List.of(), NearNames.of("xyz", known, 3));
    }
}
