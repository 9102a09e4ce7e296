package org.descry.screening.formulas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All amounts without a common factor, numbered: few atoms first, then by the amounts themselves.
 */
final class Ratios {

    private final int[] lowest;
    private final int[] sizes;
    private final int[][] amounts;
    private final int[] numbers;

    Ratios(Amounts allowed) {
        int elements = allowed.ranges().size();
        lowest = allowed.ranges().stream().mapToInt(Amounts.Range::from).toArray();
        sizes = allowed.ranges().stream().mapToInt(Amounts.Range::size).toArray();
        List<int[]> coprime = new ArrayList<>();
        int all = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        for (int place = 0; place < all; place++) {
            int[] each = new int[elements];
            int rest = place;
            int factor = 0;
            for (int i = elements - 1; i >= 0; i--) {
                each[i] = lowest[i] + rest % sizes[i];
                rest /= sizes[i];
                factor = commonFactor(factor, each[i]);
            }
            if (factor == 1) {
                coprime.add(each);
            }
        }
        coprime.sort(
                Comparator.comparingInt((int[] each) -> Arrays.stream(each).sum())
                        .thenComparing(Arrays::compare));
        amounts = coprime.toArray(int[][]::new);
        numbers = new int[all];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < amounts.length; i++) {
            numbers[place(amounts[i])] = i;
        }
    }

    /** Returns how many there are. */
    int count() {
        return amounts.length;
    }

    /** Returns how many words of 64 bits hold one bit per ratio. */
    int words() {
        return (amounts.length + Long.SIZE - 1) / Long.SIZE;
    }

    /** Returns the amounts of one; not to be changed. */
    int[] amounts(int number) {
        return amounts[number];
    }

    /**
     * Returns the ratios that charges balance, as bits; all are 0 when there is none.
     *
     * <p>The last amount follows from the others, so only those are tried.
     */
    long[] neutral(int[] charges) {
        long[] bits = new long[words()];
        int[] tried = lowest.clone();
        int last = tried.length - 1;
        do {
            int sum = 0;
            for (int i = 0; i < last; i++) {
                sum += charges[i] * tried[i];
            }
            int needed = -sum / charges[last];
            if (needed * charges[last] == -sum
                    && needed >= lowest[last]
                    && needed < lowest[last] + sizes[last]) {
                tried[last] = needed;
                int number = numbers[place(tried)];
                if (number >= 0) {
                    bits[number >> 6] |= 1L << number;
                }
            }
        } while (next(tried, last));
        return bits;
    }

    /**
     * Returns one of some ratios: that with the smallest amount of the first element, then of the
     * next.
     *
     * @param bits ratios as {@link #neutral} gives them, perhaps none
     * @param last how many elements at the start count behind all others
     */
    long[] first(long[] bits, int last) {
        int best = -1;
        for (int number = 0; number < amounts.length; number++) {
            boolean in = (bits[number >> 6] >>> number & 1) != 0;
            if (in && (best < 0 || isBefore(amounts[number], amounts[best], last))) {
                best = number;
            }
        }
        long[] first = new long[bits.length];
        if (best >= 0) {
            first[best >> 6] = 1L << best;
        }
        return first;
    }

    private static boolean isBefore(int[] one, int[] other, int last) {
        int others = Arrays.compare(one, last, one.length, other, last, other.length);
        return others != 0 ? others < 0 : Arrays.compare(one, 0, last, other, 0, last) < 0;
    }

    /** Counts the first places up; returns false after the last. */
    private boolean next(int[] tried, int places) {
        for (int i = places - 1; i >= 0; i--) {
            if (++tried[i] < lowest[i] + sizes[i]) {
                return true;
            }
            tried[i] = lowest[i];
        }
        return false;
    }

    private int place(int[] each) {
        int place = 0;
        for (int i = 0; i < each.length; i++) {
            place = place * sizes[i] + each[i] - lowest[i];
        }
        return place;
    }

    private static int commonFactor(int a, int b) {
        return b == 0 ? a : commonFactor(b, a % b);
    }
}
