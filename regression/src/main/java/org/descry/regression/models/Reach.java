package org.descry.regression.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.regression.domain.Hull;
import org.descry.regression.domain.Neighbours;
import org.descry.regression.domain.Poles;
import org.descry.regression.domain.Reason;
import org.descry.regression.domain.Surroundings;

/**
 * Says of rows why they are not like those a model was trained on. Checks are ordered by cost; what
 * an earlier one has settled is not asked again. Thread-safe.
 */
final class Reach {
    private final List<InputColumn> inputs;
    private final Surroundings.Span[] spans;
    private final Domain domain;
    private final List<Surroundings.Span> features;
    private final Optional<Hull> hull;
    private final Optional<Neighbours> neighbours;
    private final Optional<Poles> poles;

    Reach(LinearFormula formula, List<InputColumn> inputs, Domain domain) {
        this.inputs = inputs;
        this.domain = domain;
        this.spans =
                inputs.stream()
                        .map(c -> new Surroundings.Span(c.min(), c.max()))
                        .toArray(Surroundings.Span[]::new);
        Optional<Surroundings> around = domain.surroundings();
        this.features = around.map(Surroundings::features).orElse(List.of());
        this.hull = around.flatMap(Surroundings::hull);
        this.neighbours = around.flatMap(Surroundings::neighbours);
        this.poles =
                neighbours.map(
                        rows ->
                                new Poles(
                                        formula.features(),
                                        formula.parameters(),
                                        inputs.stream().map(InputColumn::name).toList(),
                                        inputs.stream().mapToDouble(InputColumn::min).toArray(),
                                        inputs.stream().mapToDouble(InputColumn::max).toArray(),
                                        rows));
    }

    /**
     * Returns the codes of {@link Reason} that apply to a row; none when it lies inside.
     *
     * @param columns inputs [p × rows]
     * @param x features [D × rows]
     * @param i the row
     */
    List<String> codes(double[][] columns, double[][] x, int i) {
        List<String> codes = new ArrayList<>(2);
        double[] point = new double[columns.length];
        boolean complete = true;
        boolean inside = true;
        for (int j = 0; j < point.length; j++) {
            point[j] = columns[j][i];
            if (Double.isNaN(point[j])) {
                codes.add(Reason.MISSING.of(inputs.get(j).name()));
            } else if (spans[j].isExceededBy(point[j])) {
                codes.add(Reason.ABOVE_RANGE.of(inputs.get(j).name()));
            } else if (spans[j].isUndercutBy(point[j])) {
                codes.add(Reason.BELOW_RANGE.of(inputs.get(j).name()));
            }
            complete &= Double.isFinite(point[j]);
            inside &= point[j] >= spans[j].min() && point[j] <= spans[j].max();
        }
        features(x, i, codes);
        if (complete && neighbours.isPresent()) {
            if (neighbours.get().isFar(point)) {
                codes.add(Reason.FAR_FROM_ROWS.code());
            }
            if (poles.orElseThrow().isNear(point, inside)) {
                codes.add(Reason.NEAR_POLE.code());
            }
        }
        return codes;
    }

    private void features(double[][] x, int i, List<String> codes) {
        double[] value = new double[x.length];
        boolean finite = true;
        for (int d = 0; d < x.length; d++) {
            value[d] = x[d][i];
            finite &= Double.isFinite(value[d]);
        }
        if (!finite) {
            codes.add(Reason.NON_FINITE.code());
            return;
        }
        boolean beyond = false;
        for (int d = 0; d < features.size(); d++) {
            if (features.get(d).isExceededBy(value[d])) {
                codes.add(Reason.FEATURE_ABOVE.of(Integer.toString(d + 1)));
                beyond = true;
            } else if (features.get(d).isUndercutBy(value[d])) {
                codes.add(Reason.FEATURE_BELOW.of(Integer.toString(d + 1)));
                beyond = true;
            }
        }
        if (!beyond && hull.isPresent() && hull.get().isOutside(value)) {
            codes.add(Reason.OUTSIDE_HULL.code());
        }
        if (domain.leverage(value) > domain.warningLevel()) {
            codes.add(Reason.LEVERAGE.code());
        }
    }
}
