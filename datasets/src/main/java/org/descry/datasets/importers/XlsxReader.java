package org.descry.datasets.importers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.importers.XlsxCell.WrongCellException;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.DatasetReader;
import org.descry.datasets.tables.TableBuilder;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads one sheet of a workbook: the first row that is not empty names the columns, as the header
 * of a CSV file does.
 *
 * <p>Results of formulas are read as they were stored; of merged cells only the first has a value.
 * Rows and columns that are hidden are read. Messages name sheet and cell.
 *
 * @source Office Open XML, ECMA-376, part 1, section 18 (SpreadsheetML)
 */
final class XlsxReader {

    private static final int LARGEST_COLUMN = 16_384;

    private final Path file;
    private final String shown;
    private final Optional<String> wanted;
    private final TableBuilder table;
    private final List<String> notes = new ArrayList<>();

    /** Position in the table by column of the sheet. */
    private final Map<Integer, Integer> positions = new HashMap<>();

    private final Map<String, Integer> columns = new HashMap<>();
    private String sheet = "";
    private int width;
    private int hidden;

    /**
     * Prepares for a file.
     *
     * @param wanted name of the sheet, or its number from 1; the first one when empty
     */
    XlsxReader(Path file, Optional<String> wanted) {
        this.file = file;
        this.shown = file.toString();
        this.wanted = wanted;
        this.table = new TableBuilder(shown, true);
    }

    Dataset read() {
        if (!Files.isRegularFile(file)) {
            String problem = Files.isDirectory(file) ? "this is a folder" : "there is no such file";
            throw DatasetException.inFile(shown, problem, "a spreadsheet (.xlsx)");
        }
        try {
            XlsxParts.refuseUnlessSound(file);
            try (ReadableWorkbook workbook = open()) {
                Sheet chosen = sheet(workbook.getSheets().toList());
                sheet = chosen.getName();
                try (Stream<Row> rows = chosen.openStream()) {
                    rows(rows.iterator());
                }
            }
            if (hidden > 0) {
                notes.add("rows that are hidden in the spreadsheet are read, too: " + hidden);
            }
            return table.build(DatasetReader.nameOf(file), Sha256.of(file)).withNotes(notes);
        } catch (IOException e) {
            throw DatasetException.unreadable(shown, e);
        } catch (DatasetException e) {
            throw placed(e);
        } catch (RuntimeException e) {
            // The library has no single exception for what does not follow the standard.
            throw DatasetException.inFile(
                    shown,
                    "the spreadsheet is damaged or written in an unusual way",
                    "a file saved again by a spreadsheet program, or CSV");
        }
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            // Without a list of formats no cell can be a day, and the rest can be read.
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private Sheet sheet(List<Sheet> sheets) {
        List<String> names = sheets.stream().map(Sheet::getName).toList();
        if (sheets.isEmpty()) {
            throw DatasetException.inFile(shown, "the spreadsheet has no sheets", "a sheet");
        }
        if (wanted.isEmpty()) {
            if (sheets.size() > 1) {
                notes.add(
                        "only the first sheet, %s, is read; the others are %s"
                                .formatted(
                                        names.get(0),
                                        String.join(", ", names.subList(1, names.size()))));
            }
            return sheets.get(0);
        }
        String name = wanted.get();
        int at = names.indexOf(name);
        if (at < 0 && name.matches("[1-9]\\d{0,4}")) {
            at = Integer.parseInt(name) - 1;
        }
        if (at < 0 || at >= sheets.size()) {
            String listed =
                    names.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "));
            throw DatasetException.inFile(
                    shown,
                    "there is no sheet '" + name + "'",
                    "one of " + listed + ", or a number from 1 to " + sheets.size());
        }
        return sheets.get(at);
    }

    private void rows(Iterator<Row> rows) {
        boolean first = true;
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = texts(row);
            if (cells.isEmpty()) {
                continue;
            }
            if (columns.isEmpty()) {
                header(row.getRowNum(), cells);
                continue;
            }
            if (first && width == 1 && cells.size() > 1) {
                throw at(
                        columns.values().iterator().next(),
                        row.getRowNum() - 1,
                        "the cell stands alone above a wider table, like a title",
                        "the names of the columns in the first row that is not empty");
            }
            first = false;
            hidden += row.isHidden() ? 1 : 0;
            row(row.getRowNum(), cells);
        }
        if (columns.isEmpty()) {
            throw DatasetException.at(
                    shown,
                    "sheet " + sheet,
                    "",
                    "the sheet is empty",
                    "a row with the names of columns and rows below it");
        }
    }

    /** Returns the texts of a row without the empty ones at its end. */
    private List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        int filled = 0;
        for (int i = 0; i < Math.min(row.getCellCount(), LARGEST_COLUMN); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(cell, i, row.getRowNum());
            texts.add(text);
            filled = text.isBlank() ? filled : texts.size();
        }
        return texts.subList(0, filled);
    }

    private String text(Cell cell, int column, int row) {
        try {
            return XlsxCell.text(cell);
        } catch (WrongCellException e) {
            throw at(column, row, e.getMessage(), e.expected());
        }
    }

    private void header(int row, List<String> cells) {
        width = cells.size();
        for (int i = 0; i < width; i++) {
            if (!cells.get(i).isBlank()) {
                column(cells.get(i), i, row);
            }
        }
    }

    private void column(String header, int column, int row) {
        int position;
        try {
            position = table.column(header.strip());
        } catch (DatasetException e) {
            throw at(column, row, e.problem(), e.expected());
        }
        if (positions.containsValue(position)) {
            throw at(column, row, "the name stands twice", "a different name for each column");
        }
        positions.put(column, position);
        columns.put(table.name(position), column);
    }

    private void row(int row, List<String> cells) {
        table.startRow(row);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) {
                continue;
            }
            if (!positions.containsKey(i)) {
                if (i >= width) {
                    throw at(
                            i,
                            row,
                            "no column has its name above this cell",
                            "a name, or no value");
                }
                String name = "column_" + (i + 1);
                column(name, i, row);
                notes.add("the column without a name is called " + name);
            }
            table.cell(positions.get(i), cells.get(i));
        }
        table.endRow();
    }

    private DatasetException at(int column, int row, String problem, String expected) {
        return DatasetException.at(
                shown,
                "sheet %s, cell %s%d".formatted(sheet, letters(column), row),
                "",
                problem,
                expected);
    }

    /** Says sheet and cell where only line and column are known. */
    private DatasetException placed(DatasetException e) {
        Integer column = columns.get(e.column().orElse(""));
        if (e.line().isEmpty() || column == null) {
            return e;
        }
        String place = "sheet %s, cell %s%d".formatted(sheet, letters(column), e.line().getAsInt());
        return DatasetException.at(shown, place, e.column().get(), e.problem(), e.expected());
    }

    /** Returns A for 0, Z for 25, AA for 26. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
