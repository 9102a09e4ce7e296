package org.descry.descriptors.functions;

/**
 * Arrays that a function of a column needs between its loops, one set for each thread: made anew
 * for every call they would cost more than the loops.
 */
final class Scratch {
    /** Rows worked on at a time: the arrays stay in the first cache. */
    static final int BLOCK = 256;

    private static final ThreadLocal<double[][]> ARRAYS =
            ThreadLocal.withInitial(() -> new double[5][BLOCK]);

    private Scratch() {}

    /** Returns five arrays of {@value #BLOCK} numbers, whatever they are. */
    static double[][] arrays() {
        return ARRAYS.get();
    }
}
