package org.descry.datasets.tables;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipException;

/**
 * Something is wrong with a data file: where, what, and what was expected, in one plain sentence.
 *
 * <p>The message reads {@code radii.csv, line 3, column rA: 'abc' is not a number; expected a
 * number or an empty cell}.
 */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String column;
    private final String problem;
    private final String expected;

    private DatasetException(
            String file, int line, String column, String problem, String expected) {
        this(file, line > 0 ? "line " + line : "", line, column, problem, expected);
    }

    private DatasetException(
            String file, String place, int line, String column, String problem, String expected) {
        super(sentence(file, place, column, problem, expected));
        this.file = file;
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.expected = expected;
    }

    /**
     * Something is wrong with the file as a whole.
     *
     * @param file name of the file as the user gave it
     * @param problem what is wrong
     * @param expected what would be right; empty when the problem says it all
     */
    public static DatasetException inFile(String file, String problem, String expected) {
        return new DatasetException(file, 0, "", problem, expected);
    }

    /**
     * Something is wrong in one line.
     *
     * @param line counted from 1, the header being line 1
     */
    public static DatasetException inLine(String file, int line, String problem, String expected) {
        return new DatasetException(file, line, "", problem, expected);
    }

    /**
     * Something is wrong with one column as a whole.
     *
     * @param column name of the column
     */
    public static DatasetException inColumn(
            String file, String column, String problem, String expected) {
        return new DatasetException(file, 0, column, problem, expected);
    }

    /**
     * Something is wrong with one cell.
     *
     * @param line counted from 1, the header being line 1
     * @param column name of the column
     */
    public static DatasetException inCell(
            String file, int line, String column, String problem, String expected) {
        return new DatasetException(file, line, column, problem, expected);
    }

    /**
     * Something is wrong in a place that is no line: {@code row 12}, {@code page 3}.
     *
     * @param place named as it shall be read; empty when it is the whole file
     * @param column name of the column; empty when it is none
     */
    public static DatasetException at(
            String file, String place, String column, String problem, String expected) {
        return new DatasetException(file, place, 0, column, problem, expected);
    }

    /**
     * The file cannot be read, or not unpacked.
     *
     * @param cause says why
     */
    public static DatasetException unreadable(String file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return inFile(file, "the file may not be read", "a file with read permission");
        }
        if (cause instanceof ZipException) {
            return inFile(file, cause.getMessage(), "a whole file; copy or download it again");
        }
        return inFile(file, "the file cannot be read: " + cause.getMessage(), "");
    }

    /** Returns the name of the file. */
    public String file() {
        return file;
    }

    /** Returns the line, counted from 1, if the problem is in one line. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    /** Returns the name of the column, if the problem is in one column. */
    public Optional<String> column() {
        return column.isEmpty() ? Optional.empty() : Optional.of(column);
    }

    /** Returns what is wrong, without the place. */
    public String problem() {
        return problem;
    }

    /** Returns what would be right; empty when the problem says it all. */
    public String expected() {
        return expected;
    }

    private static String sentence(
            String file, String place, String column, String problem, String expected) {
        StringBuilder text = new StringBuilder(file);
        if (!place.isEmpty()) {
            text.append(", ").append(place);
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(column);
        }
        text.append(": ").append(problem);
        if (!expected.isEmpty()) {
            text.append("; expected ").append(expected);
        }
        return text.toString();
    }
}
