package org.descry.regression.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FittedModelTest {

    @Test
    void aRowInsideTheDataHasAPredictionAnIntervalAndNoReason() {
        // E = 1 + 2 a/b at a = 3, b = 2
        Predictions p = Models.regression().predict(new double[][] {{3}, {2}}, 1);
        assertArrayEquals(new double[] {4}, p.prediction());
        assertTrue(p.inDomain()[0]);
        assertEquals("", p.reason().get(0));
        assertEquals(0, p.probability().length);
        assertTrue(p.lower()[0] < 4 && p.upper()[0] > 4);
    }

    @Test
    void valuesBeyondTheTrainingRangeAreNamedByColumn() {
        FittedModel model = Models.regression();
        // a from 1 to 5, b from 1 to 4
        assertEquals("above-range:a", reason(model, 5.5, 4));
        assertEquals("below-range:b", reason(model, 2, 0.9));
        assertEquals("below-range:a;above-range:b", reason(model, 0.5, 4.5));
    }

    @Test
    void theEndsOfTheRangeAreInside() {
        Predictions p = Models.regression().predict(new double[][] {{1, 5}, {1, 4}}, 2);
        assertTrue(p.inDomain()[0]);
        assertTrue(p.inDomain()[1]);
    }

    @Test
    void aPointFarOutInDescriptorSpaceIsMarkedThoughEachInputIsInRange() {
        // leverage of 5/1: 0.1 + (5 - 1.375)^2 / 5.156 = 2.6; outside beyond 3 * 2 / 10 = 0.6
        assertEquals("leverage", reason(Models.regression(), 5, 1));
    }

    @Test
    void aMissingValueGivesNoNumbersAndSaysWhichColumn() {
        Predictions p = Models.regression().predict(new double[][] {{Double.NaN}, {2}}, 1);
        assertTrue(Double.isNaN(p.prediction()[0]));
        assertTrue(Double.isNaN(p.lower()[0]));
        assertTrue(Double.isNaN(p.upper()[0]));
        assertFalse(p.inDomain()[0]);
        assertTrue(p.reason().get(0).startsWith("missing:a"), p.reason().get(0));
    }

    @Test
    void aFormulaWithoutAValueIsNonFinite() {
        Predictions p = Models.regression().predict(new double[][] {{2}, {0}}, 1);
        assertTrue(Double.isNaN(p.prediction()[0]));
        assertEquals("below-range:b;non-finite", p.reason().get(0));
    }

    @Test
    void aModelWithoutFoldsSaysThatItHasNoInterval() {
        Predictions p = Models.regression(Ranges.none(0.9)).predict(new double[][] {{3}, {2}}, 1);
        assertEquals(4, p.prediction()[0]);
        assertTrue(Double.isNaN(p.lower()[0]));
        assertEquals("no-interval", p.reason().get(0));
        assertTrue(p.inDomain()[0]);
    }

    @Test
    void tooFewHeldOutRowsForTheLevelGiveNoInterval() {
        Predictions p =
                Models.regression(Models.ranges(0.99)).predict(new double[][] {{3}, {2}}, 1);
        assertTrue(Double.isNaN(p.upper()[0]));
        assertEquals("unsupported", p.reason().get(0));
    }

    @Test
    void aClassHasACalibratedProbabilityAndTheSpanOfTheFoldsAsRange() {
        FittedModel model = Models.classification();
        Predictions p = model.predict(new double[][] {{3, 1}, {2, 4}}, 2);
        // log-odds -1 + a/b
        assertTrue(p.probability()[0] > 0.5);
        assertEquals(1, p.prediction()[0]);
        assertTrue(p.probability()[1] < 0.5);
        assertEquals(0, p.prediction()[1]);
        for (int i = 0; i < 2; i++) {
            assertTrue(p.lower()[i] <= p.probability()[i] && p.probability()[i] <= p.upper()[i]);
        }
    }

    @Test
    void scoresAreLogOddsAndOutsideNamesTheReasons() {
        FittedModel model = Models.classification();
        assertArrayEquals(new double[] {0.5}, model.score(new double[][] {{3}, {2}}, 1));
        assertEquals(Optional.empty(), model.outside(new double[][] {{3}, {3}}, 1).get(0));
        assertEquals(
                Optional.of("above-range:a"), model.outside(new double[][] {{5.5}, {4}}, 1).get(0));
    }

    @Test
    void classesWithoutCalibrationAreRefused() {
        FittedModel m = Models.classification();
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new FittedModel(
                                "x",
                                Kind.CLASSIFICATION,
                                m.target(),
                                m.formula(),
                                m.inputs(),
                                Optional.empty(),
                                m.ranges(),
                                m.domain(),
                                ""));
    }

    private static String reason(FittedModel model, double a, double b) {
        Predictions p = model.predict(new double[][] {{a}, {b}}, 1);
        assertFalse(p.inDomain()[0]);
        return p.reason().get(0);
    }

    @Test
    void aLogarithmIsBroughtBackWithBothEndsOfItsRange() {
        FittedModel model = Models.logarithm();
        assertEquals("log10(E) = 1 + 2*(a/b)", model.text());
        double[][] columns = {{1, 1.5, 2}, {2, 2, 1.6}};
        Predictions own = model.predict(columns, 3);
        Predictions fitted = model.ofFitted().predict(columns, 3);
        double[] plain = Models.regression().predict(columns, 3).prediction();
        for (int i = 0; i < 3; i++) {
            assertEquals(plain[i], fitted.prediction()[i]);
            assertEquals(StrictMath.pow(10, plain[i]), own.prediction()[i]);
            assertEquals(StrictMath.pow(10, fitted.lower()[i]), own.lower()[i]);
            assertEquals(StrictMath.pow(10, fitted.upper()[i]), own.upper()[i]);
            assertEquals(own.prediction()[i], model.score(columns, 3)[i]);
        }
        assertEquals(100, own.prediction()[0]);
    }

    @Test
    void aValueBeyondTheLargestNumberIsNoPrediction() {
        Predictions far = Models.logarithm().predict(new double[][] {{400}, {2}}, 1);
        assertTrue(Double.isNaN(far.prediction()[0]));
        assertTrue(Double.isNaN(far.upper()[0]));
        assertTrue(far.reason().get(0).contains("non-finite"), far.reason().get(0));
    }
}
