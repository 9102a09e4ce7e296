package org.descry.regression.internal.kernels;

/**
 * Features of the left, two by two [pairs][rows][{@value PairPanels#PAIR}]; empty where not packed.
 *
 * @param values weighted x
 * @param squares weighted x²
 * @param singles weighted x in single precision, {@value PairPanels#ALIGNMENT} numbers later
 * @param squareSingles weighted x² in single precision
 */
record LeftPanel(double[] values, double[] squares, float[] singles, float[] squareSingles) {
    static LeftPanel of(double[] values, double[] squares, boolean single) {
        int length = single && values.length > 0 ? values.length + PairPanels.ALIGNMENT : 0;
        return new LeftPanel(values, squares, new float[length], new float[length]);
    }

    void round() {
        PairPanels.round(values, singles);
        PairPanels.round(squares, squareSingles);
    }
}
