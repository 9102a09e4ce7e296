package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.descry.screening.ranking.Shortlist;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void anEmptyShortListHasTheReasonThatIsTrue() {
        assertEquals("no candidate lies inside the data", why(40, 12, 0));
        // 1/(8 + 1) is the smallest p that eight rows can give
        assertEquals("8 held-out rows can promise no less than 11 %", why(8, 0, 100));
        assertEquals(
                "too many of the 12 held-out rows that are not wanted were predicted as well as"
                        + " the best candidates",
                why(40, 12, 100));
    }

    private static String why(int rows, int unwanted, long inside) {
        return Sentences.whyNone(new Shortlist(0.1, rows, unwanted, inside, 0, -1));
    }
}
