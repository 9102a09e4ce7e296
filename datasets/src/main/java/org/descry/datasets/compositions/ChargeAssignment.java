package org.descry.datasets.compositions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.Species;
import org.descry.datasets.files.Numbers;

/**
 * Charges of all atoms of a composition that add up to its charge.
 *
 * @param ions molecular cations, then elements in the order of the composition, then molecular
 *     anions; an element with two charges stands twice, the lower charge first
 * @param points how unusual the charges are, as {@link ChargeAssignments} counts; 0 is best
 */
public record ChargeAssignment(List<Ion> ions, int points) {

    private static final double SHOWN_DIGITS = 1e6;

    /** Copies the list. */
    public ChargeAssignment {
        ions = List.copyOf(ions);
    }

    /**
     * Atoms of one element and charge, or molecular ions of one kind.
     *
     * @param species the element or the molecular ion
     * @param charge not 0
     * @param amount how many in the composition, above 0
     */
    public record Ion(Species species, int charge, double amount) {

        /** Returns for example {@code Fe3+}, {@code NH4+} or {@code CO3^2-}. */
        public String symbol() {
            int size = Math.abs(charge);
            String caret = size > 1 && element().isEmpty() ? "^" : "";
            return species.symbol() + caret + (size == 1 ? "" : size) + (charge > 0 ? '+' : '-');
        }

        /** Returns the element; empty for a molecular ion. */
        public Optional<Element> element() {
            return species instanceof Element element ? Optional.of(element) : Optional.empty();
        }
    }

    /** Returns whether an element has two charges. */
    public boolean isMixed() {
        return ions.stream().map(Ion::species).distinct().count() < ions.size();
    }

    /** Returns for example {@code Fe2+ 1, Fe3+ 2, O2- 4}. */
    public String text() {
        return ions.stream()
                .map(ion -> ion.symbol() + " " + Numbers.text(shown(ion.amount())))
                .collect(Collectors.joining(", "));
    }

    /** Returns what is unusual, each with its points in brackets; an empty list when nothing is. */
    public List<String> unusual() {
        return UnusualCharges.reasons(ions);
    }

    private static double shown(double amount) {
        return Math.rint(amount * SHOWN_DIGITS) / SHOWN_DIGITS;
    }
}
