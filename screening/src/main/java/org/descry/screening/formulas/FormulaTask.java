package org.descry.screening.formulas;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;

/**
 * Which formulas are asked for.
 *
 * @param space the sets of elements
 * @param states the charges that elements may have
 * @param amounts how many atoms of each
 * @param fixed elements that have one charge, whatever the set says; not 0
 * @param firstRatio whether of all ratios that one set of charges balances only the first counts:
 *     the smallest amount of the first of the chosen elements, then of the next, those that every
 *     formula holds last
 */
public record FormulaTask(
        FormulaSpace space,
        OxidationStates states,
        Amounts amounts,
        Map<Element, Integer> fixed,
        boolean firstRatio) {

    /** Refuses amounts that are not one per element, and a fixed charge of 0. */
    public FormulaTask {
        if (amounts.ranges().size() != space.elements()) {
            throw new IllegalArgumentException(
                    "expected amounts for %d elements, got %d"
                            .formatted(space.elements(), amounts.ranges().size()));
        }
        Map<Element, Integer> ordered = new EnumMap<>(Element.class);
        ordered.putAll(fixed);
        fixed = Collections.unmodifiableMap(ordered);
        fixed.forEach(
                (element, charge) -> {
                    if (charge == 0) {
                        throw new IllegalArgumentException(
                                "the charge of " + element.symbol() + " cannot be 0");
                    }
                    if (!space.given().contains(element) && !space.pool().contains(element)) {
                        throw new IllegalArgumentException(
                                "the formulas hold no " + element.symbol() + " to give a charge");
                    }
                });
    }

    /** Asks for all ratios, with all charges of a set. */
    public FormulaTask(FormulaSpace space, OxidationStates states, Amounts amounts) {
        this(space, states, amounts, Map.of(), false);
    }

    /** Returns the charges that an element may have, lowest first; an empty list for none. */
    public List<Integer> charges(Element element) {
        Integer one = fixed.get(element);
        return one == null ? states.of(element) : List.of(one);
    }
}
