package org.descry.screening.formulas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.descry.datasets.elements.Element;

/**
 * Sets of elements: some that every one holds, and all ways of choosing the others from a pool.
 *
 * @param given elements that every set holds, in their order, each once
 * @param pool elements to choose from, each once and none of {@code given}
 * @param chosen how many are chosen
 */
public record FormulaSpace(List<Element> given, List<Element> pool, int chosen) {

    /** Takes the given elements out of the pool. */
    public FormulaSpace {
        given = List.copyOf(given);
        List<Element> others = new ArrayList<>(pool);
        others.removeAll(given);
        pool = others.stream().distinct().sorted().toList();
        if (new HashSet<>(given).size() < given.size()) {
            throw new IllegalArgumentException("an element is given twice");
        }
        if (chosen < 0 || chosen > pool.size()) {
            throw new IllegalArgumentException(
                    "%d elements cannot be chosen from a pool of %d"
                            .formatted(chosen, pool.size()));
        }
    }

    /** Returns the space that holds only one set of elements. */
    public static FormulaSpace of(List<Element> given) {
        return new FormulaSpace(given, List.of(), 0);
    }

    /** Returns how many elements a set has. */
    public int elements() {
        return given.size() + chosen;
    }

    /** Returns how many sets of elements there are. */
    public long systems() {
        return ways(pool.size(), chosen);
    }

    /**
     * Returns one set of elements: the given ones in their order, then the chosen ones by atomic
     * number.
     *
     * @param index from 0 to {@link #systems()} - 1
     */
    public List<Element> system(long index) {
        if (index < 0 || index >= systems()) {
            throw new IllegalArgumentException("there is no set of elements " + index);
        }
        List<Element> system = new ArrayList<>(given);
        long rest = index;
        int next = 0;
        for (int left = chosen; left > 0; left--) {
            long with = ways(pool.size() - next - 1, left - 1);
            while (rest >= with) {
                rest -= with;
                next++;
                with = ways(pool.size() - next - 1, left - 1);
            }
            system.add(pool.get(next++));
        }
        return system;
    }

    /** Returns the elements that may stand at one position of a set. */
    List<Element> candidates(int position) {
        return position < given.size() ? List.of(given.get(position)) : pool;
    }

    private static long ways(int from, int take) {
        if (take > from) {
            return 0;
        }
        long ways = 1;
        for (int i = 1; i <= take; i++) {
            ways = ways * (from - take + i) / i;
        }
        return ways;
    }
}
