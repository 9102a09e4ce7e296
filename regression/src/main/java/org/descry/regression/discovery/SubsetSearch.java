package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.descry.regression.calibration.LogisticOutput;
import org.descry.regression.metrics.ProbabilityScores;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.Search;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.Target;

/**
 * The search of a discovery repeated on any parts of its rows, all in one pass.
 *
 * <p>A part is a target of one problem whose other rows do not count: their targets influence no
 * model, so they may be predicted.
 */
public final class SubsetSearch {
    /** Fewer rows fit no straight line that could be wrong. */
    private static final int FEWEST = 3;

    private final DiscoveryData data;
    private final DiscoverySettings settings;
    private final boolean[] labels;

    /**
     * @param data the rows of the discovery
     * @param settings those of the discovery; folds and permutations play no part
     */
    public SubsetSearch(DiscoveryData data, DiscoverySettings settings) {
        this.data = data;
        this.settings = settings;
        this.labels = data.labels();
    }

    /**
     * Returns why nothing can be searched for in some rows, in words; empty when something can.
     *
     * @param rows positions of the rows that count
     */
    public Optional<String> impossible(int[] rows) {
        if (rows.length < FEWEST) {
            return Optional.of("fewer than %d rows are left".formatted(FEWEST));
        }
        double first = data.target()[rows[0]];
        if (Arrays.stream(rows).allMatch(r -> data.target()[r] == first)) {
            return Optional.of(
                    data.kind() == Kind.CLASSIFICATION
                            ? "one class only is left"
                            : "all values that are left are equal");
        }
        return Optional.empty();
    }

    /**
     * Searches some parts of the rows.
     *
     * @param parts positions of the rows that count, one list for each search
     * @param search which search
     * @return a front for each part, in their order; its models predict every row
     * @throws IllegalArgumentException if a part is {@link #impossible}
     * @throws CancellationException if it was stopped before all were done
     */
    public List<Front> fronts(List<int[]> parts, Search search, Execution execution) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<Target> targets = new ArrayList<>();
        for (int[] rows : parts) {
            impossible(rows)
                    .ifPresent(
                            why -> {
                                throw new IllegalArgumentException("no search: " + why);
                            });
            boolean[] train = new boolean[data.rows()];
            for (int row : rows) {
                train[row] = true;
            }
            targets.add(new Target(data.target(), train));
        }
        SearchResult found =
                search.run(
                        data.further(targets, settings),
                        data.inColumnUnits(settings.search()),
                        Seeds.generator(settings.seed(), "search", 0),
                        execution);
        if (found.fronts().size() < targets.size() || execution.cancelled().getAsBoolean()) {
            throw new CancellationException("stopped");
        }
        return new UnseenTasks(data.tasks()).filled(found.fronts(), targets);
    }

    /**
     * Returns what a model says of every row [n]: the value of what is fitted, or the probability
     * of the positive class, kept away from 0 and 1 as so many training rows allow.
     *
     * @param trained number of rows the model was fitted to
     */
    public double[] predicted(FoundModel model, int trained) {
        double[] value = new FrontValues(data, List.of()).of(model);
        if (data.kind() == Kind.CLASSIFICATION) {
            LogisticOutput output = new LogisticOutput(trained);
            return Arrays.stream(value).map(output::apply).toArray();
        }
        return value;
    }

    /** Returns the squared error, or log loss, of a prediction of one row. */
    public double loss(int row, double prediction) {
        if (data.kind() == Kind.CLASSIFICATION) {
            return ProbabilityScores.logLoss(labels[row], prediction);
        }
        double error = prediction - data.target()[row];
        return error * error;
    }
}
