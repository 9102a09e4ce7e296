package org.descry.datasets.compositions;

import java.util.Arrays;
import org.descry.datasets.compositions.UnassignableException.Cause;
import org.descry.datasets.elements.Element;

/**
 * Chooses charges of cations that balance the anions of a perovskite.
 *
 * <p>The choice does not depend on the order of the cations. Charges are in a fixed order: A then
 * B, or A, B and B'.
 *
 * @source Bartel et al., Sci. Adv. 5, eaav0693 (2019), doi:10.1126/sciadv.aav0693, supporting
 *     program; where that leaves charges undefined, the rule of electronegativities decides
 */
final class ChargeBalance {

    /** Electronegativities within a tenth of each other count as similar. */
    private static final double SIMILAR = 0.9;

    private static final int THREE = 3;

    private ChargeBalance() {}

    /**
     * Returns the charges of the two cations of an ABX3.
     *
     * @param x charge of one anion, negative
     * @throws UnassignableException if none balance
     */
    static int[] single(Element first, Element second, Element anion, int x) {
        int total = -3 * x;
        int firstMask = IonTable.charges(first);
        int secondMask = IonTable.charges(second);
        int pairs = 0;
        for (int q = 1; q < total; q++) {
            if (has(firstMask, q) && has(secondMask, total - q)) {
                pairs |= 1 << q;
            }
        }
        if (pairs == 0) {
            throw unbalanced(total, first, second);
        }
        if (Integer.bitCount(pairs) == 1) {
            return new int[] {lowest(pairs), total - lowest(pairs)};
        }
        if (Integer.bitCount(pairs) == 2 && lowest(pairs) + highest(pairs) == total) {
            return extreme(first, second, total, pairs, true);
        }
        int preferred = withLikelyThree(first, second, anion, total, pairs);
        return extreme(first, second, total, preferred, !similar(first, second));
    }

    /**
     * Keeps the pairs in which a cation that is usually 3+ is so: in chalcogenides both, if that
     * balances.
     */
    private static int withLikelyThree(
            Element first, Element second, Element anion, int total, int pairs) {
        boolean firstLikely = IonTable.isLikelyThree(first);
        boolean secondLikely = IonTable.isLikelyThree(second);
        boolean chalcogenide = anion == Element.O || anion == Element.S || anion == Element.Se;
        int both = 1 << THREE;
        if ((firstLikely || secondLikely) && chalcogenide && (pairs & both) != 0) {
            return both;
        }
        int kept = 0;
        for (int q = lowest(pairs); q <= highest(pairs); q++) {
            boolean three = (firstLikely && q == THREE) || (secondLikely && total - q == THREE);
            kept |= three && has(pairs, q) ? 1 << q : 0;
        }
        return kept == 0 ? pairs : kept;
    }

    /**
     * Chooses the most or least different charges; of two mirror images, the lower charge for the
     * more electronegative.
     */
    private static int[] extreme(
            Element first, Element second, int total, int pairs, boolean different) {
        int best = different ? -1 : Integer.MAX_VALUE;
        int chosen = 0;
        boolean firstLower = isMoreElectronegative(first, second);
        for (int q = lowest(pairs); q <= highest(pairs); q++) {
            if (!has(pairs, q)) {
                continue;
            }
            int difference = Math.abs(total - 2 * q);
            boolean better = different ? difference > best : difference < best;
            boolean wanted = firstLower == (q < total - q);
            if (better || (difference == best && wanted)) {
                best = difference;
                chosen = q;
            }
        }
        return new int[] {chosen, total - chosen};
    }

