package org.descry.screening.spaces;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.descry.datasets.elements.Element;

/**
 * A named set of elements, as site lists and exclusions write it.
 *
 * <p>Singular and plural both read: {@code lanthanide} and {@code lanthanides}.
 */
public enum ElementGroup {
    /** Li, Na, K, Rb, Cs, Fr. */
    ALKALI("alkali", Element::isAlkali),
    /** Be, Mg, Ca, Sr, Ba, Ra. */
    ALKALINE_EARTH("alkaline-earth", Element::isAlkalineEarth),
    /** La to Lu. */
    LANTHANIDE("lanthanide", Element::isLanthanide),
    /** Ac to Lr. */
    ACTINIDE("actinide", Element::isActinide),
    /** Sc, Y and the lanthanides. */
    RARE_EARTH("rare-earth", e -> e.isLanthanide() || e == Element.Sc || e == Element.Y),
    /** The d block. */
    TRANSITION_METALS("transition-metals", Element::isTransitionMetal),
    /** All metals, without the metalloids. */
    METALS("metals", Element::isMetal),
    /** F, Cl, Br, I, At, Ts. */
    HALOGENS("halogens", Element::isHalogen),
    /** O, S, Se, Te, Po, Lv. */
    CHALCOGENS("chalcogens", Element::isChalcogen),
    /** He, Ne, Ar, Kr, Xe, Rn, Og. */
    NOBLE_GAS("noble-gas", Element::isNobleGas),
    /** Elements without a stable isotope that lasts: Tc, Pm, Po and beyond. */
    RADIOACTIVE("radioactive", Element::isRadioactive),
    /**
     * Be, As, Cd, Hg, Tl, Pb: the usual list of screening studies, not a legal one.
     *
     * @source for the practice: Jacobs et al., arXiv:1904.05690 (non-toxic halide perovskites)
     */
    TOXIC(
            "toxic",
            Set.copyOf(
                            List.of(
                                    Element.Be,
                                    Element.As,
                                    Element.Cd,
                                    Element.Hg,
                                    Element.Tl,
                                    Element.Pb))
                    ::contains),
    /** All 118. */
    ALL("all", e -> true);

    private final String text;
    private final Predicate<Element> member;

    ElementGroup(String text, Predicate<Element> member) {
        this.text = text;
        this.member = member;
    }

    /** Returns the name as study files write it, for example {@code alkaline-earth}. */
    public String text() {
        return text;
    }

    /**
     * Tells whether an element belongs to this group.
     *
     * @param element the element
     * @return true when it does
     */
    public boolean contains(Element element) {
        return member.test(element);
    }

    /** Returns the members in the order of their atomic numbers. */
    public List<Element> elements() {
        return Arrays.stream(Element.values()).filter(member).toList();
    }

    /**
     * Returns the group of that name.
     *
     * @param name singular or plural, in lower case
     * @return the group, empty when there is none
     */
    public static Optional<ElementGroup> find(String name) {
        return Arrays.stream(values())
                .filter(g -> singular(g.text).equals(singular(name)))
                .findFirst();
    }

    /** Returns all names, for messages. */
    public static List<String> names() {
        return Arrays.stream(values()).map(ElementGroup::text).collect(Collectors.toList());
    }

    private static String singular(String name) {
        String one = name.endsWith("gases") ? name.substring(0, name.length() - 2) : name;
        return one.endsWith("s") && !one.endsWith("gas") ? one.substring(0, one.length() - 1) : one;
    }
}
