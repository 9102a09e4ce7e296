package org.descry.screening.constraints;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.screening.spaces.Candidate;
import org.descry.screening.spaces.Position;

/** Compositions that are not new, however their formulas were written. */
public final class KnownCompositions {

    /** No known composition. */
    public static final KnownCompositions NONE = of(List.of());

    /** Largest deviation from a whole ratio of amounts, relative: rounding of decimal fractions. */
    private static final double ROUNDING = 1e-9;

    private static final int ELEMENTS = 4;
    private static final int LARGEST_COUNT = 15;

    private final int size;
    // Only looked up, never walked.
    private final Set<Long> keys;

    private KnownCompositions(int size, Set<Long> keys) {
        this.size = size;
        this.keys = keys;
    }

    /**
     * Returns the set of the given compositions.
     *
     * @param compositions in any order; equal ones count once
     */
    public static KnownCompositions of(Collection<Composition> compositions) {
        Set<String> formulas = new TreeSet<>();
        Set<Long> keys = new HashSet<>();
        for (Composition composition : compositions) {
            formulas.add(composition.reducedFormula());
            key(composition).ifPresent(keys::add);
        }
        return new KnownCompositions(formulas.size(), keys);
    }

    /** Returns the number of different compositions. */
    public int size() {
        return size;
    }

    /**
     * Tells whether a candidate has one of the compositions.
     *
     * @param candidate any candidate
     * @return true when its composition is known, whatever sites its elements sit on there
     */
    public boolean contains(Candidate candidate) {
        int[] ions = new int[2 + candidate.b().size()];
        ions[0] = ion(candidate.a(), candidate.template().count(Position.A));
        ions[1] = ion(candidate.x(), candidate.template().count(Position.X));
        for (int i = 0; i < candidate.b().size(); i++) {
            ions[2 + i] = ion(candidate.b().get(i), 1);
        }
        return keys.contains(packed(ions));
    }

    /**
     * Returns a number that only equal compositions share, or empty where no candidate can be
     * equal: candidates have at most four elements in whole ratios, the rarest with one atom.
     */
    private static OptionalLong key(Composition composition) {
        Map<Element, Double> amounts = composition.amounts();
        if (amounts.isEmpty() || amounts.size() > ELEMENTS) {
            return OptionalLong.empty();
        }
        double least = amounts.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        int[] ions = new int[amounts.size()];
        int next = 0;
        for (Map.Entry<Element, Double> amount : amounts.entrySet()) {
            double ratio = amount.getValue() / least;
            long count = Math.round(ratio);
            if (!(Math.abs(ratio - count) <= ROUNDING * ratio && count <= LARGEST_COUNT)) {
                return OptionalLong.empty();
            }
            ions[next++] = ion(amount.getKey(), (int) count);
        }
        return OptionalLong.of(packed(ions));
    }

    private static int ion(Element element, int count) {
        return element.atomicNumber() * (LARGEST_COUNT + 1) + count;
    }

    /** Packs up to four elements with their counts, 11 bits each, in the order of the elements. */
    private static long packed(int[] ions) {
        Arrays.sort(ions);
        long key = 0;
        for (int ion : ions) {
            key = key << 11 | ion;
        }
        return key;
    }
}
