package org.descry.screening.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;
import org.descry.screening.spaces.Batch;
import org.descry.screening.spaces.Candidate;
import org.descry.screening.spaces.CandidateSpace;
import org.descry.screening.spaces.ElementPool;
import org.descry.screening.spaces.Position;
import org.descry.screening.spaces.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {

    private static final Candidate CATIO3 = abx3(Element.Ca, Element.Ti, Element.O);
    private static final Candidate CSPBI3 = abx3(Element.Cs, Element.Pb, Element.I);

    @ParameterizedTest
    @CsvSource({
        "Ca, Ti, O, true", // 2 + 4
        "La, Al, O, true", // 3 + 3
        "K, Nb, O, true", // 1 + 5
        "Cs, Pb, I, true", // 1 + 2
        "Ca, Al, O, false", // aluminium is 3+ only
        "La, Mg, F, false", // 3 + 2 is more than 3
        "Na, K, O, false" // 1 + 1 is less than 6
    })
    void chargesOfAbx3BalanceAsWorkedOutByHand(Element a, Element b, Element x, boolean passes) {
        assertEquals(passes, passes(new ChargeNeutral(), abx3(a, b, x)));
    }

    @ParameterizedTest
    @CsvSource({
        "Cs, Ag, Bi, Br, true", // 2 x 1 + 1 + 3
        "Ba, Y, Nb, O, true", // 2 x 2 + 3 + 5
        "Cs, Na, K, Br, false", // 2 x 1 + 1 + 1 is less than 6
        "La, Al, Y, O, true", // 2 x 3 + 3 + 3
        "Al, Mg, Y, O, false" // 2 x 3 + 2 + 3 is less than 12
    })
    void chargesOfDoublePerovskitesBalanceAsWorkedOutByHand(
            Element a, Element b, Element other, Element x, boolean passes) {
        Candidate candidate = new Candidate(Template.A2BB_X6, a, List.of(b, other), x);
        assertEquals(passes, passes(new ChargeNeutral(), candidate));
    }

    @ParameterizedTest
    @CsvSource({
        "common, Ca, Ti, O, ''", // 2 + 4
        "common, Ca, Fe, O, no charge balance", // iron is commonly 2+ and 3+
        "icsd24, Ca, Fe, O, ''", // 2 + 4
        "icsd24, Na, K, O, no charge balance", // 1 + 1
        "common, F, Fe, N, no charge balance", // fluorine is an anion only
        "icsd24, Fr, Pb, I, no oxidation state of Fr"
    })
    void statesOfTheSetBalanceAsWorkedOutByHand(
            String set, Element a, Element b, Element x, String reason) {
        NeutralStates neutral = new NeutralStates(OxidationStates.parse(set));
        assertEquals(reason, neutral.test(abx3(a, b, x)).orElse(""));
    }

    @Test
    void statesOfTheSetBalanceOnDoublePerovskites() {
        NeutralStates neutral = new NeutralStates(OxidationStates.COMMON);
        Candidate elpasolite =
                new Candidate(
                        Template.A2BB_X6,
                        Element.Cs,
                        List.of(Element.Ag, Element.Bi),
                        Element.Br); // 2 x 1 + 1 + 3
        assertTrue(passes(neutral, elpasolite));
    }

    @Test
    void everyCationMustLieBelowTheAnion() {
        ElectronegativityOrder order = new ElectronegativityOrder();
        assertTrue(passes(order, CATIO3)); // 1.00 and 1.54 below 3.44
        assertTrue(passes(order, CSPBI3)); // 0.79 and 2.33 below 2.66
        // 2.54 of gold is below iodine's 2.66, 2.96 of bromine as a cation is not
        assertTrue(passes(order, abx3(Element.Cs, Element.Au, Element.I)));
        assertEquals(
                Optional.of("a cation not below the anion"),
                order.test(abx3(Element.Ag, Element.Br, Element.I)));
    }

    @Test
    void unknownElectronegativityRefusesWithItsOwnReason() {
        assertEquals(
                Optional.of("electronegativity of Ne unknown"),
                new ElectronegativityOrder().test(abx3(Element.Cs, Element.Ne, Element.I)));
    }

    @Test
    void exclusionNamesTheFirstGroupThatMatches() {
        Exclusion exclusion = Exclusion.of(List.of("radioactive", "toxic", "La"));
        assertEquals("exclude radioactive, toxic, La", exclusion.name());
        assertEquals(Optional.of("toxic"), exclusion.test(CSPBI3));
        assertEquals(Optional.empty(), exclusion.test(CATIO3));
        assertEquals(
                Optional.of("radioactive"),
                exclusion.test(abx3(Element.La, Element.Tc, Element.O)));
        assertEquals(Optional.of("La"), exclusion.test(abx3(Element.La, Element.Al, Element.O)));
    }

    @Test
    void knownCompositionIsFoundHoweverItsFormulaIsWritten() {
        for (String written : List.of("CaTiO3", "TiCaO3", "O3TiCa", "Ca2Ti2O6", "Ca(TiO3)")) {
            KnownCompositions known = KnownCompositions.of(List.of(Composition.parse(written)));
            Constraint constraint = new NotInData(KnownCompositions.NONE).against(known);
            assertEquals(
                    Optional.of("one of 1 known compositions"),
                    constraint.test(Batch.of(List.of(CATIO3))).get(0),
                    written);
            assertTrue(passes(constraint, CSPBI3));
        }
    }

    @Test
    void equalCompositionsCountOnce() {
        List<Composition> twice = List.of(Composition.parse("CaTiO3"), Composition.parse("TiCaO3"));
        assertEquals(1, KnownCompositions.of(twice).size());
    }

    @Test
    void windowsCompareFormulasOverTheColumns() {
        // Shannon: Ca 1.34, Ti 0.605, O 1.40: mu = 0.432, t = 0.966
        assertTrue(passes(Window.parse("0.41 < mu"), CATIO3));
        assertTrue(passes(Window.parse("0.825 < t < 1.059"), CATIO3));
        assertTrue(passes(Window.parse("t >= 0.9"), CATIO3));
        assertTrue(passes(Window.parse("rA > 1.2"), CATIO3));
        assertTrue(passes(Window.parse("rA - rB > rB"), CATIO3));
        assertEquals(Optional.of("outside"), refusal(Window.parse("mu < 0.41"), CATIO3));
        assertEquals(Optional.of("outside"), refusal(Window.parse("0.97 <= t <= 1.059"), CATIO3));
    }

    @Test
    void sideThatIsNoNumberRefuses() {
        assertEquals(
                Optional.of("not a finite number"),
                refusal(Window.parse("sqrt(mu - t) > 0"), CATIO3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mu          | is not a window",
                "0.4 <       | is not a window",
                "0.4 < nu    | no column \"nu\"",
                "rA < mu     | different units",
                "0.4 < mu + rA | angstrom",
                "0.4 < (mu   | (mu"
            })
    void windowsThatMeanNothingAreRefused(String text, String message) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Window.parse(text));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void ionOnAMustBeLarger() {
        assertTrue(passes(new RadiusOrder(), CATIO3));
        // lithium at the coordination nearest 12 is 0.92, six-coordinate barium 1.35
        assertEquals(
                Optional.of("A not larger than B"),
                refusal(new RadiusOrder(), abx3(Element.Li, Element.Ba, Element.F)));
    }

    @Test
    void ionsThatCannotBePlacedSayWhy() {
        assertEquals(
                Optional.of("no charge balance"),
                refusal(new IonsPlaced(), abx3(Element.Na, Element.K, Element.O)));
        assertEquals(
                Optional.of("no Shannon radius for a cation"),
                refusal(new IonsPlaced(), abx3(Element.Cs, Element.He, Element.I)));
        assertEquals(
                Optional.of("no charge known for the anion"),
                refusal(new IonsPlaced(), abx3(Element.Cs, Element.Pb, Element.Te)));
        assertEquals(
                Optional.of("A not larger than B"),
                refusal(new IonsPlaced(), abx3(Element.Li, Element.Ba, Element.F)));
        assertTrue(passes(new IonsPlaced(), CATIO3));
    }

    @Test
    void compositionWithTwoPlacementsKeepsOne() {
        ElementPool cations = ElementPool.of(Element.La, Element.Y);
        CandidateSpace space =
                new CandidateSpace(
                        List.of(Template.ABX3),
                        Map.of(
                                Position.A, cations,
                                Position.B, cations,
                                Position.X, ElementPool.of(Element.O)));
        OnePlacement once = new OnePlacement(space);
        assertTrue(once.isNeeded());
        assertTrue(passes(once, abx3(Element.La, Element.Y, Element.O)));
        assertEquals(
                Optional.of("cations the other way round"),
                refusal(once, abx3(Element.Y, Element.La, Element.O)));
    }

    private static boolean passes(Constraint constraint, Candidate candidate) {
        return refusal(constraint, candidate).isEmpty();
    }

    private static Optional<String> refusal(Constraint constraint, Candidate candidate) {
        return constraint.test(Batch.of(List.of(candidate))).get(0);
    }

    private static Candidate abx3(Element a, Element b, Element x) {
        return new Candidate(Template.ABX3, a, List.of(b), x);
    }
}
