package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.descry.datasets.compositions.ChargeAssignment.Ion;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;
import org.descry.datasets.ions.MolecularIon;

/**
 * The ways to give charges to the atoms of a composition so that they add up, the usual ones first.
 *
 * <p>Every element has one of its oxidation states; one element may have two, in the shares that
 * balance follows from. How unusual that is, is counted in points: a state that is not {@linkplain
 * OxidationStates#COMMON common} 3 for rare earths, 1 for the other transition metals and
 * actinides, and for the others 2, or 5 if it differs from the common ones by an odd number; two
 * states of one element 1 for transition metals, lanthanides and actinides and 2 for the others,
 * and 2 more for each step by which they differ from the usual distance (1 and 2); 4 if a cation is
 * not less electronegative than an anion. Equal points go by fewer atoms in uncommon states, then
 * by higher charges on the less electronegative, then by text. This is a rule of thumb of this
 * toolkit: states of one element differ by one among transition metals and by two among main-group
 * elements.
 *
 * <p>Molecular ions that the formula names or writes out, such as NH4 and CO3, keep their charge as
 * a whole, unless every atom on its own balances with fewer points. Atoms of one element that bond
 * to each other, as in FeS2, are not told from the formula.
 *
 * @param found the best, at most as many as were asked for
 * @param count how many there are among those tried
 * @param complete false when there were too many to try all
 * @param reason why there is none; empty when there is one
 * @source distances of states: Greenwood and Earnshaw, Chemistry of the Elements, 2nd edition
 *     (1997), pp. 27-28
 */
public record ChargeAssignments(
        List<ChargeAssignment> found, long count, boolean complete, String reason) {

    /** What comes first, the weightiest rule first; what is equal by all of them goes by text. */
    private static final List<Rule> RULES =
            List.of(
                    new Rule("fewer points", ChargeAssignment::points),
                    new Rule(
                            "fewer atoms in states that are not common",
                            ChargeAssignments::uncommon),
                    new Rule(
                            "higher charges on the less electronegative elements",
                            ChargeAssignments::onElectronegative));

    /** One rule of the order: less of a number comes first. */
    private record Rule(String words, ToDoubleFunction<ChargeAssignment> number) {
        Comparator<ChargeAssignment> order() {
            return Comparator.comparingDouble(number);
        }
    }

    /** Copies the list. */
    public ChargeAssignments {
        found = List.copyOf(found);
    }

    /**
     * Returns the usual ways to balance a composition.
     *
     * @param composition any; its charge counts as 0 when it gives none
     * @param states the states that elements may have
     * @param most how many are returned, at least 1
     */
    public static ChargeAssignments of(Composition composition, OxidationStates states, int most) {
        if (composition.ions().isEmpty()) {
            return of(composition, Map.of(), states, most);
        }
        ChargeAssignments ions = of(composition, composition.ions(), states, most);
        ChargeAssignments atoms = of(composition, Map.of(), states, most);
        if (ions.found().isEmpty() || atoms.found().isEmpty()) {
            return ions.found().isEmpty() ? atoms : ions;
        }
        return ions.found().get(0).points() <= atoms.found().get(0).points() ? ions : atoms;
    }

    private static ChargeAssignments of(
            Composition composition,
            Map<MolecularIon, Double> ions,
            OxidationStates states,
            int most) {
        Map<Element, Double> amounts =
                ions.isEmpty() ? composition.amounts() : composition.otherAmounts();
        List<Element> stateless =
                amounts.keySet().stream().filter(e -> states.of(e).isEmpty()).toList();
        if (!stateless.isEmpty()) {
            String symbols =
                    stateless.stream().map(Element::symbol).collect(Collectors.joining(", "));
            String reason = "no oxidation state of %s in the set %s";
            return none(reason.formatted(symbols, states.text()), true);
        }
        AssignmentSearch search = new AssignmentSearch(composition, ions, states);
        List<ChargeAssignment> all = new ArrayList<>(search.run());
        if (all.isEmpty()) {
            return none(
                    search.isComplete()
                            ? "no charges of the set " + states.text() + " balance"
                            : "too many combinations of oxidation states to try",
                    search.isComplete());
        }
        all.sort(
                RULES.stream()
                        .map(Rule::order)
                        .reduce(Comparator::thenComparing)
                        .orElseThrow()
                        .thenComparing(ChargeAssignment::text));
        return new ChargeAssignments(
                all.subList(0, Math.min(most, all.size())), all.size(), search.isComplete(), "");
    }

    /**
     * Returns by which rule the first of several comes before the second, in a few words; empty
     * where there are no two.
     */
    public Optional<String> whyFirst() {
        if (found.size() < 2) {
            return Optional.empty();
        }
        return RULES.stream()
                .filter(rule -> rule.order().compare(found.get(0), found.get(1)) < 0)
                .map(Rule::words)
                .findFirst()
                .or(() -> Optional.of("order of the alphabet alone"));
    }

    private static ChargeAssignments none(String reason, boolean complete) {
        return new ChargeAssignments(List.of(), 0, complete, reason);
    }

    /** Rounded, so that sums in another order are equal. */
    private static double uncommon(ChargeAssignment each) {
        double atoms = 0;
        for (Ion ion : each.ions()) {
            boolean common =
                    ion.element()
                            .map(e -> OxidationStates.COMMON.of(e).contains(ion.charge()))
                            .orElse(true);
            atoms += common ? 0 : ion.amount();
        }
        return Math.rint(atoms * 1e6);
    }

    private static double onElectronegative(ChargeAssignment each) {
        double sum = 0;
        for (Ion ion : each.ions()) {
            double chi = UnusualCharges.electronegativity(ion);
            sum += Double.isNaN(chi) ? 0 : chi * ion.charge() * ion.amount();
        }
        return Math.rint(sum * 1e6);
    }
}
