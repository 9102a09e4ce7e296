package org.descry.datasets.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    /** Double arithmetic on factors with up to seventeen digits. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "1, kJ/mol, eV, 0.010364269656262",
        "1, kcal/mol, kJ/mol, 4.184",
        "1, Ry, eV, 13.6056931229905",
        "1, Hartree, Ry, 2",
        "1, eV, meV, 1000",
        "1, nm, angstrom, 10",
        "1, m, cm, 100",
        "1, g/cm^3, kg/m^3, 1000",
        "1, mA/cm^2, A/m^2, 10",
        "1, eV/angstrom^2, eV/nm^2, 100",
        "25, %, 1, 0.25",
        "1, V, eV/e, 1",
        "1, GPa, eV/angstrom^3, 0.006241509074461",
        "1, eV/atom, eV, 1",
        "1, ps, fs, 1000",
        "1, g/mol, g mol^-1, 1"
    })
    void conversionsAreTheKnownOnes(double value, String from, String to, double expected) {
        double converted = Unit.parse(from).convert(value, Unit.parse(to));
        assertEquals(expected, converted, ROUNDING * expected);
    }

    @Test
    void picometresBecomeAngstromWithoutRoundingError() {
        assertEquals(1.4, Unit.parse("pm").convert(140, Unit.parse("angstrom")));
        assertEquals(0.07, Unit.parse("pm").convert(7, Unit.parse("Å")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eV/angstrom^2",
                "eV angstrom^-2",
                "eV·Å⁻²",
                "eV*AA**-2",
                "eV/(angstrom*angstrom)",
                "eV/Å2"
            })
    void oneUnitHasManySpellings(String text) {
        assertEquals(Unit.parse("eV/angstrom^2").dimension(), Unit.parse(text).dimension());
        assertEquals(1, Unit.parse(text).factor());
        assertEquals(text, Unit.parse(text).symbol());
    }

    @Test
    void rootsAreRead() {
        Dimension root = Dimension.of(BaseQuantity.ENERGY).power(Rational.of(1, 2));
        assertEquals(root, Unit.parse("eV^(1/2)").dimension());
        assertEquals(root, Unit.parse("eV^0.5").dimension());
    }

    @Test
    void emptyIsAPureNumberAndQuestionMarkUnknown() {
        assertEquals(Unit.DIMENSIONLESS, Unit.parse(" "));
        assertEquals(Unit.UNKNOWN, Unit.parse("?"));
    }

    @Test
    void moleCountsParticlesOnlyBelowAnEnergy() {
        assertEquals(Dimension.of(BaseQuantity.ENERGY), Unit.parse("kJ/mol").dimension());
        Dimension perAmount =
                Dimension.of(BaseQuantity.MASS).per(Dimension.of(BaseQuantity.AMOUNT));
        assertEquals(perAmount, Unit.parse("g/mol").dimension());
    }

    /** CODATA 2022: the Bohr magneton is 9.2740100657e-24 J/T, and 1 J/T = 1 A m^2. */
    @Test
    void bohrMagnetonIsAMagneticMoment() {
        assertEquals(9.2740100657, Unit.parse("muB").convert(1, Unit.parse("A*pm^2")), 1e-9);
        assertEquals(Unit.parse("muB").dimension(), Unit.parse("muB/atom").dimension());
    }

    @Test
    void unknownUnitIsShownWithACaretAndASuggestion() {
        UnitFormatException e =
                assertThrows(UnitFormatException.class, () -> Unit.parse("eV/angstrm^2"));
        assertEquals(
                "unknown unit 'angstrm' (did you mean angstrom, Angstrom?)\n  eV/angstrm^2\n     ^",
                e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"eV/, 3", "eV^, 3", "(eV, 0", "eV), 2", "eV^x, 3", "eV#, 2", "A, 0", "eV^99, 3"})
    void caretStandsUnderTheFault(String text, int position) {
        UnitFormatException e = assertThrows(UnitFormatException.class, () -> Unit.parse(text));
        assertEquals(position, e.position());
        assertTrue(e.getMessage().endsWith("\n  " + " ".repeat(position) + "^"));
    }

    @Test
    void differentQuantitiesAreNotConverted() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Unit.parse("eV").convert(1, Unit.parse("angstrom")));
        assertThrows(
                IllegalArgumentException.class, () -> Unit.UNKNOWN.convert(1, Unit.DIMENSIONLESS));
    }

    @Test
    void anyTextIsReadOrRefusedWithACaretInside() {
        String characters = "eVJmolkgA^-(/)*12 ·Å%.?K²⁻";
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(1, 12); k > 0; k--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            try {
                assertTrue(Unit.parse(text.toString()).factor() > 0, text::toString);
            } catch (UnitFormatException e) {
                assertTrue(e.position() >= 0 && e.position() <= text.length(), text::toString);
            } catch (RuntimeException e) {
                fail("seed 6, unit '" + text + "'", e);
            }
        }
    }
}
