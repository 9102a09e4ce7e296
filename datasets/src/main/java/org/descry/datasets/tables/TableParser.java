package org.descry.datasets.tables;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes records from the CSV scanner straight into column builders; no text is made of a number.
 */
final class TableParser extends AbstractBaseCsvCallbackHandler<Boolean> {

    private static final int FIRST_ROWS = 1 << 10;
    private static final int FEWEST_ROWS_TO_JUDGE = 1 << 6;
    private static final int MEMORY_CHECK_ROWS = 1 << 14;

    private final String file;
    private final CellRules rules;
    private final Consumer<TableParser> memoryCheck;
    private final List<String> headerCells = new ArrayList<>();
    private Header header;
    private ColumnBuilder[] builders = new ColumnBuilder[0];
    private int[] lines = new int[FIRST_ROWS];
    private boolean quotedHeader;
    private int records;
    private int cells;

    /**
     * Prepares for one file.
     *
     * @param file named in messages
     * @param rules how cells are read
     * @param memoryCheck asked now and then; throws when the table will not fit
     */
    TableParser(String file, CellRules rules, Consumer<TableParser> memoryCheck) {
        this.file = file;
        this.rules = rules;
        this.memoryCheck = memoryCheck;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = 0;
        if (records == lines.length) {
            lines = Arrays.copyOf(lines, lines.length + lines.length / 2);
        }
        lines[records] = (int) startingLineNumber;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (records == 0) {
            headerCells.add(new String(buffer, offset, length));
            quotedHeader = quoted;
        } else if (index < builders.length) {
            builders[index].add(buffer, offset, length, lines[records]);
        }
        cells++;
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.EMPTY) {
            return Boolean.FALSE;
        }
        if (records == 0) {
            if (headerCells.size() == 1 && !quotedHeader) {
                Header.refuseOtherSeparators(file, headerCells.get(0));
            }
            header = Header.parse(file, headerCells);
            builders =
                    header.columns().stream()
                            .map(column -> new ColumnBuilder(column, rules))
                            .toArray(ColumnBuilder[]::new);
        } else if (cells != builders.length) {
            throw DatasetException.inLine(
                    file,
                    lines[records],
                    "the row has " + cells + (cells == 1 ? " cell" : " cells"),
                    builders.length + " cells as in the header");
        }
        records++;
        boolean isPowerOfTwo = (records & (records - 1)) == 0;
        if ((isPowerOfTwo && records >= FEWEST_ROWS_TO_JUDGE) || records % MEMORY_CHECK_ROWS == 0) {
            memoryCheck.accept(this);
        }
        return Boolean.TRUE;
    }

    /** Returns how many records were read, the header included. */
    int records() {
        return records;
    }

    /** Returns the line on which the record that could not be finished starts. */
    int unfinishedLine() {
        int behindLast = records == 0 ? 1 : lines[records - 1] + 1;
        return records < lines.length ? Math.max(lines[records], behindLast) : behindLast;
    }

    Header header() {
        return header;
    }

    ColumnBuilder[] builders() {
        return builders;
    }

    int[] lines() {
        return Arrays.copyOf(lines, records);
    }

    /** Returns how many bytes of memory a row takes at least. */
    int leastBytesPerRow() {
        int cells = Arrays.stream(builders).mapToInt(ColumnBuilder::leastBytesPerRow).sum();
        return cells + Long.BYTES + Integer.BYTES;
    }
}
