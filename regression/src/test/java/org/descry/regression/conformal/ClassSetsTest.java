package org.descry.regression.conformal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.descry.regression.conformal.ClassSets.Left;
import org.junit.jupiter.api.Test;

class ClassSetsTest {

    @Test
    void aClassIsRuledOutAtTheRankOfTheError() {
        // positives at 0.1, 0.2, …, 0.9: at error 0.2 (1 + count below or equal)/10 > 0.2 needs two
        // rows, so the positive class is left from 0.2 on; negatives mirror it, up to 0.8
        double[] score = new double[18];
        boolean[] label = new boolean[18];
        Arrays.setAll(score, i -> (1 + i % 9) / 10.0);
        Arrays.fill(label, 0, 9, true);
        ClassSets sets = ClassSets.of(score, label, 0.2);
        assertEquals(Left.NEGATIVE, sets.at(0.19));
        assertEquals(Left.BOTH, sets.at(0.2));
        assertEquals(Left.BOTH, sets.at(0.8));
        assertEquals(Left.POSITIVE, sets.at(0.81));
    }

    @Test
    void ofClassesFarApartARowBetweenThemIsLikeNeither() {
        double[] score = new double[40];
        boolean[] label = new boolean[40];
        for (int i = 0; i < 40; i++) {
            label[i] = i < 20;
            score[i] = label[i] ? 0.9 + i / 1000.0 : 0.1 - i / 1000.0;
        }
        ClassSets sets = ClassSets.of(score, label, 0.1);
        assertEquals(Left.NEITHER, sets.at(0.5));
        assertEquals(Left.POSITIVE, sets.at(0.95));
        assertEquals(Left.NEGATIVE, sets.at(0.05));
    }

    @Test
    void aClassWithTooFewRowsIsNeverRuledOut() {
        // eight rows: the least share is 1/9, above 0.1
        boolean[] label = new boolean[28];
        double[] score = new double[28];
        Arrays.fill(label, 0, 8, true);
        Arrays.setAll(score, i -> label[i] ? 0.9 : 0.1);
        assertTrue(ClassSets.of(score, label, 0.1).at(0).holds(true));
        assertTrue(!ClassSets.of(score, label, 0.1).at(1).holds(false));
    }

    @Test
    void rowsOfEitherClassLoseItNoMoreOftenThanStated() {
        // 2,000 tables of 30 rare positives and 120 negatives, a new row of each class per table;
        // two standard errors are 2·√(0.09/2000) = 0.0134.
        Random random = new Random(21);
        int tables = 2_000;
        int[] lost = new int[2];
        for (int t = 0; t < tables; t++) {
            double[] score = new double[150];
            boolean[] label = new boolean[150];
            for (int i = 0; i < 150; i++) {
                label[i] = i < 30;
                score[i] = random.nextGaussian() + (label[i] ? 1 : 0);
            }
            ClassSets sets = ClassSets.of(score, label, 0.1);
            lost[1] += sets.at(random.nextGaussian() + 1).holds(true) ? 0 : 1;
            lost[0] += sets.at(random.nextGaussian()).holds(false) ? 0 : 1;
        }
        for (int count : lost) {
            double share = (double) count / tables;
            assertTrue(share <= 0.1 + 0.0134, "lost " + share);
            assertTrue(share >= 0.06, "sets are not idle: lost " + share);
        }
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ClassSets.of(new double[] {Double.NaN}, new boolean[1], 0.1));
    }
}
