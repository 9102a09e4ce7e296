package org.descry.regression.internal.kernels;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Registers of double precision: filled from memory and written back. Only with the vector module.
 */
final class DoubleLanes {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private DoubleLanes() {}

    static DoubleVector load(double[] from, int at) {
        return DoubleVector.fromArray(SPECIES, from, at);
    }

    static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    /** Writes two registers one after the other. */
    static void store(DoubleVector first, DoubleVector second, double[] to, int at) {
        first.intoArray(to, at);
        second.intoArray(to, at + LANES);
    }
}
