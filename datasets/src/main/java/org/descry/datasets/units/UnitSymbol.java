package org.descry.datasets.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One named unit without an exponent, for example {@code kJ}, with its prefix resolved.
 *
 * @param dimension the kind of quantity
 * @param factor size in base units
 * @source CODATA 2022 recommended values, doi:10.1103/RevModPhys.97.025002; the SI Brochure, 9th
 *     edition
 */
record UnitSymbol(Dimension dimension, double factor) {

    /** Joule in electronvolt; exact by definition of the coulomb. */
    private static final double JOULE = 1 / 1.602176634e-19;

    /** Kilogram in atomic mass units. */
    private static final double KILOGRAM = 1 / 1.66053906892e-27;

    /** Coulomb in elementary charges; exact. */
    private static final double COULOMB = 1 / 1.602176634e-19;

    /** Particles in a mole; exact. */
    static final double AVOGADRO = 6.02214076e23;

    private static final double METRE = 1e10;
    private static final double SECOND = 1e15;

    /** Bohr magneton in A m². */
    private static final double BOHR_MAGNETON = 9.2740100657e-24;

    private static final double HARTREE = 27.211386245981;
    private static final double BOHR = 0.529177210544;
    private static final double CALORIE = 4.184;

    private static final Dimension ENERGY = Dimension.of(BaseQuantity.ENERGY);
    private static final Dimension LENGTH = Dimension.of(BaseQuantity.LENGTH);
    private static final Dimension TIME = Dimension.of(BaseQuantity.TIME);
    private static final Dimension CHARGE = Dimension.of(BaseQuantity.CHARGE);
    private static final Dimension MASS = Dimension.of(BaseQuantity.MASS);
    private static final Dimension AMOUNT = Dimension.of(BaseQuantity.AMOUNT);
    private static final Dimension TEMPERATURE = Dimension.of(BaseQuantity.TEMPERATURE);
    private static final Dimension VOLUME = LENGTH.power(Rational.of(3));

    private static final Map<String, UnitSymbol> PLAIN = plain();
    private static final Map<String, UnitSymbol> PREFIXABLE = prefixable();
    private static final Map<String, Double> PREFIXES = prefixes();

    /** Returns the unit of that symbol, with or without an SI prefix. */
    static Optional<UnitSymbol> find(String symbol) {
        UnitSymbol plain = PLAIN.get(symbol);
        if (plain != null) {
            return Optional.of(plain);
        }
        UnitSymbol whole = PREFIXABLE.get(symbol);
        if (whole != null) {
            return Optional.of(whole);
        }
        UnitSymbol rest = symbol.length() > 1 ? PREFIXABLE.get(symbol.substring(1)) : null;
        Double prefix = rest == null ? null : PREFIXES.get(symbol.substring(0, 1));
        return prefix == null
                ? Optional.empty()
                : Optional.of(new UnitSymbol(rest.dimension, rest.factor * prefix));
    }

    /** Returns all names that need no prefix, for suggestions. */
    static List<String> names() {
        List<String> names = new ArrayList<>(PLAIN.keySet());
        names.addAll(PREFIXABLE.keySet());
        names.addAll(
                List.of("meV", "kJ", "kcal", "pm", "nm", "cm", "kg", "mol", "GPa", "mV", "mA"));
        return names;
    }

