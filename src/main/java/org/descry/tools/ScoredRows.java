package org.descry.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.discovery.DiscoveryData;

/**
 * The rows on which target and features have values.
 *
 * @param x feature values [D][n]
 * @param y target values [n]
 * @param table row of the table of each [n]
 * @param columns the columns that the formulas read, usable rows only
 * @param leftOut rows that cannot be used, with the reason
 */
record ScoredRows(
        double[][] x, double[] y, int[] table, DiscoveryData columns, List<LeftOut> leftOut) {

    /**
     * A row that cannot be used.
     *
     * @param line of the file
     * @param reason which value is missing, or which part of a formula has none
     */
    record LeftOut(int line, String reason) {}

    /** Copies the list. */
    ScoredRows {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Computes the features and leaves out rows without a value.
     *
     * @throws DatasetException if fewer than D + 2 rows are left or the target is constant in them
     */
    static ScoredRows of(Dataset data, ScoredTarget target, List<GivenFeature> features) {
        TreeSet<String> read = new TreeSet<>();
        features.forEach(feature -> read.addAll(Variables.of(feature.expression())));
        List<String> names = List.copyOf(read);
        double[][] columns =
                names.stream().map(n -> data.numeric(n).values()).toArray(double[][]::new);
        String[] reasons = missing(data.rows(), target, names, columns);
        double[][] x = new double[features.size()][];
        for (int d = 0; d < x.length; d++) {
            Expression formula = features.get(d).expression();
            x[d] = Program.compile(formula, names).evaluate(columns, data.rows());
            explain(formula, x[d], names, columns, reasons);
        }
        int[] used = new int[data.rows()];
        List<LeftOut> leftOut = new ArrayList<>();
        int n = 0;
        for (int row = 0; row < used.length; row++) {
            if (reasons[row] == null) {
                used[n++] = row;
            } else {
                leftOut.add(new LeftOut(data.line(row), reasons[row]));
            }
        }
        int[] rows = Arrays.copyOf(used, n);
        List<Unit> units = names.stream().map(name -> data.numeric(name).unit()).toList();
        double[] y = pick(target.values(), rows);
        ScoredRows result =
                new ScoredRows(
                        pick(x, rows),
                        y,
                        rows,
                        new DiscoveryData(
                                names,
                                units,
                                pick(columns, rows),
                                y,
                                target.kind(),
                                Optional.empty()),
                        leftOut);
        result.require(data, target, features.size());
        return result;
    }

    /** Returns the same rows with some of the features. */
    ScoredRows features(int from, int to) {
        return new ScoredRows(Arrays.copyOfRange(x, from, to), y, table, columns, leftOut);
    }

    /** Returns some of the rows, by their numbers among these. */
    ScoredRows only(int[] rows) {
        double[] some = pick(y, rows);
        return new ScoredRows(
                pick(x, rows),
                some,
                Arrays.stream(rows).map(i -> table[i]).toArray(),
                new DiscoveryData(
                        columns.names(),
                        columns.units(),
                        pick(columns.columns(), rows),
                        some,
                        columns.kind(),
                        Optional.empty()),
                leftOut);
    }

    int size() {
        return y.length;
    }

    /** Returns how many rows were left out by each reason, in order of first appearance. */
    Map<String, Long> causes() {
        Map<String, Long> causes = new LinkedHashMap<>();
        leftOut.forEach(row -> causes.merge(row.reason(), 1L, Long::sum));
        return causes;
    }

    private void require(Dataset data, ScoredTarget target, int dimension) {
        if (size() < dimension + 2) {
            String because =
                    causes().entrySet().stream()
                            .map(e -> e.getKey() + " (" + Shown.plural(e.getValue(), "row") + ")")
                            .reduce((a, b) -> a + ", " + b)
                            .map(all -> "; left out: " + all)
                            .orElse("");
            throw DatasetException.inFile(
                    data.source(),
                    "%s can be used%s".formatted(Shown.plural(size(), "row"), because),
                    "at least %d for a descriptor of dimension %d"
                            .formatted(dimension + 2, dimension));
        }
        if (Arrays.stream(y).allMatch(value -> value == y[0])) {
            throw DatasetException.inColumn(
                    data.source(),
                    target.target().name(),
                    "the target has one value only in the rows that can be used",
                    "a target that varies");
        }
    }

    /** Returns why each row cannot be used, as far as cells are missing; null where none is. */
    private static String[] missing(
            int rows, ScoredTarget target, List<String> names, double[][] columns) {
        String[] reasons = new String[rows];
        for (int row = 0; row < rows; row++) {
            List<String> missing = new ArrayList<>();
            if (!Double.isFinite(target.values()[row])) {
                missing.add(target.target().name());
            }
            for (int j = 0; j < columns.length; j++) {
                if (!Double.isFinite(columns[j][row])) {
                    missing.add(names.get(j));
                }
            }
            if (!missing.isEmpty()) {
                reasons[row] = "no value in " + String.join(", ", missing);
            }
        }
        return reasons;
    }

    /**
     * Names the innermost part of a formula that has no finite value where the formula has none.
     */
    private static void explain(
            Expression formula,
            double[] values,
            List<String> names,
            double[][] columns,
            String[] reasons) {
        boolean finite = true;
        for (int row = 0; row < values.length; row++) {
            finite &= reasons[row] != null || Double.isFinite(values[row]);
        }
        if (finite) {
            return;
        }
        for (Expression part : Subformulas.of(formula)) {
            if (part instanceof Variable || part instanceof Constant) {
                continue;
            }
            double[] made = Program.compile(part, names).evaluate(columns, values.length);
            for (int row = 0; row < made.length; row++) {
                if (reasons[row] == null && !Double.isFinite(made[row])) {
                    reasons[row] =
                            part.text()
                                    + (Double.isNaN(made[row])
                                            ? " has no real value"
                                            : " is infinite");
                }
            }
        }
    }

    private static double[][] pick(double[][] columns, int[] rows) {
        return Arrays.stream(columns).map(c -> pick(c, rows)).toArray(double[][]::new);
    }

    private static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
