package org.descry.datasets.sisso;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.DatasetReader;
import org.descry.datasets.tables.TableBuilder;
import org.descry.datasets.tables.TextLines;
import org.descry.datasets.units.Unit;

/**
 * A {@code train.dat} as a plain table, without the {@code SISSO.in} that says what its columns
 * mean; with it, see {@link SissoTable}.
 *
 * <p>The first column holds the names of the materials, the others numbers of unknown unit, as the
 * file has none.
 */
public final class TrainDat {

    private TrainDat() {}

    /**
     * Reads a file, packed with gzip or not. Values are separated by blanks, tabs or commas;
     * exponents may be marked {@code e} or {@code d}.
     *
     * @throws DatasetException if the file is missing, empty or no text, rows are not as long as
     *     the header, or a value is no finite number; the message says where and what was expected
     */
    public static Dataset read(Path file) {
        TextLines text = TextLines.read(file);
        String shown = text.file();
        TableBuilder table = new TableBuilder(shown, true);
        List<String> header = new ArrayList<>();
        for (int i = 0; i < text.lines().size(); i++) {
            List<String> values = TableReader.values(text.lines().get(i));
            if (values.isEmpty()) {
                continue;
            }
            if (header.isEmpty()) {
                header.addAll(values);
                header.forEach(name -> table.column(name, Unit.UNKNOWN));
                refuseTwice(shown, i + 1, header, table);
                continue;
            }
            if (values.size() != header.size()) {
                throw DatasetException.inLine(
                        shown,
                        i + 1,
                        "the row has %d values".formatted(values.size()),
                        "%d values as in the header".formatted(header.size()));
            }
            table.startRow(i + 1);
            table.cell(0, values.get(0));
            for (int j = 1; j < values.size(); j++) {
                table.cell(j, number(shown, i + 1, header.get(j), values.get(j)));
            }
            table.endRow();
        }
        if (header.isEmpty()) {
            throw DatasetException.inFile(
                    shown, "the file is empty", "a line with names and rows below it");
        }
        String sha256 = text.sha256();
        return table.build(DatasetReader.nameOf(file), sha256)
                .withNotes(List.of("read as train.dat of SISSO, which has no units"));
    }

    private static void refuseTwice(
            String file, int line, List<String> header, TableBuilder table) {
        if (table.width() < header.size()) {
            throw DatasetException.inLine(
                    file, line, "a name stands twice", "a different name for each column");
        }
    }

    private static String number(String file, int line, String column, String value) {
        double number = FortranNumber.parse(value);
        if (Double.isNaN(number)) {
            throw DatasetException.inCell(
                    file,
                    line,
                    column,
                    "'" + value + "' is not a finite number",
                    "a number such as 1.5, 2e-3 or 1.0D+02; SISSO knows no missing values");
        }
        return Numbers.text(number);
    }
}
