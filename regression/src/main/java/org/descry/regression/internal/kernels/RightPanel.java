package org.descry.regression.internal.kernels;

/**
 * Features of the right, {@value PairPanels#WIDTH} by {@value PairPanels#WIDTH}
 * [blocks][rows][2][{@value PairPanels#WIDTH}], x then x²; empty where not packed.
 *
 * @param singles the same in single precision, {@value PairPanels#ALIGNMENT} numbers later
 */
record RightPanel(double[] values, float[] singles) {
    static RightPanel of(double[] values, boolean single) {
        int length = single && values.length > 0 ? values.length + PairPanels.ALIGNMENT : 0;
        return new RightPanel(values, new float[length]);
    }

    void round() {
        PairPanels.round(values, singles);
    }
}
