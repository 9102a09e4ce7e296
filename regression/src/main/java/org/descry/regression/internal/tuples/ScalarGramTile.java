package org.descry.regression.internal.tuples;

/** The reference: plain loops that show the order of the sums. */
final class ScalarGramTile implements GramTile {
    @Override
    public void add(double[] packed, int left, int right, int rows, double[] sums) {
        for (int row = 0; row < rows; row++) {
            int at = right + row * PANEL;
            for (int i = 0; i < PANEL; i++) {
                double a = packed[left + row * PANEL + i];
                int sum = i * PANEL;
                for (int j = 0; j < PANEL; j++) {
                    sums[sum + j] = Math.fma(a, packed[at + j], sums[sum + j]);
                }
            }
        }
    }

    @Override
    public String name() {
        return "scalar";
    }
}
