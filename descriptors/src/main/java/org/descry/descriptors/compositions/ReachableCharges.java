package org.descry.descriptors.compositions;

import java.util.Arrays;
import java.util.List;

/**
 * All charges per atom that elements can have together when each takes one of its oxidation states.
 * Sums that differ by rounding only are one, so their number stays small.
 */
final class ReachableCharges {

    /** Charges per atom that differ by less are equal: shares are rounded to 1e-16. */
    private static final double EQUAL = 1e-9;

    /**
     * What is left over per atom may be rounding of the written amounts, up to their sixth digit.
     */
    private static final double BALANCED = 1e-6;

    private static final int MOST = 20_000;

    private final double[] sums;

    /**
     * Adds up.
     *
     * @param states of each element, none empty
     * @param shares of each element
     */
    ReachableCharges(List<List<Integer>> states, double[] shares) {
        double[] reached = {0};
        for (int i = 0; i < shares.length && reached.length <= MOST; i++) {
            double share = shares[i];
            double[] before = reached;
            reached =
                    distinct(
                            states.get(i).stream()
                                    .flatMapToDouble(
                                            state ->
                                                    Arrays.stream(before)
                                                            .map(sum -> sum + state * share))
                                    .toArray());
        }
        sums = reached;
    }

    /** Returns whether there are more sums than can be tried; nothing is known of them then. */
    boolean isTooMany() {
        return sums.length > MOST;
    }

    /** Returns whether one of the sums is the wanted one. */
    boolean reach(double wanted) {
        return Arrays.stream(sums).anyMatch(sum -> Math.abs(sum - wanted) < BALANCED);
    }

    private static double[] distinct(double[] values) {
        Arrays.sort(values);
        int kept = 0;
        for (double value : values) {
            if (kept == 0 || value - values[kept - 1] > EQUAL) {
                values[kept++] = value;
            }
        }
        return Arrays.copyOf(values, kept);
    }
}
