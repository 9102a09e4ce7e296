package org.descry.regression.search;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How the evolution of the real target went, so far as it tells what more time would buy. Errors
 * are training errors on the rows that models are compared on while they change.
 *
 * @param planned places of formulas that were to be looked into
 * @param places places that were looked into
 * @param ended why it ended
 * @param steps what had been reached after so many places, where that changed; the first is what it
 *     began with
 */
public record EvolutionCourse(long planned, long places, Ending ended, List<Step> steps) {
    public EvolutionCourse {
        steps = List.copyOf(steps);
    }

    /** Why an evolution ended. */
    public enum Ending {
        /** All places were looked into. */
        PLACES,
        /** A model has the error at which it was to end. */
        ERROR,
        /** A formula leaves only what rounding does. */
        EXACT,
        /** Nothing new can be formed within the limits. */
        EXHAUSTED,
        /** The user, or the time that was given. */
        STOPPED
    }

    /**
     * What had been reached.
     *
     * @param places places looked into until then
     * @param error smallest training error of a model
     * @param better whether the error of some complexity had fallen by {@value #CLEARLY} of it at
     *     least since the step before: something shorter or better was found
     */
    public record Step(long places, double error, boolean better) {
        /** Part of an error by which one is clearly smaller than another. */
        public static final double CLEARLY = 0.01;
    }

    /** Returns the part of the places after the last that brought something shorter or better. */
    public double idle() {
        long last = steps.stream().filter(Step::better).mapToLong(Step::places).max().orElse(0);
        return places == 0 ? 0 : (double) (places - last) / places;
    }

    /**
     * Returns the part by which the smallest error fell in the last third of the places; empty when
     * nothing was known before it.
     */
    public OptionalDouble fallInLastThird() {
        double before = Double.NaN;
        double now = Double.NaN;
        for (Step step : steps) {
            before = 3 * step.places() <= 2 * places ? step.error() : before;
            now = step.error();
        }
        if (!Double.isFinite(before) || !Double.isFinite(now)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(before > 0 ? Math.max(0, 1 - now / before) : 0);
    }
}
