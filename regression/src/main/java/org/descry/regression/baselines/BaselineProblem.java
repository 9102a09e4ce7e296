package org.descry.regression.baselines;

import java.util.List;
import java.util.Optional;
import org.descry.regression.models.Kind;

/**
 * The rows, target and folds that every baseline is given. Arrays are read, never changed.
 *
 * @param names names of the primary features [p]
 * @param x primary features [p × n], finite
 * @param y target [n], finite; 0 or 1 for classes, both present
 * @param kind whether {@code y} is a number or a class
 * @param foldOfRow fold of each row [n], from 0 to {@code folds} − 1, none empty
 * @param folds number of folds, at least 2
 * @param test rows to be predicted by a fit to all {@code n} rows, if any
 */
public record BaselineProblem(
        List<String> names,
        double[][] x,
        double[] y,
        Kind kind,
        int[] foldOfRow,
        int folds,
        Optional<TestRows> test) {

    /**
     * Refuses shapes that do not fit, numbers that are not finite, wrong classes and empty folds.
     */
    public BaselineProblem {
        names = List.copyOf(names);
        requireTable("x", x, names.size(), y.length);
        requireTarget("y", y, kind);
        if (foldOfRow.length != y.length) {
            throw new IllegalArgumentException(
                    "foldOfRow must have one value per row (%d), got %d"
                            .formatted(y.length, foldOfRow.length));
        }
        if (folds < 2) {
            throw new IllegalArgumentException("folds must be at least 2, got " + folds);
        }
        boolean[] used = new boolean[folds];
        for (int fold : foldOfRow) {
            if (fold < 0 || fold >= folds) {
                throw new IllegalArgumentException(
                        "fold must lie in 0 to %d, got %d".formatted(folds - 1, fold));
            }
            used[fold] = true;
        }
        for (int fold = 0; fold < folds; fold++) {
            if (!used[fold]) {
                throw new IllegalArgumentException("fold " + fold + " has no rows");
            }
        }
        if (test.isPresent()) {
            requireTable("test x", test.get().x(), names.size(), test.get().y().length);
            requireTarget("test y", test.get().y(), kind);
        }
    }

    /**
     * Rows kept apart.
     *
     * @param x primary features [p × m], finite
     * @param y target [m], as in the problem
     */
    public record TestRows(double[][] x, double[] y) {}

    private static void requireTable(String name, double[][] x, int columns, int rows) {
        if (columns == 0 || x.length != columns) {
            throw new IllegalArgumentException(
                    "%s must have one column per name (%d), got %d"
                            .formatted(name, columns, x.length));
        }
        for (int j = 0; j < columns; j++) {
            if (x[j].length != rows) {
                throw new IllegalArgumentException(
                        "%s must have %d rows, column %d has %d"
                                .formatted(name, rows, j, x[j].length));
            }
            for (int i = 0; i < rows; i++) {
                if (!Double.isFinite(x[j][i])) {
                    throw new IllegalArgumentException(
                            "%s must be finite, got %s in column %d, row %d"
                                    .formatted(name, x[j][i], j, i));
                }
            }
        }
    }

    private static void requireTarget(String name, double[] y, Kind kind) {
        if (y.length == 0) {
            throw new IllegalArgumentException(name + " has no rows");
        }
        for (int i = 0; i < y.length; i++) {
            boolean allowed =
                    kind == Kind.CLASSIFICATION ? y[i] == 0 || y[i] == 1 : Double.isFinite(y[i]);
            if (!allowed) {
                throw new IllegalArgumentException(
                        "%s must be %s, got %s in row %d"
                                .formatted(
                                        name,
                                        kind == Kind.CLASSIFICATION ? "0 or 1" : "finite",
                                        y[i],
                                        i));
            }
        }
    }
}
