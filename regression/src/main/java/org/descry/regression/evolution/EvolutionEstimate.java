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
    /** Time for one place on {@link #ROWS} rows in one thread (s). */
    private static final double SECONDS_PER_PLACE = 1.2e-3;

    private static final int ROWS = 400;

    /** Time for a place is never less than on so many rows. */
    private static final int FEWEST_ROWS = 100;

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
        int busy = Math.min(threads, targets == 1 ? Effort.islands(1) : targets);
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
