package org.descry.regression.evolution;

import java.util.Optional;
import org.descry.regression.models.Kind;
import org.descry.regression.search.EvolutionSettings.Method;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;

/**
 * How large an evolution will be.
 *
 * @param places places of formulas that are looked into for each target, about
 * @param targets the real target and those that judge it
 * @param seconds time it takes, about
 */
public record EvolutionEstimate(long places, int targets, double seconds) {
    /**
     * Processor time for one place on {@link #ROWS} rows (s): 20,000 places on 400 rows of 6
     * columns took 25 s on a core of an AMD EPYC (Zen 4), Java 17, start included.
     */
    private static final double SECONDS_PER_PLACE = 1.2e-3;

    private static final int ROWS = 400;

    /** Time for a place is never less than on so many rows. */
    private static final int FEWEST_ROWS = 200;

    /** What the library and the populations of a few threads take, about (bytes). */
    public static final double BYTES = 60e6;

    /** Estimates the evolution of a search; empty when it has none. */
    public static Optional<EvolutionEstimate> of(
            Problem problem, SearchSettings settings, int threads) {
        Method method = settings.evolution().method();
        // with both, classes are searched exhaustively only
        if (method == Method.EXHAUSTIVE
                || method == Method.BOTH && problem.kind() == Kind.CLASSIFICATION) {
            return Optional.empty();
        }
        int targets = problem.targets().size();
        int rows = Math.min(ROWS, problem.rows());
        long places = settings.evolution().trials().orElse(Effort.places(targets));
        // with one target the populations run beside each other, but most of a run is compilation
        int busy = Math.min(threads, targets);
        double seconds =
                SECONDS_PER_PLACE
                        * Math.max(FEWEST_ROWS, rows)
                        / ROWS
                        * places
                        * targets
                        / Math.max(1, busy);
        return Optional.of(new EvolutionEstimate(places, targets, seconds));
    }
}
