package org.descry.regression.internal.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Registers of single precision: filled from memory and written back. Only with the vector module.
 */
final class SingleLanes {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private SingleLanes() {}

    static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }

    static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    /** Writes two registers one after the other. */
    static void store(FloatVector first, FloatVector second, float[] to, int at) {
        first.intoArray(to, at);
        second.intoArray(to, at + LANES);
    }
}