    private static Map<String, UnitSymbol> plain() {
        Map<String, UnitSymbol> units = new LinkedHashMap<>();
        UnitSymbol angstrom = new UnitSymbol(LENGTH, 1);
        for (String name :
                List.of("angstrom", "Angstrom", "ang", "Ang", "AA", "\u00c5", "\u212b")) {
            units.put(name, angstrom);
        }
        units.put("bohr", new UnitSymbol(LENGTH, BOHR));
        units.put("Bohr", new UnitSymbol(LENGTH, BOHR));
        for (String name : List.of("Hartree", "hartree", "Ha", "Eh")) {
            units.put(name, new UnitSymbol(ENERGY, HARTREE));
        }
        for (String name : List.of("Ry", "Rydberg", "rydberg")) {
            units.put(name, new UnitSymbol(ENERGY, HARTREE / 2));
        }
        units.put("amu", new UnitSymbol(MASS, 1));
        units.put("u", new UnitSymbol(MASS, 1));
        units.put("Da", new UnitSymbol(MASS, 1));
        units.put("e", new UnitSymbol(CHARGE, 1));
        units.put(
                "muB",
                new UnitSymbol(
                        CHARGE.per(TIME).times(LENGTH.power(Rational.of(2))),
                        BOHR_MAGNETON * COULOMB / SECOND * METRE * METRE));
        units.put("min", new UnitSymbol(TIME, 60 * SECOND));
        units.put("h", new UnitSymbol(TIME, 3600 * SECOND));
        units.put("bar", new UnitSymbol(ENERGY.per(VOLUME), 1e5 * JOULE / 1e30));
        units.put("atm", new UnitSymbol(ENERGY.per(VOLUME), 101325 * JOULE / 1e30));
        UnitSymbol one = new UnitSymbol(Dimension.DIMENSIONLESS, 1);
        for (String name :
                List.of(
                        "atom",
                        "atoms",
                        "cell",
                        "f.u.",
                        "fu",
                        "site",
                        "electron",
                        "state",
                        "states",
                        "rad",
                        "unitless")) {
            units.put(name, one);
        }
        units.put("Unitless", one);
        units.put("dimensionless", one);
        units.put("%", new UnitSymbol(Dimension.DIMENSIONLESS, 0.01));
        units.put("percent", new UnitSymbol(Dimension.DIMENSIONLESS, 0.01));
        units.put("ppm", new UnitSymbol(Dimension.DIMENSIONLESS, 1e-6));
        units.put("deg", new UnitSymbol(Dimension.DIMENSIONLESS, StrictMath.PI / 180));
        units.put("degree", new UnitSymbol(Dimension.DIMENSIONLESS, StrictMath.PI / 180));
        units.put("\u00b0", new UnitSymbol(Dimension.DIMENSIONLESS, StrictMath.PI / 180));
        return units;
    }

    private static Map<String, UnitSymbol> prefixable() {
        Map<String, UnitSymbol> units = new LinkedHashMap<>();
        units.put("eV", new UnitSymbol(ENERGY, 1));
        units.put("J", new UnitSymbol(ENERGY, JOULE));
        units.put("cal", new UnitSymbol(ENERGY, CALORIE * JOULE));
        units.put("m", new UnitSymbol(LENGTH, METRE));
        units.put("K", new UnitSymbol(TEMPERATURE, 1));
        units.put("g", new UnitSymbol(MASS, KILOGRAM / 1000));
        units.put("s", new UnitSymbol(TIME, SECOND));
        units.put("C", new UnitSymbol(CHARGE, COULOMB));
        units.put("V", new UnitSymbol(ENERGY.per(CHARGE), 1));
        units.put("A", new UnitSymbol(CHARGE.per(TIME), COULOMB / SECOND));
        units.put("mol", new UnitSymbol(AMOUNT, 1));
        units.put("W", new UnitSymbol(ENERGY.per(TIME), JOULE / SECOND));
        units.put("N", new UnitSymbol(ENERGY.per(LENGTH), JOULE / METRE));
        units.put("Pa", new UnitSymbol(ENERGY.per(VOLUME), JOULE / 1e30));
        units.put("Hz", new UnitSymbol(TIME.power(Rational.of(-1)), 1 / SECOND));
        units.put("L", new UnitSymbol(VOLUME, 1e27));
        units.put("l", new UnitSymbol(VOLUME, 1e27));
        Dimension resistance = ENERGY.times(TIME).per(CHARGE.power(Rational.of(2)));
        for (String ohm : List.of("ohm", "Ohm", "Ω", "Ω")) {
            units.put(ohm, new UnitSymbol(resistance, SECOND / COULOMB));
        }
        units.put("S", new UnitSymbol(resistance.power(Rational.of(-1)), COULOMB / SECOND));
        units.put("Torr", new UnitSymbol(ENERGY.per(VOLUME), 101325.0 / 760 * JOULE / 1e30));
        return units;
    }

    private static Map<String, Double> prefixes() {
        Map<String, Double> prefixes = new LinkedHashMap<>();
        prefixes.put("T", 1e12);
        prefixes.put("G", 1e9);
        prefixes.put("M", 1e6);
        prefixes.put("k", 1e3);
        prefixes.put("d", 1e-1);
        prefixes.put("c", 1e-2);
        prefixes.put("m", 1e-3);
        prefixes.put("u", 1e-6);
        prefixes.put("\u00b5", 1e-6);
        prefixes.put("\u03bc", 1e-6);
        prefixes.put("n", 1e-9);
        prefixes.put("p", 1e-12);
        prefixes.put("f", 1e-15);
        return prefixes;
    }
}
