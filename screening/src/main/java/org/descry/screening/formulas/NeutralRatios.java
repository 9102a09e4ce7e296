package org.descry.screening.formulas;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.descry.datasets.elements.Element;

/**
 * The ratios that balance, for all charges that can meet, worked out once.
 *
 * <p>Charges at all positions together have one index: the sum of their {@linkplain #offset
 * offsets}.
 */
final class NeutralRatios {

    private static final long[] NONE = {};
    private static final long MOST_BYTES = 400L << 20;

    private final int[][] charges;
    private final int[] strides;
    private final long[][] bits;
    private final int[] counts;

    NeutralRatios(FormulaTask task, Ratios ratios) {
        int positions = task.space().elements();
        charges = new int[positions][];
        strides = new int[positions];
        int size = 1;
        for (int i = positions - 1; i >= 0; i--) {
            charges[i] = charges(task.space().candidates(i), task);
            strides[i] = size;
            size *= charges[i].length;
        }
        bits = new long[size][];
        counts = new int[size];
        if ((long) size * ratios.words() * Long.BYTES > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "%,d sets of charges with %,d ratios are too many to try; expected smaller"
                                    .formatted(size, ratios.count())
                            + " amounts, fewer elements or a smaller set of oxidation states");
        }
        int[] tuple = new int[positions];
        for (int index = 0; index < size; index++) {
            for (int i = 0; i < positions; i++) {
                tuple[i] = charges[i][index / strides[i] % charges[i].length];
            }
            bits[index] = ratios.neutral(tuple);
            if (task.firstRatio()) {
                bits[index] = ratios.first(bits[index], task.space().given().size());
            }
            counts[index] = Arrays.stream(bits[index]).mapToInt(Long::bitCount).sum();
            bits[index] = counts[index] == 0 ? NONE : bits[index];
        }
    }

    /** Returns what a charge at a position adds to the index. */
    int offset(int position, int charge) {
        return Arrays.binarySearch(charges[position], charge) * strides[position];
    }

    /** Returns the charge at a position of an index. */
    int charge(int position, int index) {
        return charges[position][index / strides[position] % charges[position].length];
    }

    /** Returns the ratios that balance as bits; empty when none does. */
    long[] bits(int index) {
        return bits[index];
    }

    /** Returns how many ratios balance. */
    int count(int index) {
        return counts[index];
    }

    private static int[] charges(List<Element> elements, FormulaTask task) {
        TreeSet<Integer> all = new TreeSet<>();
        elements.forEach(each -> all.addAll(task.charges(each)));
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
