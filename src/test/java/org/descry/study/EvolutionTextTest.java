package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.descry.regression.search.EvolutionCourse;
import org.descry.regression.search.EvolutionCourse.Ending;
import org.descry.regression.search.EvolutionCourse.Step;
import org.junit.jupiter.api.Test;

/** What is said of more time. */
class EvolutionTextTest {
    private static String said(Ending ended, long places, Step... steps) {
        return said(Optional.empty(), ended, places, steps);
    }

    private static String said(Optional<String> stop, Ending ended, long places, Step... steps) {
        EvolutionCourse course = new EvolutionCourse(10_000, places, ended, List.of(steps));
        return new EvolutionText(course, stop).sentence();
    }

    private static Step step(long places, double error, boolean better) {
        return new Step(places, error, better);
    }

    @Test
    void whereTheErrorStillFallsMoreIsAdvised() {
        assertEquals(
                "still improving: the training error fell by 9.0 % in the last third of the 10,020 trials; --trials 40000 may find better",
                said(
                        Ending.PLACES,
                        10_020,
                        step(0, 2, false),
                        step(50, 1, true),
                        step(9000, 0.91, true)));
    }

    @Test
    void whereNothingCameForLongMoreIsNot() {
        assertEquals(
                "nothing shorter or better in the last 62 % of the 10,000 trials; more --trials are unlikely to help",
                said(
                        Ending.PLACES,
                        10_000,
                        step(0, 2, false),
                        step(3800, 1, true),
                        step(9000, 0.999, false)));
    }

    @Test
    void fewPlacesInVainTellNothing() {
        EvolutionCourse course =
                new EvolutionCourse(300, 353, Ending.PLACES, List.of(step(0, 2, false)));
        assertEquals(
                "nothing shorter or better in the last 100 % of the 353 trials, too few to tell; --trials 1200 may find better",
                new EvolutionText(course, Optional.empty()).sentence());
    }

    @Test
    void shorterFormulasCountWhereTheErrorStays() {
        String said =
                said(
                        Ending.PLACES,
                        10_000,
                        step(0, 2, false),
                        step(50, 1, true),
                        step(9000, 1, true));
        assertTrue(said.contains("shorter formulas got better"), said);
        assertTrue(said.contains("--trials 40000"), said);
    }

    @Test
    void aSmallFallIsNotCalledNone() {
        Step[] steps = {step(0, 2, false), step(50, 1, true), step(9000, 0.995, true)};
        assertEquals(
                "the training error fell by less than 1.0 % in the last third of the 10,000 trials, but shorter formulas got better; --trials 40000 may find more",
                said(Ending.PLACES, 10_000, steps));
        assertEquals(
                "stopped after 9,100 of 10,000 trials; the training error fell by less than 1.0 % in the last third of them, but shorter formulas got better",
                said(Ending.STOPPED, 9_100, steps));
        steps[2] = step(9000, 1, true);
        String none = said(Ending.PLACES, 10_000, steps);
        assertTrue(none.startsWith("the training error has not fallen in the last third"), none);
    }

    @Test
    void whatIsStoppedBeforeAnyTrialHasNoCourse() {
        assertEquals("stopped before its first trial", said(Ending.STOPPED, 0));
        assertEquals("stopped before its first trial", said(Ending.STOPPED, 0, step(0, 2, false)));
        assertEquals(
                "stopped after 300 of 10,000 trials; nothing shorter or better in the last 100 % of them",
                said(Ending.STOPPED, 300, step(0, 2, false)));
    }

    @Test
    void everyEndIsNamed() {
        Optional<String> stop = Optional.of("20 meV");
        assertEquals(
                "ended after 1,204 of 10,000 trials: a training error of at most 20 meV was reached (--stop-error)",
                said(stop, Ending.ERROR, 1204, step(0, 2, false)));
        assertTrue(said(stop, Ending.ERROR, 0).startsWith("not needed: "));
        String exact = said(stop, Ending.EXACT, 900, step(0, 2, false), step(900, 0, true));
        assertTrue(exact.contains("only rounding"), exact);
        assertTrue(exact.endsWith("no model has a training error of 20 meV (--stop-error)"), exact);
        assertTrue(said(Ending.EXHAUSTED, 70, step(0, 2, false)).contains("cannot help"));
        String stopped = said(Ending.STOPPED, 3000, step(0, 2, false), step(2900, 1, true));
        assertEquals(
                "stopped after 3,000 of 10,000 trials, still improving: the training error fell by 50 % in the last third of them",
                stopped);
    }
}
