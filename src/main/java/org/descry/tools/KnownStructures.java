package org.descry.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.descry.datasets.compositions.OccupiedSites;
import org.descry.datasets.compositions.OccupiedSites.Ion;
import org.descry.datasets.elements.Element;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.perovskites.PerovskiteColumn;
import org.descry.descriptors.perovskites.PerovskiteFeatures;
import org.descry.regression.metrics.ClassificationMetrics;

/**
 * Compounds of a table of which it is known whether they are perovskites.
 *
 * <p>Where the table has columns nA, nB, nX, rA, rB and rX, the limits are also judged with these;
 * where it has a column is_train, the rows with 0 are judged apart.
 */
final class KnownStructures {

    private static final List<PerovskiteColumn> TABULATED =
            List.of(
                    PerovskiteColumn.N_A,
                    PerovskiteColumn.N_B,
                    PerovskiteColumn.N_X,
                    PerovskiteColumn.R_A,
                    PerovskiteColumn.R_B,
                    PerovskiteColumn.R_X);

    private final Dataset data;
    private final boolean[] perovskite;

    private KnownStructures(Dataset data, boolean[] perovskite) {
        this.data = data;
        this.perovskite = perovskite;
    }

    /**
     * Reads the labels.
     *
     * @throws DatasetException if there is no such column or it holds anything but 1 and 0
     */
    static KnownStructures read(Dataset data, String label) {
        NumericColumn column = data.numeric(label);
        boolean[] perovskite = new boolean[data.rows()];
        for (int row = 0; row < perovskite.length; row++) {
            double value = column.value(row);
            if (value != 0 && value != 1) {
                throw DatasetException.inCell(
                        data.source(),
                        data.line(row),
                        label,
                        Double.isNaN(value)
                                ? "the cell is empty"
                                : "the label is " + Shown.number(value),
                        "1 for a perovskite or 0 for another structure");
            }
            perovskite[row] = value == 1;
        }
        return new KnownStructures(data, perovskite);
    }

    /** Returns the columns from the charges and radii of the table, if it has them. */
    Optional<double[][]> tabulated() {
        boolean all =
                TABULATED.stream()
                        .allMatch(
                                each ->
                                        data.has(each.feature().name())
                                                && data.column(each.feature().name())
                                                        instanceof NumericColumn);
        if (!all) {
            return Optional.empty();
        }
        double[][] columns = new double[PerovskiteColumn.values().length][data.rows()];
        for (int row = 0; row < data.rows(); row++) {
            ComputedFeatures found = PerovskiteFeatures.of(sites(row));
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = found.value(column);
            }
        }
        return Optional.of(columns);
    }

    private OccupiedSites sites(int row) {
        // Which elements these are does not matter to charges and radii.
        return new OccupiedSites(
                List.of(ion(row, Element.Ca, PerovskiteColumn.N_A, PerovskiteColumn.R_A)),
                List.of(ion(row, Element.Ti, PerovskiteColumn.N_B, PerovskiteColumn.R_B)),
                List.of(ion(row, Element.O, PerovskiteColumn.N_X, PerovskiteColumn.R_X)));
    }

    private Ion ion(int row, Element any, PerovskiteColumn charge, PerovskiteColumn radius) {
        return new Ion(any, 1, number(charge, row), number(radius, row));
    }

    private double number(PerovskiteColumn column, int row) {
        NumericColumn numbers = data.numeric(column.feature().name());
        return numbers.unit().convert(numbers.value(row), column.feature().unit());
    }

    /**
     * Judges the limits.
     *
     * @param radii name of the choice of radii
     * @param columns computed with it [columns × rows]
     */
    LimitAccuracy judge(String radii, double[][] columns) {
        boolean hasTest = data.has("is_train") && data.column("is_train") instanceof NumericColumn;
        return new LimitAccuracy(
                radii,
                RadiusComparison.assigned(columns),
                charges(columns),
                rules(columns, row -> true),
                hasTest
                        ? rules(columns, row -> data.numeric("is_train").value(row) == 0)
                        : Map.of());
    }

    private Optional<Long> charges(double[][] columns) {
        List<PerovskiteColumn> charges = TABULATED.subList(0, 3);
        if (!charges.stream().allMatch(each -> data.has(each.feature().name()))) {
            return Optional.empty();
        }
        return Optional.of(
                IntStream.range(0, data.rows())
                        .filter(
                                row ->
                                        charges.stream()
                                                .allMatch(
                                                        each ->
                                                                columns[each.ordinal()][row]
                                                                        == number(each, row)))
                        .count());
    }

    private Map<String, LimitAccuracy.Judged> rules(double[][] columns, IntPredicate wanted) {
        Map<String, LimitAccuracy.Judged> rules = new LinkedHashMap<>();
        double[] tWindow = columns[PerovskiteColumn.T_IN_WINDOW.ordinal()];
        double[] tau = columns[PerovskiteColumn.TAU_IN_LIMIT.ordinal()];
        double[] p = columns[PerovskiteColumn.P_TAU.ordinal()];
        double[] fitted = columns[PerovskiteColumn.P_TAU_RECALIBRATED.ordinal()];
        judge(rules, "t_window", tWindow, wanted);
        judge(rules, "tau", tau, wanted);
        judge(rules, "P_tau", p, wanted);
        judge(rules, "P_tau_recalibrated", fitted, wanted);
        return rules;
    }

    /** Judges a class of 0 or 1, or a probability, on the rows that have it. */
    private void judge(
            Map<String, LimitAccuracy.Judged> rules,
            String name,
            double[] column,
            IntPredicate wanted) {
        List<Integer> rows =
                Stream.iterate(0, row -> row < column.length, row -> row + 1)
                        .filter(row -> wanted.test(row) && !Double.isNaN(column[row]))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        boolean[] labels = new boolean[rows.size()];
        boolean[] named = new boolean[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = perovskite[rows.get(i)];
            named[i] = column[rows.get(i)] >= 0.5;
        }
        rules.put(
                name,
                new LimitAccuracy.Judged(rows.size(), ClassificationMetrics.ofRule(labels, named)));
    }
}
