package org.descry.validation;

import java.util.List;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.discovery.DiscoverySettings;
import org.descry.regression.discovery.SubsetSearch;
import org.descry.regression.evolution.CombinedSearch;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.Execution;
import org.descry.regression.search.Front;
import org.descry.study.FinishedRun;
import org.descry.study.Progress;

/**
 * A run whose result is looked into, with the means to repeat its search on parts of its rows.
 *
 * @param run the run
 * @param rows its training rows
 * @param settings what decided its result
 * @param how how searches are carried out
 * @param progress told which part is at work
 */
record Subject(
        FinishedRun run,
        DiscoveryData rows,
        DiscoverySettings settings,
        Execution how,
        Progress progress) {

    static Subject of(FinishedRun run, int threads, long memory, Progress progress) {
        Execution how =
                new Execution(
                        threads,
                        memory,
                        (phase, done, total) -> {},
                        progress::cancelled,
                        Checkpoints.none());
        return new Subject(run, run.rows(), run.settings(), how, progress);
    }

    /**
     * Returns the complexity whose best formula is judged everywhere: that of the selected formula;
     * where the run selected the mean, that of its longest formula.
     */
    int complexity() {
        int selected = run.selected().path("complexity").asInt();
        return selected > 0 ? selected : longest();
    }

    /** Returns whether the run found no formula better than the mean. */
    boolean selectedTheMean() {
        return run.selected().path("complexity").asInt() == 0;
    }

    private int longest() {
        int longest = 0;
        for (var member : run.results().path("front")) {
            longest = Math.max(longest, member.path("complexity").asInt());
        }
        return longest;
    }

    boolean regression() {
        return rows.kind() == Kind.REGRESSION;
    }

    /** Returns the seed of the run. */
    long seed() {
        return settings.seed();
    }

    SubsetSearch subsets() {
        return new SubsetSearch(rows, settings);
    }

    /**
     * Searches parts of the rows.
     *
     * @param parts rows that count, one list for each search
     * @param what what the searches are for, for the screen
     * @throws java.util.concurrent.CancellationException when stopped
     */
    List<Front> fronts(List<int[]> parts, String what) {
        return subsets().fronts(parts, new CombinedSearch(), telling(what));
    }

    /** Returns a way to search that tells what the search is for. */
    Execution telling(String what) {
        return new Execution(
                how.threads(), how.memory(), new Phases(what), how.cancelled(), how.checkpoints());
    }

    /** Returns the error to show of a mean loss: its root for numbers. */
    double error(double loss) {
        return regression() ? Math.sqrt(loss) : loss;
    }

    /** Turns the steps of a search into phases. */
    private final class Phases implements Execution.Progress {
        private final String what;
        private String current = "";
        private long currentTotal;

        Phases(String what) {
            this.what = what;
        }

        @Override
        public synchronized void step(String phase, long done, long total) {
            if (!phase.equals(current) || total != currentTotal) {
                current = phase;
                currentTotal = total;
                progress.phase(what + ": " + phase, total);
            }
            progress.step(done);
        }
    }
}
