package org.descry.screening.ranking;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.descry.datasets.compositions.PerovskiteSites;
import org.descry.datasets.elements.Element;
import org.descry.screening.spaces.Candidate;

/**
 * The elements that the training rows held, as cations and as anions; a model knows nothing of
 * others. Without any element nothing is checked.
 *
 * @param cations elements seen on A or B
 * @param anions elements seen on X
 */
public record SeenElements(Set<Element> cations, Set<Element> anions) {

    /** Nothing is checked. */
    public static final SeenElements UNCHECKED = new SeenElements(Set.of(), Set.of());

    /** Copies the sets. */
    public SeenElements {
        cations = Set.copyOf(cations);
        anions = Set.copyOf(anions);
    }

    /**
     * Returns the elements of placed compositions.
     *
     * @param rows the sites of the training rows
     */
    public static SeenElements of(Collection<PerovskiteSites> rows) {
        Set<Element> cations = new TreeSet<>();
        Set<Element> anions = new TreeSet<>();
        for (PerovskiteSites row : rows) {
            cations.add(row.a().element());
            row.b().forEach(site -> cations.add(site.element()));
            anions.add(row.x().element());
        }
        return new SeenElements(cations, anions);
    }

    /** Returns the codes of what was not seen, joined by {@code ;}, or empty. */
    Optional<String> outside(Candidate candidate) {
        Set<String> codes = new LinkedHashSet<>();
        if (!anions.isEmpty() && !anions.contains(candidate.x())) {
            codes.add("unseen-anion");
        }
        boolean strange = !cations.contains(candidate.a()) || !cations.containsAll(candidate.b());
        if (!cations.isEmpty() && strange) {
            codes.add("unseen-element");
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(String.join(";", codes));
    }
}
