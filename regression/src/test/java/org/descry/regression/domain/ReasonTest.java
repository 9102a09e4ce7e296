package org.descry.regression.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void codesReadAsPlainWords() {
        assertEquals("rA larger than in any training row", Reason.words("above-range:rA"));
        assertEquals("term 2 smaller than in any training row", Reason.words("feature-below:2"));
        assertEquals("no training rows nearby", Reason.words("far-from-rows"));
    }

    @Test
    void subjectMayHoldAnything() {
        assertEquals("no value of 100%:x;y", Reason.words("missing:100%:x;y"));
        assertEquals(Optional.of(Reason.MISSING), Reason.find("missing:a:b"));
    }

    @Test
    void otherCodesStayAsTheyAre() {
        assertEquals("odd", Reason.words("odd"));
        assertEquals(Optional.empty(), Reason.find("odd:x"));
    }

    @Test
    void everyCodeIsFoundAndDiffers() {
        assertEquals(
                Reason.values().length,
                Arrays.stream(Reason.values()).map(Reason::code).distinct().count());
        for (Reason r : Reason.values()) {
            assertEquals(Optional.of(r), Reason.find(r.code()));
            assertTrue(Reason.words(r.of("x")).length() <= 42, r.code());
        }
    }

    @Test
    void codesThatDoNotFitAreCounted() {
        String codes = "feature-above:1;leverage;far-from-rows";
        assertEquals(codes, Reason.fitted(codes, 40));
        assertEquals("feature-above:1;leverage +1", Reason.fitted(codes, 30));
        assertEquals("feature-above:1 +2", Reason.fitted(codes, 20));
        assertEquals("leverage", Reason.fitted("leverage", 3));
    }
}
