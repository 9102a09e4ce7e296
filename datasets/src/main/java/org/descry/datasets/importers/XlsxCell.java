package org.descry.datasets.importers;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** What a cell of a spreadsheet says, as it would stand in a CSV file. */
final class XlsxCell {

    private static final String NOT_AVAILABLE = "#N/A";

    private static final Set<String> ERRORS =
            Set.of(
                    "#DIV/0!",
                    "#NAME?",
                    "#NULL!",
                    "#NUM!",
                    "#REF!",
                    "#VALUE!",
                    "#SPILL!",
                    "#CALC!",
                    "#FIELD!",
                    "#BLOCKED!",
                    "#UNKNOWN!",
                    "#CONNECT!");

    private XlsxCell() {}

    /** A cell holds nothing that a table can. */
    static final class WrongCellException extends Exception {
        private static final long serialVersionUID = 1;
        private final String expected;

        WrongCellException(String problem, String expected) {
            super(problem);
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }

    /**
     * Returns the text of a cell: numbers as they are stored, days and times as {@code 2024-05-01},
     * with {@code T12:30} behind when it is not midnight, yes and no as {@code true} and {@code
     * false}, nothing for {@code #N/A}.
     *
     * @throws WrongCellException if it is an error, or a formula whose result is not stored
     */
    static String text(Cell cell) throws WrongCellException {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        boolean formula = cell.getFormula() != null;
        if (cell.getType() == CellType.ERROR || ERRORS.contains(raw)) {
            if (raw.equals(NOT_AVAILABLE)) {
                return "";
            }
            throw new WrongCellException("the cell holds the error " + raw, "a value, or nothing");
        }
        if (cell.getType() == CellType.STRING && cell.getValue() == null) {
            throw new WrongCellException(
                    "the file does not hold the text of this cell", "a whole file; save it again");
        }
        if (formula && raw.isEmpty() && cell.getValue() == null) {
            throw new WrongCellException(
                    "the result of the formula is not stored",
                    "a file saved by a spreadsheet program, which stores results");
        }
        if (cell.getValue() instanceof Boolean flag) {
            return flag.toString();
        }
        if (cell.getValue() instanceof Number && isDay(cell)) {
            return day(cell);
        }
        return raw.equals(NOT_AVAILABLE) ? "" : raw;
    }

    private static String day(Cell cell) throws WrongCellException {
        try {
            LocalDateTime time = cell.asDate();
            boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight ? time.toLocalDate().toString() : time.toString();
        } catch (ExcelReaderException | ArithmeticException | DateTimeException e) {
            throw new WrongCellException("the day or time is out of range", "a day, or a number");
        }
    }

    /**
     * Returns whether a number is shown as day or time: by the number of its format, or its text.
     */
    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        // Quoted words, escaped letters and colours in brackets are no parts of days.
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[(?!h|m|s)[^\\]]*\\]|_.", "");
        return bare.matches("(?is).*[ydhs].*");
    }
}
