package org.descry.screening.formulas;

import java.util.Arrays;
import java.util.List;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;
import org.descry.datasets.elements.ElementTable;

/**
 * Finds the allowed ratios of one set of elements after the other: charges are given to one element
 * after the other and dropped as soon as a cation is not less electronegative than an anion.
 *
 * <p>Holds what it found last; every thread has its own.
 */
final class SystemScan {

    private static final ElementProperty SCALE = ElementTable.property("ElectronegativityCRC");
    private static final double[] ELECTRONEGATIVITY =
            Arrays.stream(Element.values())
                    .mapToDouble(each -> SCALE.value(each).orElse(Double.NaN))
                    .toArray();

    private final FormulaTask task;
    private final NeutralRatios neutral;
    private final int[][][] charges;
    private final int[][][] offsets;
    private final long[] allowed;
    private final int[] elements;
    private int[] found = new int[64];
    private int founds;
    private long assignments;

    SystemScan(FormulaTask task, Ratios ratios, NeutralRatios neutral) {
        this.task = task;
        this.neutral = neutral;
        int positions = task.space().elements();
        charges = new int[positions][Element.values().length][];
        offsets = new int[positions][Element.values().length][];
        for (int position = 0; position < positions; position++) {
            for (Element element : task.space().candidates(position)) {
                prepare(position, element);
            }
        }
        allowed = new long[ratios.words()];
        elements = new int[positions];
    }

    private void prepare(int position, Element element) {
        int[] states = task.charges(element).stream().mapToInt(Integer::intValue).toArray();
        charges[position][element.ordinal()] = states;
        offsets[position][element.ordinal()] =
                Arrays.stream(states).map(q -> neutral.offset(position, q)).toArray();
    }

    /**
     * Looks through one set of elements; an element of unknown electronegativity allows nothing.
     */
    void scan(List<Element> system) {
        Arrays.fill(allowed, 0);
        founds = 0;
        assignments = 0;
        boolean known = true;
        for (int i = 0; i < elements.length; i++) {
            elements[i] = system.get(i).ordinal();
            known &= !Double.isNaN(ELECTRONEGATIVITY[elements[i]]);
        }
        if (known) {
            charge(0, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
    }

    /**
     * Gives charges to the elements from a position on.
     *
     * @param index sum of the offsets of those before
     * @param cation largest electronegativity among the cations before
     * @param anion smallest among the anions before
     */
    private void charge(int position, int index, double cation, double anion) {
        if (position == elements.length) {
            take(index);
            return;
        }
        int element = elements[position];
        double own = ELECTRONEGATIVITY[element];
        int[] states = charges[position][element];
        int[] steps = offsets[position][element];
        for (int i = 0; i < states.length; i++) {
            if (states[i] > 0) {
                if (own < anion) {
                    charge(position + 1, index + steps[i], Math.max(cation, own), anion);
                }
            } else if (own > cation) {
                charge(position + 1, index + steps[i], cation, Math.min(anion, own));
            }
        }
    }

    private void take(int index) {
        long[] bits = neutral.bits(index);
        if (bits.length == 0) {
            return;
        }
        for (int word = 0; word < allowed.length; word++) {
            allowed[word] |= bits[word];
        }
        assignments += neutral.count(index);
        if (founds == found.length) {
            found = Arrays.copyOf(found, 2 * founds);
        }
        found[founds++] = index;
    }

    /** Returns how many ratios are allowed. */
    int count() {
        int count = 0;
        for (long word : allowed) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Returns how many pairs of a ratio and a set of charges are allowed. */
    long assignments() {
        return assignments;
    }

    /** Returns the number of the next allowed ratio from one on; -1 behind the last. */
    int next(int from) {
        int word = from >> 6;
        long rest = word < allowed.length ? allowed[word] & (-1L << from) : 0;
        while (rest == 0 && ++word < allowed.length) {
            rest = allowed[word];
        }
        return rest == 0 ? -1 : (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** Returns the indices of the charges that allow a ratio, in the order they were found. */
    int[] charges(int ratio) {
        return Arrays.stream(found, 0, founds)
                .filter(index -> (neutral.bits(index)[ratio >> 6] >>> ratio & 1) != 0)
                .toArray();
    }
}
