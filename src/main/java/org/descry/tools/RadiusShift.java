package org.descry.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.descriptors.perovskites.PerovskiteColumn;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far the columns move from the default choice of radii to another one, over the rows that have
 * a value in both.
 *
 * @param convention the other choice
 * @param moves of the columns with numbers
 * @param crossings of the columns that say 1 or 0
 */
record RadiusShift(RadiusConvention convention, List<Move> moves, List<Crossing> crossings) {

    /** Sums that are the same but for rounding, as rA + rX with crystal radii, have not moved. */
    private static final double ROUNDING = 1e-12;

    /** Copies the lists. */
    RadiusShift {
        moves = List.copyOf(moves);
        crossings = List.copyOf(crossings);
    }

    /**
     * How far one column moves.
     *
     * @param column which
     * @param rows with a value in both, at least 1
     * @param median of the changes without their signs
     * @param largest change, signed
     * @param row where it is
     */
    record Move(PerovskiteColumn column, int rows, double median, double largest, int row) {}

    /**
     * Which rows change side of a limit.
     *
     * @param column which
     * @param rows those that change
     */
    record Crossing(PerovskiteColumn column, List<Integer> rows) {

        /** Copies the list. */
        Crossing {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Compares two choices.
     *
     * @param before columns [columns × rows] of the default choice
     * @param after the same of the other one
     */
    static RadiusShift between(RadiusConvention convention, double[][] before, double[][] after) {
        List<Move> moves = new ArrayList<>();
        List<Crossing> crossings = new ArrayList<>();
        for (PerovskiteColumn column : PerovskiteColumn.values()) {
            double[] change = new double[before[0].length];
            for (int row = 0; row < change.length; row++) {
                double difference = after[column.ordinal()][row] - before[column.ordinal()][row];
                change[row] = Math.abs(difference) < ROUNDING ? 0 : difference;
            }
            if (column.isClass()) {
                crossings.add(new Crossing(column, rowsOf(change)));
            } else {
                move(column, change, moves);
            }
        }
        return new RadiusShift(convention, moves, crossings);
    }

    private static List<Integer> rowsOf(double[] change) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < change.length; row++) {
            if (Math.abs(change[row]) > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void move(PerovskiteColumn column, double[] change, List<Move> moves) {
        int largest = -1;
        for (int row = 0; row < change.length; row++) {
            boolean further = largest < 0 || Math.abs(change[row]) > Math.abs(change[largest]);
            if (!Double.isNaN(change[row]) && further) {
                largest = row;
            }
        }
        if (largest >= 0) {
            double[] sizes =
                    Arrays.stream(change)
                            .filter(each -> !Double.isNaN(each))
                            .map(Math::abs)
                            .sorted()
                            .toArray();
            int n = sizes.length;
            double median = (sizes[(n - 1) / 2] + sizes[n / 2]) / 2;
            moves.add(new Move(column, n, median, change[largest], largest));
        }
    }

    void write(ObjectNode node, RadiusComparison comparison) {
        node.put("name", convention.text());
        ArrayNode columns = node.putArray("columns");
        for (Move each : moves) {
            ObjectNode moved = columns.addObject();
            moved.put("column", each.column.feature().name());
            moved.put("unit", each.column.feature().unit().symbol());
            moved.put("rows", each.rows);
            Trees.put(moved, "median", each.median);
            Trees.put(moved, "largest", each.largest);
            moved.put("largest_formula", comparison.formula(each.row));
            moved.put("largest_line", comparison.data().line(each.row));
        }
        ArrayNode limits = node.putArray("limits");
        for (Crossing each : crossings) {
            ObjectNode crossed = limits.addObject();
            crossed.put("column", each.column.feature().name());
            crossed.put("rows", each.rows.size());
            ArrayNode lines = crossed.putArray("lines");
            each.rows.forEach(row -> lines.add(comparison.data().line(row)));
        }
    }
}
