package org.descry.datasets.units;

/** The independent quantities of a {@link Dimension}, each with the unit that has factor 1. */
public enum BaseQuantity {
    /** Energy, in electronvolt. */
    ENERGY("eV"),
    /** Mass, in atomic mass units. */
    MASS("amu"),
    /** Charge, in elementary charges. */
    CHARGE("e"),
    /** Amount of substance, in mole. */
    AMOUNT("mol"),
    /** Length, in angstrom. */
    LENGTH("angstrom"),
    /** Time, in femtoseconds. */
    TIME("fs"),
    /** Temperature, in kelvin. */
    TEMPERATURE("K");

    private final String symbol;

    BaseQuantity(String symbol) {
        this.symbol = symbol;
    }

    /** Returns the symbol of the unit in which this quantity is counted. */
    public String symbol() {
        return symbol;
    }
}
