package org.descry.datasets.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.units.Unit;
import org.descry.datasets.units.UnitFormatException;

/**
 * The first line of a table: names and units.
 *
 * @param columns one per column, names distinct and not empty
 * @param notes what a reader should know
 */
record Header(List<Named> columns, List<String> notes) {

    /**
     * One column's name and unit.
     *
     * @param name without the unit
     * @param unit as written; a pure number when none is
     */
    record Named(String name, Unit unit) {}

    /**
     * Reads {@code name}, {@code name [unit]} or {@code name (unit)} in every cell.
     *
     * @throws DatasetException if a unit cannot be read or a name stands twice
     */
    static Header parse(String file, List<String> cells) {
        List<Named> columns = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Named column = cell(file, 1, cells.get(i).strip(), i + 1);
            if (cells.get(i).isBlank()) {
                notes.add("the column without a name is called " + column.name());
            }
            Integer before = seen.put(column.name(), i + 1);
            if (before != null) {
                throw DatasetException.inCell(
                        file,
                        1,
                        column.name(),
                        "the name stands twice, in columns " + before + " and " + (i + 1),
                        "a different name for each column");
            }
            columns.add(column);
        }
        return new Header(List.copyOf(columns), List.copyOf(notes));
    }

    /**
     * Reads name and unit of one column.
     *
     * @param line of the header, for messages; 0 when there is none
     * @param cell without spaces around it
     * @param position counted from 1
     * @throws DatasetException if the unit cannot be read
     */
    static Named cell(String file, int line, String cell, int position) {
        if (cell.isEmpty()) {
            return new Named("column_" + position, Unit.DIMENSIONLESS);
        }
        int open = opening(cell);
        if (open <= 0) {
            return new Named(cell, Unit.DIMENSIONLESS);
        }
        String name = cell.substring(0, open).strip();
        String unit = cell.substring(open + 1, cell.length() - 1);
        // "f(x)" is a name; "IP (eV)", "IP(eV)" and "IP [eV]" carry a unit.
        boolean mustBeUnit =
                cell.charAt(open) == '[' || Character.isWhitespace(cell.charAt(open - 1));
        Optional<Unit> read = unit(file, line, name, unit, mustBeUnit);
        return read.map(found -> new Named(name, found))
                .orElseGet(() -> new Named(cell, Unit.DIMENSIONLESS));
    }

    private static Optional<Unit> unit(
            String file, int line, String name, String unit, boolean mustBeUnit) {
        try {
            return Optional.of(Unit.parse(unit));
        } catch (UnitFormatException e) {
            if (!mustBeUnit) {
                return Optional.empty();
            }
            throw DatasetException.inCell(
                    file,
                    line,
                    name,
                    "the unit '" + unit + "' cannot be read: " + e.reason(),
                    "a unit such as eV, angstrom, kJ/mol or eV/angstrom^2, or ? when it is not known");
        }
    }

    /** Returns where the bracket that ends the cell opens, or −1 when none does. */
    private static int opening(String cell) {
        char close = cell.charAt(cell.length() - 1);
        if (close != ']' && close != ')') {
            return -1;
        }
        char open = close == ']' ? '[' : '(';
        int depth = 0;
        for (int i = cell.length() - 1; i >= 0; i--) {
            depth += cell.charAt(i) == close ? 1 : 0;
            depth -= cell.charAt(i) == open ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Refuses a header of a single cell in which something else than the separator separates.
     *
     * @param cell without quotes around it: a quoted one is a name, whatever it holds
     */
    static void refuseOtherSeparators(String file, String cell) {
        for (char separator : new char[] {';', '\t', '|', ','}) {
            if (cell.indexOf(separator) >= 0) {
                String name = separator == '\t' ? "tabs" : "'" + separator + "'";
                throw DatasetException.inLine(
                        file,
                        1,
                        "the columns are separated by " + name,
                        "commas, tabs or semicolons between the columns");
            }
        }
    }
}
