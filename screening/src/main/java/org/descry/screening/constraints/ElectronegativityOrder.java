package org.descry.screening.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.screening.spaces.Candidate;

/**
 * Every cation is less electronegative than every anion, on Pauling's scale.
 *
 * <p>An element whose electronegativity is not in the table refuses the candidate, with its own
 * reason: nothing is assumed.
 *
 * @source the rule: Davies et al., Chem 1, 617 (2016), doi:10.1016/j.chempr.2016.09.010
 */
public record ElectronegativityOrder() implements Constraint.OfCandidate {

    @Override
    public String name() {
        return "electronegativity-order";
    }

    @Override
    public Optional<String> test(Candidate candidate) {
        OptionalDouble anion = ElementTable.electronegativity(candidate.x());
        if (anion.isEmpty()) {
            return unknown(candidate.x());
        }
        List<Element> cations = new ArrayList<>(candidate.b());
        cations.add(candidate.a());
        boolean ordered = true;
        for (Element cation : cations) {
            OptionalDouble value = ElementTable.electronegativity(cation);
            if (value.isEmpty()) {
                return unknown(cation);
            }
            ordered &= value.getAsDouble() < anion.getAsDouble();
        }
        return ordered ? Optional.empty() : Optional.of("a cation not below the anion");
    }

    private static Optional<String> unknown(Element element) {
        return Optional.of("electronegativity of " + element.symbol() + " unknown");
    }
}
