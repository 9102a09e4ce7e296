package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.fitting.ProfileIntervals;
import org.descry.regression.fitting.SlopeIntervals;
import org.descry.regression.models.Kind;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.FoundModel;

/**
 * Intervals of the constants of the selected formula, given its form: what another form would say
 * is not part of them, nor that this one was searched for.
 *
 * @param slopes half widths of coefficients and constant term
 * @param parameters ends of each constant inside the features, by slot; infinite where there is
 *     none
 */
record ConstantIntervals(SlopeIntervals slopes, List<double[]> parameters) {
    static final double LEVEL = 0.95;

    /** What a constant inside a feature is moved by for a slope, as a part of it. */
    private static final double MOVED = 1e-5;

    ConstantIntervals {
        parameters = List.copyOf(parameters);
    }

    /**
     * Works them out; empty for classes, the mean, tasks, fits by another loss than squares, and
     * when no degree of freedom is left.
     */
    static Optional<ConstantIntervals> of(FoundModel m, StudyRows rows, StudySettings settings) {
        DiscoveryData train = rows.training();
        if (rows.kind() == Kind.CLASSIFICATION
                || m.dimension() == 0
                || rows.target().task().isPresent()
                || settings.search().evolution().loss() != EvolutionSettings.Loss.SQUARES) {
            return Optional.empty();
        }
        boolean intercept = settings.search().intercept();
        List<double[]> columns = new ArrayList<>(values(m, m.parameters(), train));
        double[] residuals = train.target().clone();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= m.intercept();
            for (int d = 0; d < m.dimension(); d++) {
                residuals[i] -= m.coefficients()[d] * columns.get(d)[i];
            }
        }
        for (int slot = 0; slot < m.parameters().length; slot++) {
            columns.add(change(m, slot, train));
        }
        Optional<SlopeIntervals> slopes =
                SlopeIntervals.of(
                        columns.toArray(double[][]::new),
                        residuals,
                        train.weights(),
                        intercept,
                        LEVEL);
        return slopes.map(s -> new ConstantIntervals(s, profile(m, train, intercept)));
    }

    private static List<double[]> profile(FoundModel m, DiscoveryData train, boolean intercept) {
        int freedom = train.rows() - m.fittedNumbers(train.tasks(), intercept);
        return m.parameters().length == 0
                ? List.of()
                : List.of(
                        new ProfileIntervals(
                                        m.features(),
                                        train.names(),
                                        train.columns(),
                                        train.target(),
                                        train.weights(),
                                        train.tasks(),
                                        intercept)
                                .at(m.parameters(), m.loss(), freedom, LEVEL));
    }

    private static List<double[]> values(FoundModel m, double[] parameters, DiscoveryData train) {
        List<double[]> values = new ArrayList<>();
        for (Expression e : m.features()) {
            values.add(
                    Program.compile(e, train.names())
                            .evaluate(train.columns(), parameters, train.rows()));
        }
        return values;
    }

    /** Returns how the fitted values change with a constant inside the features [n]. */
    private static double[] change(FoundModel m, int slot, DiscoveryData train) {
        double step = Math.max(Math.abs(m.parameters()[slot]), 1e-6) * MOVED;
        double[] up = m.parameters().clone();
        double[] down = m.parameters().clone();
        up[slot] += step;
        down[slot] -= step;
        List<double[]> above = values(m, up, train);
        List<double[]> below = values(m, down, train);
        double[] change = new double[train.rows()];
        for (int d = 0; d < m.dimension(); d++) {
            double factor = m.coefficients()[d] / (2 * step);
            double[] high = above.get(d);
            double[] low = below.get(d);
            Arrays.setAll(change, i -> change[i] + factor * (high[i] - low[i]));
        }
        return change;
    }
}
