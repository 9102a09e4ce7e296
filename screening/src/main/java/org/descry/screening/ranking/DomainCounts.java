package org.descry.screening.ranking;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many candidates lie inside and outside the training data.
 *
 * @param inside candidates without any reason against them
 * @param outside candidates with at least one
 * @param reasons candidates by code of the reason, alphabetically; one candidate may have several
 */
public record DomainCounts(long inside, long outside, SortedMap<String, Long> reasons) {

    /** Copies the map. */
    public DomainCounts {
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    /** Counts while a space is walked. */
    static final class Sum {
        private final Map<String, Long> reasons = new TreeMap<>();
        private long inside;
        private long outside;

        void count(Optional<String> codes) {
            if (codes.isEmpty()) {
                inside++;
                return;
            }
            outside++;
            for (String code : codes.get().split(";")) {
                reasons.merge(code, 1L, Long::sum);
            }
        }

        void add(Sum other) {
            inside += other.inside;
            outside += other.outside;
            other.reasons.forEach((code, n) -> reasons.merge(code, n, Long::sum));
        }

        DomainCounts counts() {
            return new DomainCounts(inside, outside, new TreeMap<>(reasons));
        }
    }
}
