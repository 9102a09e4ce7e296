package org.descry.datasets.compositions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The formulas of {@code formulas.csv}, in which characters that cannot be seen are escaped. */
final class FormulaTable {

    private FormulaTable() {}

    static List<String> formulas() {
        try (InputStreamReader in =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        FormulaTable.class.getResourceAsStream("formulas.csv")),
                                StandardCharsets.UTF_8);
                CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(in)) {
            return rows.stream().skip(1).map(row -> unescaped(row.getField(0))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a backslash, the letter u and four digits by the character they stand for. */
    static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
