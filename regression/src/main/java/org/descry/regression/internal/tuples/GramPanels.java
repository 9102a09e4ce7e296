package org.descry.regression.internal.tuples;

/**
 * Inner products of standardised features computed some rows at a time, so that pairs of tens of
 * thousands of features need no matrix of gigabytes.
 */
public final class GramPanels implements GramRows {
    private final int features;
    private final int rows;
    private final double[] packed; // [panel][row][PANEL features]
    private final GramTile tile;

    private GramPanels(int features, int rows, double[] packed, GramTile tile) {
        this.tile = tile;
        this.features = features;
        this.rows = rows;
        this.packed = packed;
    }

    /**
     * Returns the inner products of features given by their values.
     *
     * @param z features [K][n], each centred (if the model has an intercept) and of length 1
     * @throws IllegalArgumentException if the features differ in length or there are more than 2³¹
     *     values
     */
    public static GramPanels of(double[][] z) {
        return of(z, GramTile.best());
    }

    /** Returns the same with plain loops: for little work. */
    public static GramPanels withPlainLoops(double[][] z) {
        return of(z, new ScalarGramTile());
    }

    static GramPanels of(double[][] z, GramTile tile) {
        int n = z.length == 0 ? 0 : z[0].length;
        int panels = (z.length + GramTile.PANEL - 1) / GramTile.PANEL;
        if ((long) panels * GramTile.PANEL * n > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException(
                    "too many values: %d features of %d rows".formatted(z.length, n));
        }
        double[] packed = new double[panels * GramTile.PANEL * n];
        for (int k = 0; k < z.length; k++) {
            if (z[k].length != n) {
                throw new IllegalArgumentException(
                        "feature %d has %d rows, expected %d".formatted(k, z[k].length, n));
            }
            int at = k / GramTile.PANEL * GramTile.PANEL * n + k % GramTile.PANEL;
            for (int i = 0; i < n; i++) {
                packed[at + i * GramTile.PANEL] = z[k][i];
            }
        }
        return new GramPanels(z.length, n, packed, tile);
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public double[][] rows(int from, int to, int first) {
        double[][] out = new double[to - from][features];
        for (int p = from / GramTile.PANEL; p * GramTile.PANEL < to; p++) {
            for (int q = first / GramTile.PANEL; q * GramTile.PANEL < features; q++) {
                write(p, q, out, from);
            }
        }
        return out;
    }

    @Override
    public double[] diagonal() {
        double[] diagonal = new double[features];
        for (int k = 0; k < features; k++) {
            int at = k / GramTile.PANEL * GramTile.PANEL * rows + k % GramTile.PANEL;
            for (int i = 0; i < rows; i++) {
                double v = packed[at + i * GramTile.PANEL];
                diagonal[k] = Math.fma(v, v, diagonal[k]);
            }
        }
        return diagonal;
    }

    /** Returns the whole matrix, each sum computed once. */
    public double[][] symmetric() {
        double[][] out = new double[features][features];
        for (int p = 0; p * GramTile.PANEL < features; p++) {
            for (int q = p; q * GramTile.PANEL < features; q++) {
                mirror(write(p, q, out, 0), p, q, out);
            }
        }
        return out;
    }

    private static void mirror(double[] sums, int p, int q, double[][] out) {
        int left = p * GramTile.PANEL;
        int rows = Math.min(GramTile.PANEL, out.length - left);
        for (int j = 0; j < GramTile.PANEL && q * GramTile.PANEL + j < out.length; j++) {
            double[] row = out[q * GramTile.PANEL + j];
            for (int i = 0; i < rows; i++) {
                row[left + i] = sums[i * GramTile.PANEL + j];
            }
        }
    }

    private double[] write(int p, int q, double[][] out, int from) {
        double[] sums = new double[GramTile.PANEL * GramTile.PANEL];
        int size = GramTile.PANEL * rows;
        tile.add(packed, p * size, q * size, rows, sums);
        int first = q * GramTile.PANEL;
        int columns = Math.min(GramTile.PANEL, features - first);
        for (int i = 0; i < GramTile.PANEL; i++) {
            int row = p * GramTile.PANEL + i - from;
            if (row >= 0 && row < out.length) {
                System.arraycopy(sums, i * GramTile.PANEL, out[row], first, columns);
            }
        }
        return sums;
    }
}
