package org.descry.datasets.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DimensionTest {

    private static final Dimension ENERGY = Dimension.of(BaseQuantity.ENERGY);
    private static final Dimension LENGTH = Dimension.of(BaseQuantity.LENGTH);

    @Test
    void quotientOfEnergyAndSquaredLengthIsWrittenShort() {
        assertEquals("eV/angstrom^2", ENERGY.per(LENGTH.power(Rational.of(2))).text());
    }

    @Test
    void squareRootHasAFractionAsExponent() {
        assertEquals("eV^(1/2)", ENERGY.power(Rational.of(1, 2)).text());
        assertEquals(ENERGY, ENERGY.power(Rational.of(1, 2)).power(Rational.of(2)));
    }

    @Test
    void lengthPerLengthIsAPureNumber() {
        assertTrue(LENGTH.per(LENGTH).isDimensionless());
        assertEquals("", LENGTH.per(LENGTH).text());
    }

    @Test
    void unknownMakesEverythingUnknown() {
        assertTrue(ENERGY.times(Dimension.UNKNOWN).isUnknown());
        assertTrue(Dimension.UNKNOWN.per(ENERGY).isUnknown());
        assertTrue(Dimension.UNKNOWN.power(Rational.ZERO).isUnknown());
        assertFalse(Dimension.UNKNOWN.isDimensionless());
        assertEquals("?", Dimension.UNKNOWN.text());
    }

    @Test
    void textOfADimensionReadsBackAsAUnit() {
        Dimension dimension =
                ENERGY.per(
                                LENGTH.power(Rational.of(3))
                                        .times(Dimension.of(BaseQuantity.TEMPERATURE)))
                        .power(Rational.of(1, 2));
        assertEquals(dimension, Unit.parse(dimension.text()).dimension());
    }
}
