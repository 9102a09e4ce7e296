package org.descry.regression.conformal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GuaranteeTest {
    /** The bounds below are worked out to two digits. */
    private static final double TWO_DIGITS = 0.005;

    @Test
    void tenFoldsAtNinetyPerCentAreProvenAsTheFormulaSays() {
        // n = 18: min{1.8/2.8, (1 - 10/18)/11} = 0.040; n = 82: 0.080; n = 576: 1.8/58.6 = 0.031
        assertEquals(0.76, proven(10, 18, 0.9), TWO_DIGITS);
        assertEquals(0.72, proven(10, 82, 0.9), TWO_DIGITS);
        assertEquals(0.77, proven(10, 576, 0.9), TWO_DIGITS);
    }

    @Test
    void jackknifePlusIsTheCaseOfAsManyFoldsAsRows() {
        assertEquals(0.8, proven(40, 40, 0.9), 1e-12);
    }

    @Test
    void theWordsNameFoldsRowsAndBothCoverages() {
        assertEquals(
                "CV+ with 10 folds on 82 rows: at least about 72 %, typically 90 %",
                cv("CV+", 10, 82, 0.9).text());
        assertEquals(
                "CV+ with 10 folds on 80 rows: at least 72 %, typically 90 %",
                cv("CV+", 10, 80, 0.9).text());
        assertEquals(
                "CV+ with 7 folds of whole groups on 82 rows: no coverage is proven, typically 90 %",
                Guarantee.unproven("CV+ with 7 folds of whole groups", 82, 0.9).text());
    }

    @Test
    void eighteenRowsCannotSupportNinetyFivePerCent() {
        Guarantee few = cv("jackknife+", 18, 18, 0.95);
        assertFalse(few.supported());
        assertEquals(
                "jackknife+ with 18 folds on 18 rows: unsupported, 95 % needs at least 19 rows",
                few.text());
        assertTrue(cv("jackknife+", 19, 19, 0.95).supported());
    }

    @Test
    void aLevelOfHalfProvesNothing() {
        assertTrue(cv("CV+", 10, 82, 0.5).atLeast().isEmpty());
    }

    @Test
    void foldsOfUnlikeSizesHaveTheBoundThatHoldsForAny() {
        int[] sizes = {2, 40, 40};
        // 1 - 0.2 - 2 * (2/3) / (82/3 + 1)
        assertEquals(
                0.8 - 4 / 85.0,
                Guarantee.crossValidated("CV+", sizes, 0.9).atLeast().orElseThrow(),
                1e-12);
        assertFalse(Guarantee.crossValidated("CV+", sizes, 0.9).about());
    }

    private static Guarantee cv(String name, int folds, int rows, double level) {
        int[] sizes = new int[folds];
        for (int i = 0; i < rows; i++) {
            sizes[i % folds]++;
        }
        return Guarantee.crossValidated(name, sizes, level);
    }

    private static double proven(int folds, int rows, double level) {
        return cv("CV+", folds, rows, level).atLeast().orElseThrow();
    }
}
