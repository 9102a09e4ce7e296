package org.descry.screening.spaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.datasets.elements.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateSpaceTest {

    private static final List<Template> BOTH = List.of(Template.ABX3, Template.A2BB_X6);

    @Test
    void tinySpaceHoldsWhatCanBeCountedByHand() {
        CandidateSpace space = space(BOTH, "[Cs, Rb]", "[Pb, Sn, Ag]", "[Pb, Sn, Ag]", "[Cl, Br]");
        // 2 A x 3 B x 2 X, and 2 A x 3 pairs x 2 X
        assertEquals(12, space.size(Template.ABX3));
        assertEquals(12, space.size(Template.A2BB_X6));
        assertEquals(24, space.size());
        List<String> formulas = formulas(space);
        assertEquals(List.of("RbAgCl3", "RbSnCl3", "RbPbCl3", "RbAgBr3"), formulas.subList(0, 4));
        assertEquals(List.of("Rb2AgSnCl6", "Rb2AgPbCl6"), formulas.subList(12, 14));
        assertEquals("Rb2PbSnCl6", formulas.get(14));
    }

    @Test
    void elementsOfOneCandidateAreAllDifferent() {
        CandidateSpace space = space(BOTH, "[La, Y, O]", "[La, Y, Al]", "[Al, O]", "[O, F]");
        long walked = 0;
        for (Candidate candidate : all(space)) {
            List<Element> elements = candidate.elements();
            assertEquals(elements.size(), Set.copyOf(elements).size(), candidate.formula());
            walked++;
        }
        assertEquals(space.size(), walked);
    }

    @Test
    void pairOnBothSitesComesOnceInAlphabeticalOrder() {
        CandidateSpace space = space(List.of(Template.A2BB_X6), "Cs", "[Ag, Bi]", "[Bi, Ag]", "Br");
        assertEquals(List.of("Cs2AgBiBr6"), formulas(space));
    }

    @Test
    void pairWhoseListsDoNotOverlapKeepsItsSites() {
        CandidateSpace space = space(List.of(Template.A2BB_X6), "Ba", "[Y, In]", "[Nb, Ta]", "O");
        assertEquals(List.of("Ba2YNbO6", "Ba2YTaO6", "Ba2InNbO6", "Ba2InTaO6"), formulas(space));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void spaceEqualsNestedLoopsOverRandomLists(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Element> a = draw(random);
        List<Element> b = draw(random);
        List<Element> c = draw(random);
        List<Element> x = draw(random);
        Set<String> expected = new TreeSet<>();
        Set<String> pairs = new TreeSet<>();
        for (Element onA : a) {
            for (Element onB : b) {
                for (Element onX : x) {
                    if (onA != onB && onB != onX && onA != onX) {
                        expected.add("" + onA + onB + onX + "3");
                    }
                    for (Element onC : c) {
                        Set<Element> different = new TreeSet<>(List.of(onA, onB, onC, onX));
                        if (different.size() == 4) {
                            pairs.add(onA + "2" + new TreeSet<>(List.of(onB, onC)) + onX + "6");
                        }
                    }
                }
            }
        }
        CandidateSpace space =
                new CandidateSpace(
                        BOTH,
                        Map.of(
                                Position.A, new ElementPool("a", a),
                                Position.B, new ElementPool("b", b),
                                Position.B_PRIME, new ElementPool("c", c),
                                Position.X, new ElementPool("x", x)));
        List<String> singles = new ArrayList<>();
        List<String> doubles = new ArrayList<>();
        for (Candidate candidate : all(space)) {
            if (candidate.template() == Template.ABX3) {
                singles.add(candidate.formula());
            } else {
                TreeSet<Element> pair = new TreeSet<>(candidate.b());
                doubles.add(candidate.a() + "2" + pair + candidate.x() + "6");
            }
        }
        assertEquals(expected, new TreeSet<>(singles), "seed " + seed);
        assertEquals(pairs, new TreeSet<>(doubles), "seed " + seed);
        assertEquals(expected.size(), singles.size(), "no candidate twice, seed " + seed);
        assertEquals(pairs.size(), doubles.size(), "no pair twice, seed " + seed);
        assertEquals(expected.size(), space.size(Template.ABX3), "seed " + seed);
        assertEquals(pairs.size(), space.size(Template.A2BB_X6), "seed " + seed);
    }

    @Test
    void rangesOfAnyLengthGiveTheSameCandidatesInTheSameOrder() {
        CandidateSpace space = space(BOTH, "alkali", "[Al, Ga, In, Na]", "[Sc, Y, K]", "halogens");
        List<Candidate> whole = all(space);
        for (int length : new int[] {1, 7, 64, 1_000}) {
            List<Candidate> parts = new ArrayList<>();
            for (long from = 0; from < space.indices(); from += length) {
                space.forEach(from, Math.min(from + length, space.indices()), parts::add);
            }
            assertEquals(whole, parts, "length " + length);
        }
    }

    @Test
    void spaceOfAllElementsIsCountedWithoutBeingBuilt() {
        CandidateSpace space = space(BOTH, "all", "all", "all", "all");
        assertEquals(118L * 117 * 116, space.size(Template.ABX3));
        // four different elements, B and B' without order
        assertEquals(118L * 117 * 116 * 115 / 2, space.size(Template.A2BB_X6));
    }

    @Test
    void siteWithoutListIsRefused() {
        Map<Position, ElementPool> sites =
                Map.of(
                        Position.A,
                        ElementPool.of(Element.Cs),
                        Position.X,
                        ElementPool.of(Element.O));
        assertThrows(IllegalArgumentException.class, () -> new CandidateSpace(BOTH, sites));
    }

    @Test
    void formulaLeavesOutTheOnes() {
        Candidate candidate =
                new Candidate(
                        Template.A2BB_X6, Element.Cs, List.of(Element.Ag, Element.Bi), Element.Br);
        assertEquals("Cs2AgBiBr6", candidate.formula());
    }

    private static CandidateSpace space(
            List<Template> templates, String a, String b, String c, String x) {
        return new CandidateSpace(
                templates,
                Map.of(
                        Position.A, ElementPool.parse(a),
                        Position.B, ElementPool.parse(b),
                        Position.B_PRIME, ElementPool.parse(c),
                        Position.X, ElementPool.parse(x)));
    }

    private static List<Candidate> all(CandidateSpace space) {
        List<Candidate> candidates = new ArrayList<>();
        space.forEach(0, space.indices(), candidates::add);
        return candidates;
    }

    private static List<String> formulas(CandidateSpace space) {
        return all(space).stream().map(Candidate::formula).toList();
    }

    private static List<Element> draw(RandomGenerator random) {
        List<Element> pool =
                List.of(Element.O, Element.F, Element.Al, Element.Ga, Element.Y, Element.La);
        List<Element> drawn = new ArrayList<>();
        pool.forEach(
                e -> {
                    if (random.nextBoolean()) {
                        drawn.add(e);
                    }
                });
        return drawn.isEmpty() ? pool : drawn;
    }
}
