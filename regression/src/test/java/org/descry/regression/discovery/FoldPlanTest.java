package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldPlanTest {

    @Test
    void numbersAndWordsAreRead() {
        assertEquals(new FoldPlan(FoldPlan.Kind.RANDOM, 10), FoldPlan.parse("10"));
        assertEquals(new FoldPlan(FoldPlan.Kind.RANDOM, 2), FoldPlan.parse(" 2 "));
        assertEquals(FoldPlan.Kind.LEAVE_ONE_OUT, FoldPlan.parse("loo").kind());
        assertEquals(FoldPlan.Kind.LEAVE_ONE_GROUP_OUT, FoldPlan.parse("group").kind());
        assertEquals(FoldPlan.Kind.NONE, FoldPlan.parse("0").kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "2", "loo", "group", "0"})
    void textIsReadBack(String text) {
        assertEquals(text, FoldPlan.parse(text).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-3", "2.5", "ten", ""})
    void anythingElseIsRefusedWithWhatIsExpected(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> FoldPlan.parse(text));
        assertTrue(refusal.getMessage().contains("loo"), refusal.getMessage());
    }
}
