package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighted sums of squares of a feature over the rows that count, for each different choice of rows
 * among many columns: the total less the rows left out.
 *
 * <p>With the rows of one held out at a time this takes one pass over the rows for all of them.
 * Where most of a feature's variance stands in the rows left out, the difference of two large
 * numbers says nothing; then 0 is given, and the caller has to look at the rows themselves.
 */
final class MaskedVariances {
    /** How much larger than the proven bound of rounding the part left has to be. */
    private static final double SAFETY = 16;

    private final double[] weights;
    private final boolean intercept;
    private final int[] ofColumn;
    private final int[][] left; // rows that do not count [masks]
    private final double[] perWeight; // 1 over the summed weights that count [masks]
    private final double
            smallest; // part of the sum of squares below which a difference is not used

    /**
     * @param counts whether each row counts [columns][rows]
     * @param weights how much each row counts [rows]
     * @param intercept whether means are taken off
     */
    MaskedVariances(boolean[][] counts, double[] weights, boolean intercept) {
        this.weights = weights.clone();
        this.intercept = intercept;
        this.ofColumn = new int[counts.length];
        List<BitSet> masks = new ArrayList<>();
        Map<BitSet, Integer> known = new HashMap<>(); // asked, never gone through
        for (int t = 0; t < counts.length; t++) {
            BitSet mask = new BitSet(weights.length);
            for (int i = 0; i < weights.length; i++) {
                mask.set(i, counts[t][i]);
            }
            Integer at = known.putIfAbsent(mask, masks.size());
            ofColumn[t] = at == null ? masks.size() : at;
            if (at == null) {
                masks.add(mask);
            }
        }
        this.left = new int[masks.size()][];
        this.perWeight = new double[masks.size()];
        for (int m = 0; m < left.length; m++) {
            BitSet mask = masks.get(m);
            double total = mask.stream().mapToDouble(i -> weights[i]).sum();
            perWeight[m] = total > 0 ? 1 / total : 0;
            BitSet out = new BitSet(weights.length);
            out.set(0, weights.length);
            out.andNot(mask);
            left[m] = out.stream().toArray();
        }
        this.smallest =
                Math.min(1, SAFETY * (weights.length + 4) * Math.ulp(1.0) / TopCodes.MARGIN);
    }

    /** Returns how many different choices of rows there are. */
    int count() {
        return left.length;
    }

    /** Returns the choice of rows of a column. */
    int of(int column) {
        return ofColumn[column];
    }

    /**
     * Writes the sum of squares over the rows of each choice, about their own mean if there is an
     * intercept; 0 where rounding could matter.
     *
     * @param x values without the mean of all rows, if there is an intercept [rows]
     * @param out result, at least one place for each choice of rows
     * @return the sum of squares over all rows
     */
    double write(double[] x, double[] out) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double part = weights[i] * x[i];
            sum += part;
            squares += part * x[i];
        }
        double enough = smallest * squares;
        for (int m = 0; m < left.length; m++) {
            double s = sum;
            double q = squares;
            for (int i : left[m]) {
                double part = weights[i] * x[i];
                s -= part;
                q -= part * x[i];
            }
            double v = intercept ? q - s * s * perWeight[m] : q;
            out[m] = v > enough && v <= Double.MAX_VALUE ? v : 0;
        }
        return squares;
    }
}
