package org.descry.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.descry.report.RunFiles.Ranking;
import org.descry.report.Table.Cell;

/**
 * The ranking as the page shows it: the first rows in the page itself, all of them as data from
 * which the page's script builds a table to sort and filter.
 *
 * @param columns the columns in the order they are shown
 * @param first the first rows, for printing and for browsers without scripts
 * @param data columns and rows as JSON
 * @param embedded how many rows the page holds
 * @param total how many rows the file holds
 * @param flagged whether there is an {@code in_domain} column
 */
record RankingView(
        List<RankingColumn> columns,
        List<List<Cell>> first,
        String data,
        int embedded,
        int total,
        boolean flagged) {

    private static final int MOST = 5_000;
    private static final int FIRST = 20;
    private static final Set<String> QUIET =
            Set.of(
                    "nA",
                    "nB",
                    "nX",
                    "rA",
                    "rB",
                    "rX",
                    "chi_A",
                    "chi_B",
                    "chi_X",
                    "probability_lower",
                    "probability_upper");
    private static final List<String> FIRST_SEEN =
            List.of("rank", "formula", "probability", "prediction", "lower", "upper", "in_domain");

    /**
     * A column of the ranking.
     *
     * @param name its name in the file
     * @param number whether every filled cell is a number
     * @param shown whether it is shown from the start
     * @param place its place in the file, from 0
     */
    record RankingColumn(String name, boolean number, boolean shown, int place) {}

    static RankingView of(Ranking ranking) {
        List<RankingColumn> columns = new ArrayList<>();
        for (int c = 0; c < ranking.columns().size(); c++) {
            String name = ranking.columns().get(c);
            boolean number = isNumber(ranking.rows(), c);
            boolean varies = varies(ranking.rows(), c);
            boolean quiet =
                    QUIET.contains(bare(name))
                            || (name.equals("prediction")
                                    && ranking.columns().contains("probability"));
            columns.add(new RankingColumn(name, number, !quiet && varies, c));
        }
        List<RankingColumn> seen = new ArrayList<>(columns);
        seen.sort(Comparator.comparingInt(RankingView::rank));
        List<List<String>> rows =
                ranking.rows().subList(0, StrictMath.min(MOST, ranking.rows().size()));
        List<List<Cell>> first = new ArrayList<>();
        for (List<String> row : rows.subList(0, StrictMath.min(FIRST, rows.size()))) {
            first.add(cells(seen, row));
        }
        return new RankingView(
                seen,
                first,
                data(columns, seen, rows),
                rows.size(),
                ranking.rows().size(),
                ranking.columns().contains("in_domain"));
    }

    private static List<Cell> cells(List<RankingColumn> columns, List<String> row) {
        List<Cell> cells = new ArrayList<>();
        for (RankingColumn column : columns) {
            if (column.shown()) {
                cells.add(cell(column, row.get(column.place())));
            }
        }
        return cells;
    }

    /** Without the unit that a heading may carry in brackets. */
    private static String bare(String name) {
        int unit = name.indexOf(" [");
        return unit < 0 ? name : name.substring(0, unit);
    }

    /** What was predicted stands beside the formula; the rest follows in the file's order. */
    private static int rank(RankingColumn column) {
        int first = FIRST_SEEN.indexOf(bare(column.name()));
        return first >= 0 ? first : FIRST_SEEN.size() + column.place();
    }

    private static Cell cell(RankingColumn column, String text) {
        if (column.name().equals("formula")) {
            return new Cell(text, "", "", MathText.chemical(text));
        }
        return column.number() && !text.isEmpty()
                ? new Cell(NumberText.shown(Double.parseDouble(text)), text, "", "")
                : Cell.words(text);
    }

    private static boolean isNumber(List<List<String>> rows, int c) {
        boolean any = false;
        for (List<String> row : rows) {
            String text = row.get(c);
            if (!text.isEmpty()) {
                if (!text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?")) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** A column that is empty in every row, or says the same everywhere, is not shown at first. */
    private static boolean varies(List<List<String>> rows, int c) {
        if (rows.size() < 2) {
            return true;
        }
        String one = rows.get(0).get(c);
        return rows.stream().anyMatch(row -> !row.get(c).equals(one));
    }

    private static String data(
            List<RankingColumn> columns, List<RankingColumn> seen, List<List<String>> rows) {
        StringBuilder json = new StringBuilder("{\"columns\":[");
        for (int c = 0; c < columns.size(); c++) {
            RankingColumn column = columns.get(c);
            json.append(c == 0 ? "" : ",")
                    .append("{\"name\":")
                    .append(Script.string(column.name()));
            json.append(",\"number\":").append(column.number());
            json.append(",\"shown\":").append(column.shown()).append('}');
        }
        List<String> order = seen.stream().map(c -> Integer.toString(c.place())).toList();
        json.append("],\n\"order\":[").append(String.join(",", order));
        json.append("],\n\"rows\":[");
        for (int r = 0; r < rows.size(); r++) {
            json.append(r == 0 ? "\n[" : ",\n[");
            for (int c = 0; c < columns.size(); c++) {
                json.append(c == 0 ? "" : ",").append(Script.string(rows.get(r).get(c)));
            }
            json.append(']');
        }
        return json.append("]}").toString();
    }
}