    /**
     * Returns the charges of A, B and B' of an A2BB'X6, each element with one charge.
     *
     * @param x charge of one anion, negative
     * @throws UnassignableException if none balance
     */
    static int[] twofold(Element a, Element first, Element second, int x) {
        int total = -6 * x;
        Element[] cations = {a, first, second};
        int[] masks = {IonTable.charges(a), IonTable.charges(first), IonTable.charges(second)};
        int[] used = new int[3];
        int[][] balanced = new int[8][];
        int count = 0;
        for (int qa = 1; 2 * qa < total && qa <= 8; qa++) {
            for (int q = 1; has(masks[0], qa) && q <= 8; q++) {
                int rest = total - 2 * qa - q;
                if (has(masks[1], q) && rest > 0 && has(masks[2], rest)) {
                    if (count == balanced.length) {
                        balanced = Arrays.copyOf(balanced, 2 * count);
                    }
                    balanced[count++] = new int[] {qa, q, rest};
                    used[0] |= 1 << qa;
                    used[1] |= 1 << q;
                    used[2] |= 1 << rest;
                }
            }
        }
        if (count == 0) {
            throw unbalanced(total, a, first, second);
        }
        return count == 1 ? balanced[0] : choose(cations, used, Arrays.copyOf(balanced, count));
    }

    /** Decides among several balanced choices by the elements whose charge is open. */
    private static int[] choose(Element[] cations, int[] used, int[][] balanced) {
        int low = -1;
        int high = -1;
        for (int i = 0; i < cations.length; i++) {
            if (Integer.bitCount(used[i]) > 1) {
                low = low < 0 || isMoreElectronegative(cations[low], cations[i]) ? i : low;
                high = high < 0 || isMoreElectronegative(cations[i], cations[high]) ? i : high;
            }
        }
        boolean different = !similar(cations[low], cations[high]);
        int[] best = balanced[0];
        for (int[] charges : balanced) {
            if (isBetter(charges, best, used, different, low, high)) {
                best = charges;
            }
        }
        return best;
    }

    /**
     * Compares by spread of the open charges, then by how well they oppose the electronegativities.
     */
    private static boolean isBetter(
            int[] charges, int[] best, int[] used, boolean different, int low, int high) {
        int spread = spread(charges, used);
        int bestSpread = spread(best, used);
        if (spread != bestSpread) {
            return different == (spread > bestSpread);
        }
        int opposed = charges[low] - charges[high];
        int bestOpposed = best[low] - best[high];
        return opposed != bestOpposed ? opposed > bestOpposed : charges[low] > best[low];
    }

    private static int spread(int[] charges, int[] used) {
        int smallest = Integer.MAX_VALUE;
        int largest = 0;
        for (int i = 0; i < charges.length; i++) {
            if (Integer.bitCount(used[i]) > 1) {
                smallest = Math.min(smallest, charges[i]);
                largest = Math.max(largest, charges[i]);
            }
        }
        return largest - smallest;
    }

    private static boolean similar(Element first, Element second) {
        double a = IonTable.electronegativity(first);
        double b = IonTable.electronegativity(second);
        return Math.min(a, b) > SIMILAR * Math.max(a, b);
    }

    /**
     * Compares electronegativities; of equal ones, the heavier element counts as the more
     * electronegative.
     */
    private static boolean isMoreElectronegative(Element one, Element other) {
        double a = IonTable.electronegativity(one);
        double b = IonTable.electronegativity(other);
        return a != b ? a > b : one.compareTo(other) > 0;
    }

    private static UnassignableException unbalanced(int total, Element... cations) {
        StringBuilder names = new StringBuilder();
        for (Element cation : cations) {
            if (IonTable.charges(cation) == 0) {
                return new UnassignableException(
                        Cause.RADIUS,
                        cation.symbol() + " has no positive ion with a radius in Shannon's table");
            }
            names.append(names.length() == 0 ? "" : ", ").append(cation.symbol());
        }
        return new UnassignableException(
                Cause.CHARGE,
                "no charges of " + names + " add up to +" + total + " as the anions need");
    }

    private static boolean has(int mask, int charge) {
        return charge < Integer.SIZE && (mask & 1 << charge) != 0;
    }

    private static int lowest(int mask) {
        return Integer.numberOfTrailingZeros(mask);
    }

    private static int highest(int mask) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(mask);
    }
}
