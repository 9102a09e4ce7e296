package org.descry.regression.internal.kernels;

/**
 * Features of the left as they are, two by two [pairs][rows][{@value PairPanels#PAIR}]; empty where
 * not packed.
 *
 * @param values x
 * @param singles x in single precision, {@value PairPanels#ALIGNMENT} numbers later
 */
record PlainPanel(double[] values, float[] singles) {
    static PlainPanel of(double[] values, boolean single) {
        int length = single && values.length > 0 ? values.length + PairPanels.ALIGNMENT : 0;
        return new PlainPanel(values, new float[length]);
    }

    void round() {
        PairPanels.round(values, singles);
    }
}
