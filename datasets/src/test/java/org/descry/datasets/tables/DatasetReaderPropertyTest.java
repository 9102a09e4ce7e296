package org.descry.datasets.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DatasetReaderPropertyTest {

    private static final String CHARACTERS = "a1,\"\n\r é.-";

    /** Our index of rows must cut the bytes where the CSV scanner does. */
    @Test
    void rawCellsSayWhatTheScannerReads() {
        SplittableRandom random = new SplittableRandom(5);
        int read = 0;
        for (int i = 0; i < 30_000; i++) {
            String text = "p,q\n" + randomText(random);
            Dataset dataset;
            try {
                dataset =
                        DatasetReader.read(
                                "random", "random.csv", text.getBytes(StandardCharsets.UTF_8));
            } catch (DatasetException e) {
                continue;
            } catch (RuntimeException e) {
                fail("seed 5, text '" + text + "'", e);
                return;
            }
            read++;
            List<CsvRecord> records = CsvReader.builder().ofCsvRecord(text).stream().toList();
            assertEquals(records.size() - 1, dataset.rows(), () -> "seed 5, text '" + text + "'");
            for (int row = 0; row < dataset.rows(); row++) {
                List<String> cells =
                        dataset.rawRecord(row).stream().map(RawLines::unquoted).toList();
                assertEquals(
                        records.get(row + 1).getFields(),
                        cells,
                        () -> "seed 5, text '" + text + "'");
                assertEquals(records.get(row + 1).getStartingLineNumber(), dataset.line(row));
            }
        }
        assertEquals(true, read > 1000, "only " + read + " random tables could be read");
    }

    private static String randomText(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(1, 16);
        for (int k = 0; k < length; k++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
