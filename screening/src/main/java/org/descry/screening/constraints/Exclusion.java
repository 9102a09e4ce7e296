package org.descry.screening.constraints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.elements.Element;
import org.descry.screening.spaces.Candidate;
import org.descry.screening.spaces.ElementPool;

/** No element of the candidate belongs to any of some groups. */
public final class Exclusion implements Constraint.OfCandidate {

    private final Map<String, List<Element>> excluded;

    private Exclusion(Map<String, List<Element>> excluded) {
        this.excluded = excluded;
    }

    /**
     * Returns the constraint that keeps elements out.
     *
     * @param names element symbols and group names such as {@code radioactive} or {@code toxic}
     * @throws IllegalArgumentException if a name is neither, or there is no name
     */
    public static Exclusion of(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("nothing to exclude");
        }
        Map<String, List<Element>> excluded = new LinkedHashMap<>();
        names.forEach(n -> excluded.put(n, ElementPool.named(n)));
        return new Exclusion(excluded);
    }

    @Override
    public String name() {
        return "exclude " + String.join(", ", excluded.keySet());
    }

    /** Returns the first group, in the order given, that holds an element of the candidate. */
    @Override
    public Optional<String> test(Candidate candidate) {
        List<Element> elements = candidate.elements();
        for (Map.Entry<String, List<Element>> group : excluded.entrySet()) {
            for (Element element : elements) {
                if (group.getValue().contains(element)) {
                    return Optional.of(group.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** Returns all elements kept out. */
    public List<Element> elements() {
        List<Element> all = new ArrayList<>();
        excluded.values().forEach(all::addAll);
        return all.stream().distinct().sorted().toList();
    }
}
