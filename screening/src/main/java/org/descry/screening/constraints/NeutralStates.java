package org.descry.screening.constraints;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;
import org.descry.screening.spaces.Candidate;
import org.descry.screening.spaces.Position;
import org.descry.screening.spaces.Template;

/**
 * Oxidation states of a set, one for each element, add up to zero, the cations positive and the
 * anion negative.
 *
 * <p>An element without a state in the set refuses the candidate, with its own reason. Radii have
 * no part in it, unlike in {@link ChargeNeutral}.
 *
 * @param set the states that elements may have
 */
public record NeutralStates(OxidationStates set) implements Constraint.OfCandidate {

    @Override
    public String name() {
        return "charge-neutral " + set.text();
    }

    @Override
    public Optional<String> test(Candidate candidate) {
        List<Element> elements = candidate.elements();
        for (Element element : elements) {
            if (set.of(element).isEmpty()) {
                return Optional.of("no oxidation state of " + element.symbol());
            }
        }
        int[] amounts = new int[elements.size()];
        Template template = candidate.template();
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] =
                    i == 0
                            ? template.count(Position.A)
                            : i == amounts.length - 1 ? template.count(Position.X) : 1;
        }
        return balances(elements, amounts, 0, 0) ? Optional.empty() : Placeable.NO_BALANCE;
    }

    private boolean balances(List<Element> elements, int[] amounts, int at, int charge) {
        if (at == amounts.length) {
            return charge == 0;
        }
        for (int state : set.of(elements.get(at))) {
            boolean fits = at == amounts.length - 1 ? state < 0 : state > 0;
            if (fits && balances(elements, amounts, at + 1, charge + state * amounts[at])) {
                return true;
            }
        }
        return false;
    }
}
