package org.descry.regression.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransformTest {

    @Test
    void powersOfTenAreExact() {
        for (int power = -20; power <= 20; power++) {
            double value = Double.parseDouble("1e" + power);
            assertEquals(power, Transform.LOG10.of(value));
            // One rounding of the power, one of the literal.
            assertEquals(value, Transform.LOG10.back(power), 2 * Math.ulp(value));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBroughtBackIsWhatWasThere(Transform transform) {
        for (double value = 1e-12; value < 1e12; value *= 1.7) {
            // An ulp of the logarithm, at most 28, is so much of the value.
            assertEquals(value, transform.back(transform.of(value)), 1e-14 * value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatComesBackNeverFallsWhereWhatIsFittedGrows(Transform transform) {
        double last = transform.back(-20);
        for (double fitted = -20; fitted < 20; fitted += 0.0078125) {
            assertTrue(transform.back(fitted) >= last);
            last = transform.back(fitted);
        }
    }

    @Test
    void valuesOfZeroOrLessHaveNoLogarithm() {
        for (Transform logarithm : new Transform[] {Transform.LOG10, Transform.LOG}) {
            assertFalse(Double.isFinite(logarithm.of(0)));
            assertTrue(Double.isNaN(logarithm.of(-1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreReadBack(Transform transform) {
        assertEquals(transform, Transform.parse(transform.word()));
    }

    @Test
    void anUnknownWordNamesTheKnownOnes() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Transform.parse("sqrt"));
        assertEquals("expected none, log10, log, got 'sqrt'", refused.getMessage());
    }

    @Test
    void errorsSayWhatTheyAreErrorsOf() {
        Unit ev = Unit.parse("eV");
        assertEquals("log10(E)", Transform.LOG10.left("E"));
        assertEquals("decades", Transform.LOG10.errorUnit(ev));
        assertEquals("log10 of E/eV", Transform.LOG10.meaning("E", ev));
        assertEquals(
                "natural log of E/(eV/angstrom)",
                Transform.LOG.meaning("E", Unit.parse("eV/angstrom")));
        assertEquals("log10 of k", Transform.LOG10.meaning("k", Unit.DIMENSIONLESS));
        assertEquals("eV", Transform.NONE.errorUnit(ev));
    }

    @Test
    void classesHaveNoLogarithm() {
        TargetColumn classes = new TargetColumn("stable", Unit.DIMENSIONLESS, "yes", "no");
        assertThrows(IllegalArgumentException.class, () -> classes.withTransform(Transform.LOG10));
    }
}
