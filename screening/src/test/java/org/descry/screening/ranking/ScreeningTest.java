package org.descry.screening.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.PerovskiteSites;
import org.descry.datasets.compositions.UnassignableException;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.InputColumn;
import org.descry.regression.models.Kind;
import org.descry.screening.constraints.ChargeNeutral;
import org.descry.screening.constraints.Constraint;
import org.descry.screening.constraints.ElectronegativityOrder;
import org.descry.screening.constraints.Exclusion;
import org.descry.screening.constraints.KnownCompositions;
import org.descry.screening.constraints.NotInData;
import org.descry.screening.constraints.RadiusOrder;
import org.descry.screening.constraints.Window;
import org.descry.screening.spaces.CandidateColumn;
import org.descry.screening.spaces.CandidateSpace;
import org.descry.screening.spaces.ElementPool;
import org.descry.screening.spaces.Position;
import org.descry.screening.spaces.Template;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static final List<Template> BOTH = List.of(Template.ABX3, Template.A2BB_X6);
    private static final KnownCompositions KNOWN =
            KnownCompositions.of(
                    List.of(Composition.parse("CaTiO3"), Composition.parse("Cs2AgBiBr6")));
    private static final List<Constraint> ALL =
            List.of(
                    new ChargeNeutral(),
                    new ElectronegativityOrder(),
                    Exclusion.of(List.of("radioactive", "toxic")),
                    Window.parse("0.41 < mu"),
                    new RadiusOrder(),
                    new NotInData(KnownCompositions.NONE));

    @Test
    void tinySpaceGivesTheFunnelAndRankingWorkedOutByHand() {
        CandidateSpace space = space(List.of(Template.ABX3), "[Ca, Sr, La]", "[Ti, Al]", "Al", "O");
        ScreeningResult result =
                run(
                        space,
                        List.of(new ChargeNeutral(), new NotInData(KnownCompositions.NONE)),
                        SumPredictor.of(Kind.REGRESSION),
                        ScreeningSettings.of(10, RankOrder.LOWEST),
                        1);
        // Ca and Sr balance titanium 4+, lanthanum aluminium 3+ and titanium 3+; CaTiO3 is known.
        assertEquals(
                List.of(
                        new Funnel.Step("charge-neutral", 6, 4, "no charge balance: 2"),
                        new Funnel.Step("ions on sites", 4, 4, ""),
                        new Funnel.Step("not-in-data", 4, 3, "one of 2 known compositions: 1"),
                        new Funnel.Step("predictable", 3, 3, "")),
                result.funnel().steps());
        // rA + 2 rB: LaAlO3 1.36 + 2 * 0.535, SrTiO3 1.44 + 2 * 0.605, LaTiO3 1.36 + 2 * 0.67
        assertEquals(List.of("LaAlO3", "SrTiO3", "LaTiO3"), formulas(result.ranking()));
        assertEquals(1.36 + 2 * 0.535, result.ranking().get(0).score(), 1e-12);
        assertEquals(new DomainCounts(3, 0, new TreeMap<>()), result.domain());
        assertTrue(result.complete());
    }

    @Test
    void everySurvivorIsWhatNestedLoopsFind() {
        String a = "[Cs, K, Ba, La, Y]";
        String b = "[Ag, Bi, In, Ti, Nb, Y, La, Pb]";
        String x = "[O, Br, F]";
        Set<String> expected = new TreeSet<>();
        for (Element onA : ElementPool.parse(a).elements()) {
            for (Element onX : ElementPool.parse(x).elements()) {
                for (Element onB : ElementPool.parse(b).elements()) {
                    if (onB != onA && accepted(onA, List.of(onB), onX)) {
                        expected.add(onA.symbol() + onB + onX + "3");
                    }
                    for (Element other : ElementPool.parse(b).elements()) {
                        boolean first = onB.symbol().compareTo(other.symbol()) < 0;
                        boolean different = onB != onA && other != onA;
                        if (first && different && accepted(onA, List.of(onB, other), onX)) {
                            expected.add(onA + "2" + onB + other + onX + "6");
                        }
                    }
                }
            }
        }
        expected.remove("Cs2AgBiBr6");
        ScreeningResult result = run(space(BOTH, a, b, b, x), ALL, 1_000_000, 1);
        // one composition has two placements: lanthanum, the larger, belongs on A
        assertTrue(expected.remove("YLaO3") || !expected.contains("LaYO3"));
        assertEquals(expected, new TreeSet<>(formulas(result.ranking())));
        assertEquals(expected.size(), result.ranking().size());
        assertFalse(expected.isEmpty());
    }

    @Test
    void resultIsTheSameForEveryNumberOfThreads() {
        CandidateSpace space = wide();
        ScreeningResult one = run(space, ALL, 40, 1);
        assertTrue(space.indices() > 3 * 4_096, "several blocks");
        for (int threads = 2; threads <= 5; threads++) {
            assertEquals(one, run(space, ALL, 40, threads), threads + " threads");
        }
    }

    @Test
    void orderOfConstraintsChangesTheFunnelButNotWhatSurvives() {
        CandidateSpace space = wide();
        ScreeningResult forward = run(space, ALL, 40, 2);
        List<Constraint> reversed = new ArrayList<>(ALL);
        Collections.reverse(reversed);
        ScreeningResult backward = run(space, reversed, 40, 2);
        assertEquals(forward.ranking(), backward.ranking());
        assertEquals(forward.sample(), backward.sample());
        assertEquals(forward.domain(), backward.domain());
        assertEquals(forward.funnel().survivors(), backward.funnel().survivors());
    }

    @Test
    void funnelStartsWithTheSpaceAndEndsWithTheDomainCounts() {
        CandidateSpace space = wide();
        ScreeningResult result = run(space, ALL, 40, 2);
        List<Funnel.Step> steps = result.funnel().steps();
        assertEquals(space.size(), steps.get(0).in());
        for (int i = 1; i < steps.size(); i++) {
            assertEquals(steps.get(i - 1).out(), steps.get(i).in(), steps.get(i).name());
        }
        DomainCounts domain = result.domain();
        assertEquals(result.funnel().survivors(), domain.inside() + domain.outside());
        assertTrue(domain.inside() > 0 && domain.outside() > 0);
        assertEquals(
                domain.outside(),
                domain.reasons().values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void everyRankedCandidateIsNeutralAndHoldsNothingExcluded() {
        ScreeningResult result = run(wide(), ALL, 500, 2);
        List<Element> excluded = Exclusion.of(List.of("radioactive", "toxic")).elements();
        assertFalse(result.ranking().isEmpty());
        for (Ranked ranked : result.ranking()) {
            String formula = ranked.candidate().formula();
            PerovskiteSites sites =
                    PerovskiteSites.place(
                            ranked.candidate().a(), ranked.candidate().b(), ranked.candidate().x());
            int formulaUnits = sites.b().size();
            int charge = formulaUnits * (sites.a().charge() + 3 * sites.x().charge());
            charge += sites.b().stream().mapToInt(PerovskiteSites.Site::charge).sum();
            assertEquals(0, charge, formula);
            ranked.candidate().elements().forEach(e -> assertFalse(excluded.contains(e), formula));
            assertFalse(KNOWN.contains(ranked.candidate()), formula);
            assertTrue(ranked.value(CandidateColumn.MU) > 0.41, formula);
            assertTrue(
                    ranked.value(CandidateColumn.R_A) > ranked.value(CandidateColumn.R_B), formula);
        }
    }

    @Test
    void rankingIsSortedByScoreThenByFormulaAndHoldsNoCompositionTwice() {
        ScreeningResult all = run(wide(), ALL, 1_000_000, 2);
        ScreeningResult few = run(wide(), ALL, 25, 2);
        Comparator<Ranked> order =
                Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparing(r -> r.candidate().formula());
        assertEquals(all.ranking().stream().sorted(order).toList(), all.ranking());
        assertEquals(all.ranking().subList(0, 25), few.ranking());
        assertEquals(all.funnel().survivors(), all.ranking().size());
        Set<String> compositions = new TreeSet<>();
        formulas(all.ranking())
                .forEach(f -> compositions.add(Composition.parse(f).reducedFormula()));
        assertEquals(all.ranking().size(), compositions.size());
        assertEquals(1, all.ranking().get(0).rank());
    }

    @Test
    void elementsThatTheTrainingRowsDidNotHoldAreMarked() {
        CandidateSpace space = space(List.of(Template.ABX3), "[Ca, Sr]", "Ti", "Ti", "[O, S]");
        ScreeningTask task =
                new ScreeningTask(
                        space,
                        List.of(),
                        SumPredictor.of(Kind.CLASSIFICATION),
                        KnownCompositions.NONE,
                        new SeenElements(Set.of(Element.Ca, Element.Ti), Set.of(Element.O)));
        ScreeningResult result = run(task, ScreeningSettings.of(9, RankOrder.HIGHEST), 1);
        Map<String, String> reasons = new TreeMap<>();
        result.ranking().forEach(r -> reasons.put(r.candidate().formula(), r.reason()));
        assertEquals("", reasons.get("CaTiO3"));
        assertEquals("unseen-element", reasons.get("SrTiO3"));
        assertEquals("unseen-anion", reasons.get("CaTiS3"));
        assertEquals("unseen-anion;unseen-element", reasons.get("SrTiS3"));
        assertEquals(1, result.domain().inside());
        assertEquals(Map.of("unseen-anion", 2L, "unseen-element", 2L), result.domain().reasons());
    }

    @Test
    void inputsReachTheModelInItsUnit() {
        Unit pm = Unit.parse("pm");
        SumPredictor inPm =
                new SumPredictor(
                        Kind.REGRESSION,
                        List.of(
                                new InputColumn("rA", pm, 100, 200),
                                new InputColumn("rB", pm, 30, 120)));
        CandidateSpace space = space(List.of(Template.ABX3), "Ca", "Ti", "Ti", "O");
        ScreeningSettings settings = ScreeningSettings.of(1, RankOrder.LOWEST);
        ScreeningResult result = run(space, List.of(), inPm, settings, 1);
        assertEquals(134 + 2 * 60.5, result.ranking().get(0).score(), 1e-9);
    }

    @Test
    void refusalSaysWhatMustBeComputedOrMeasured() {
        Unit ev = Unit.parse("eV");
        SumPredictor other =
                new SumPredictor(
                        Kind.REGRESSION,
                        List.of(
                                new InputColumn("Ec", ev, 0, 1, Optional.of(Obtained.TABLE)),
                                new InputColumn("Tm", ev, 0, 1, Optional.of(Obtained.EXPERIMENT)),
                                new InputColumn("Ebind", ev, 0, 1, Optional.of(Obtained.DFT)),
                                new InputColumn("Evac", ev, 0, 1, Optional.of(Obtained.DFT))));
        ScreeningSettings settings = ScreeningSettings.of(1, RankOrder.LOWEST);
        DatasetException e =
                assertThrows(DatasetException.class, () -> run(wide(), ALL, other, settings, 1));
        assertTrue(
                e.getMessage().contains("needs Ebind, Evac by DFT; Tm by experiment"),
                e.getMessage());
    }

    @Test
    void modelOfOtherColumnsIsRefused() {
        SumPredictor other =
                new SumPredictor(
                        Kind.REGRESSION, List.of(new InputColumn("Ebind", Unit.parse("eV"), 0, 1)));
        DatasetException e =
                assertThrows(
                        DatasetException.class,
                        () ->
                                run(
                                        wide(),
                                        ALL,
                                        other,
                                        ScreeningSettings.of(1, RankOrder.LOWEST),
                                        1));
        assertTrue(e.getMessage().contains("Ebind"), e.getMessage());
        assertTrue(e.getMessage().contains("rA [angstrom]"), e.getMessage());
    }

    @Test
    void classesCannotBeRankedLowestFirst() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        run(
                                wide(),
                                ALL,
                                SumPredictor.of(Kind.CLASSIFICATION),
                                ScreeningSettings.of(1, RankOrder.LOWEST),
                                1));
    }

    @Test
    void interruptedScreeningKeepsWhatItHas() {
        ScreeningTask task = task(wide(), ALL, SumPredictor.of(Kind.REGRESSION));
        List<Long> told = new ArrayList<>();
        ScreeningResult result =
                Screening.run(
                        task,
                        ScreeningSettings.of(5, RankOrder.HIGHEST),
                        2,
                        (done, total) -> told.add(done),
                        () -> told.size() == 2);
        assertFalse(result.complete());
        assertEquals(List.of(4_096L, 8_192L), told);
        assertTrue(result.funnel().steps().get(0).in() <= 8_192);
        assertFalse(result.ranking().isEmpty());
    }

    @Test
    void progressEndsWithTheWholeSpace() {
        List<Long> told = new ArrayList<>();
        CandidateSpace space = wide();
        Screening.run(
                task(space, ALL, SumPredictor.of(Kind.REGRESSION)),
                ScreeningSettings.of(5, RankOrder.HIGHEST),
                2,
                (done, total) -> told.add(done),
                () -> false);
        assertEquals(space.indices(), told.get(told.size() - 1));
        assertEquals(told.stream().sorted().toList(), told);
    }

    /** The conditions of {@link #ALL}, except those on compositions, written out again. */
    private static boolean accepted(Element a, List<Element> b, Element x) {
        PerovskiteSites sites;
        try {
            sites = PerovskiteSites.place(a, b, x);
        } catch (UnassignableException e) {
            return false;
        }
        List<Element> cations = new ArrayList<>(b);
        cations.add(a);
        double anion = ElementTable.electronegativity(x).orElseThrow();
        boolean ordered =
                cations.stream().allMatch(c -> ElementTable.electronegativity(c).orElse(9) < anion);
        List<Element> toxic =
                List.of(Element.Be, Element.As, Element.Cd, Element.Hg, Element.Tl, Element.Pb);
        return ordered
                && cations.stream().noneMatch(toxic::contains)
                && sites.rB() / sites.rX() > 0.41
                && sites.rA() > sites.rB();
    }

    private static CandidateSpace wide() {
        return space(
                BOTH,
                "alkali + alkaline-earth + [La, Ce, Gd, Y]",
                "transition-metals + [Al, Ga, In, Bi, Pb, Y]",
                "transition-metals + [Al, Ga, In, Bi, Pb, Sb]",
                "[O, F, Cl]");
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

    private static ScreeningTask task(
            CandidateSpace space, List<Constraint> constraints, SumPredictor predictor) {
        return new ScreeningTask(space, constraints, predictor, KNOWN, SeenElements.UNCHECKED);
    }

    private static ScreeningResult run(
            CandidateSpace space, List<Constraint> constraints, int top, int threads) {
        return run(
                space,
                constraints,
                SumPredictor.of(Kind.CLASSIFICATION),
                ScreeningSettings.of(top, RankOrder.HIGHEST),
                threads);
    }

    private static ScreeningResult run(
            CandidateSpace space,
            List<Constraint> constraints,
            SumPredictor predictor,
            ScreeningSettings settings,
            int threads) {
        return run(task(space, constraints, predictor), settings, threads);
    }

    private static ScreeningResult run(
            ScreeningTask task, ScreeningSettings settings, int threads) {
        return Screening.run(task, settings, threads, ScreeningProgress.NONE, () -> false);
    }

    private static List<String> formulas(List<Ranked> ranking) {
        return ranking.stream().map(r -> r.candidate().formula()).toList();
    }
}
