package org.descry.tools;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.compositions.PerovskiteSites;
import org.descry.datasets.compositions.UnassignableException;
import org.descry.datasets.elements.Element;
import org.descry.datasets.tables.TextColumn;

/** Finds rows whose formula holds an element that the training rows did not. */
final class UnseenElements {

    private final Set<Element> seen = new TreeSet<>();
    private final Set<Element> seenAnions = new TreeSet<>();
    private final Optional<TextColumn> formulas;

    /**
     * Prepares for a table.
     *
     * @param symbols of the elements seen in training; none: nothing is checked
     * @param anions of the elements that were anions there; none: not known
     * @param formulas the column of chemical formulas; empty: nothing is checked
     */
    UnseenElements(List<String> symbols, List<String> anions, Optional<TextColumn> formulas) {
        symbols.forEach(symbol -> seen.add(Element.of(symbol)));
        anions.forEach(symbol -> seenAnions.add(Element.of(symbol)));
        this.formulas = seen.isEmpty() ? Optional.empty() : formulas;
    }

    /** Returns the codes {@code unseen-anion}, {@code unseen-element} that apply to a row. */
    Set<String> codes(int row) {
        Set<String> codes = new LinkedHashSet<>();
        if (formulas.isEmpty()) {
            return codes;
        }
        try {
            Composition composition = Composition.parse(formulas.get().value(row));
            Set<Element> unseen = new TreeSet<>(composition.elements());
            unseen.removeAll(seen);
            boolean ask = !unseen.isEmpty() || !seenAnions.isEmpty();
            Optional<Element> anion = ask ? anion(composition) : Optional.empty();
            if (anion.isPresent()) {
                boolean known = seenAnions.isEmpty() || seenAnions.contains(anion.get());
                if (unseen.remove(anion.get()) || !known) {
                    codes.add("unseen-anion");
                }
            }
            if (!unseen.isEmpty()) {
                codes.add("unseen-element");
            }
        } catch (CompositionException e) {
            // A label that is no formula says nothing of elements.
            return codes;
        }
        return codes;
    }

    private static Optional<Element> anion(Composition composition) {
        try {
            return Optional.of(PerovskiteSites.assign(composition).x().element());
        } catch (UnassignableException e) {
            return Optional.empty();
        }
    }
}
