package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.statistics.Correlation;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.physics.Bounds;
import org.descry.regression.physics.Monotone;
import org.descry.regression.physics.Physics;
import org.descry.regression.physics.Rule;

/**
 * Says when the rows themselves speak against a declared rule, whatever formula is found.
 *
 * <p>Of a direction by ranks, which no outlier and no curve of the same direction disturbs: the
 * rank correlation of target and column must be opposite and {@value #CLEAR} standard errors from
 * 0, and so must it be, by {@value #STILL}, after straight lines in the ranks of the other columns
 * have been taken from both ranks: otherwise another column may have made it. Where there are too
 * few rows for such lines, that is said. With tasks, deviations from the mean of the task are
 * ranked, and each task takes a row away. Of limits by counting the rows outside.
 *
 * @source Spearman, Am. J. Psychol. 15, 72 (1904), doi:10.2307/1412159: rank correlation; its
 *     standard error among unrelated numbers is 1/√(n − 1)
 */
final class DoubtedPhysics {
    /** Standard errors that unrelated numbers reach once in a thousand times. */
    private static final double CLEAR = 3.1;

    private static final double STILL = 2;

    private static final int FEWEST_ROWS = 8;

    /** Share of rows beyond a limit that errors of measurement may explain. */
    private static final double NOISE = 0.05;

    /** Rows per column below which lines through the other columns would fit anything. */
    private static final int ROWS_PER_COLUMN = 3;

    private final DiscoveryData data;
    private final TargetColumn explained;
    private final double[] target;
    private final double[][] columns;

    private DoubtedPhysics(StudyRows rows) {
        this.data = rows.training();
        this.explained = rows.target();
        this.target = Correlation.ranks(withinTasks(data.target()));
        this.columns =
                Arrays.stream(data.columns())
                        .map(c -> Correlation.ranks(withinTasks(c)))
                        .toArray(double[][]::new);
    }

    /** Returns a sentence for each rule that the rows speak against. */
    static List<String> of(Physics physics, StudyRows rows) {
        if (physics.isEmpty() || rows.kind() != Kind.REGRESSION) {
            return List.of();
        }
        DoubtedPhysics doubted = new DoubtedPhysics(rows);
        List<String> sentences = new ArrayList<>();
        for (Rule rule : physics.rules()) {
            if (rule instanceof Monotone m) {
                doubted.direction(m, rows.target().name()).ifPresent(sentences::add);
            } else if (rule instanceof Bounds b) {
                doubted.limits(b).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    private Optional<String> direction(Monotone rule, String name) {
        int j = data.names().indexOf(rule.column());
        if (j < 0 || data.rows() < FEWEST_ROWS) {
            return Optional.empty();
        }
        double opposite = rule.increasing() ? -1 : 1;
        double plain = Correlation.of(target, columns[j]);
        // the mean of each task was taken away
        double free = data.rows() - data.tasks().seen();
        if (!(opposite * plain * Math.sqrt(free) > CLEAR)) {
            return Optional.empty();
        }
        String numbers = "rank correlation " + Figures.rate(plain);
        int others = columns.length - 1;
        if (others > 0 && !(ROWS_PER_COLUMN * others < free)) {
            numbers += "; too few rows to tell whether other columns make it";
        } else if (others > 0) {
            double rest = withoutOthers(j);
            if (!(opposite * rest * Math.sqrt(free - others) > STILL)) {
                return Optional.empty();
            }
            numbers +=
                    ", and %s after the trends with the other columns are taken away"
                            .formatted(Figures.rate(rest));
        }
        return Optional.of(
                "The rows speak against \"%s\": over them %s %s with %s (%s). Models had to keep the rule all the same."
                        .formatted(
                                rule.text(),
                                name,
                                rule.increasing() ? "falls" : "rises",
                                rule.column(),
                                numbers));
    }

    private Optional<String> limits(Bounds rule) {
        Optional<Rule> fitted = FittedPhysics.of(rule, Map.of(), explained);
        if (fitted.isEmpty()) {
            return Optional.empty();
        }
        Bounds converted = (Bounds) fitted.get();
        double lower = converted.lower().map(q -> q.value()).orElse(Double.NEGATIVE_INFINITY);
        double upper = converted.upper().map(q -> q.value()).orElse(Double.POSITIVE_INFINITY);
        long outside = Arrays.stream(data.target()).filter(y -> y < lower || y > upper).count();
        return outside > NOISE * data.rows()
                ? Optional.of(
                        "The rows speak against \"%s\": %d of %d lie outside. Models had to keep the rule all the same."
                                .formatted(rule.text(), outside, data.rows()))
                : Optional.empty();
    }

    /** Returns the correlation of what straight lines in the other columns' ranks leave. */
    private double withoutOthers(int j) {
        List<double[]> basis = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            if (k != j) {
                double[] rest = without(Correlation.centred(columns[k]), basis);
                double size = Math.sqrt(dot(rest, rest));
                // a column that others make up adds nothing but rounding
                if (size > 1e-8 * Math.sqrt(dot(columns[k], columns[k]))) {
                    basis.add(Arrays.stream(rest).map(v -> v / size).toArray());
                }
            }
        }
        double[] x = without(Correlation.centred(columns[j]), basis);
        boolean made = dot(x, x) < 1e-8 * dot(columns[j], columns[j]);
        return made ? 0 : Correlation.of(without(Correlation.centred(target), basis), x);
    }

    private static double[] without(double[] values, List<double[]> basis) {
        double[] rest = values.clone();
        for (double[] direction : basis) {
            double along = dot(rest, direction);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= along * direction[i];
            }
        }
        return rest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private double[] withinTasks(double[] values) {
        double[] sums = new double[data.tasks().count()];
        int[] rows = new int[sums.length];
        for (int i = 0; i < values.length; i++) {
            sums[data.tasks().of()[i]] += values[i];
            rows[data.tasks().of()[i]]++;
        }
        double[] within = values.clone();
        for (int i = 0; i < values.length && sums.length > 1; i++) {
            int task = data.tasks().of()[i];
            within[i] -= sums[task] / rows[task];
        }
        return within;
    }
}
