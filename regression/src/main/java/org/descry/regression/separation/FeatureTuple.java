package org.descry.regression.separation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A descriptor of a few features out of many, and how far the classes overlap in it.
 *
 * <p>Sorts best first: by {@link Overlap#BEST_FIRST}, then the lower complexity, then the smaller
 * feature numbers.
 *
 * @param members feature numbers, ascending
 * @param complexity complexity of the whole descriptor: that of its features and one for each join
 * @param overlap overlap of the two classes
 */
public record FeatureTuple(List<Integer> members, int complexity, Overlap overlap)
        implements Comparable<FeatureTuple> {
    private static final Comparator<FeatureTuple> ORDER =
            Comparator.comparing(FeatureTuple::overlap, Overlap.BEST_FIRST)
                    .thenComparingInt(FeatureTuple::complexity)
                    .thenComparing(FeatureTuple::numbers, Arrays::compare);

    public FeatureTuple {
        members = List.copyOf(members);
        for (int k = 1; k < members.size(); k++) {
            if (!(members.get(k - 1) < members.get(k))) {
                throw new IllegalArgumentException("members must ascend, got " + members);
            }
        }
    }

    private int[] numbers() {
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int compareTo(FeatureTuple other) {
        return ORDER.compare(this, other);
    }
}
