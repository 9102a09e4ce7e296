package org.descry.datasets.importers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.descry.datasets.hygiene.HygieneReport;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were damaged in any way give a table or one sentence, nothing else. */
class MutatedFilesTest {

    private static final long SEED = 11;

    /** More with {@code -Ddescry.mutations=2000}; the heap of this module's tests is 512 MB. */
    private static final int FILES = Integer.getInteger("descry.mutations", 300);

    private static final String[] PIECES = {
        ",",
        ";",
        "\t",
        "\"",
        "'",
        "\n",
        "\r\n",
        "{",
        "}",
        "[",
        "]",
        ":",
        "null",
        "NaN",
        "1e999",
        "-",
        "?",
        "\uFEFF",
        "é",
        "\u0000",
        "@data\n",
        "%",
        "\\",
        "\\u12",
        "{\"a\":{\"b\":",
        "1,5",
        " ",
        "\"columns\":",
        "\"data\":[",
        "(eV)",
        "[angstrm]",
        "99999999999999999999"
    };

    @TempDir Path folder;

    @Test
    void mutatedFilesGiveOnlyTheDocumentedException() throws IOException {
        List<Object[]> originals = TableFileTest.sameTables().map(a -> a.get()).toList();
        SplittableRandom random = new SplittableRandom(SEED);
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            Object[] original = originals.get(random.nextInt(originals.size()));
            byte[] bytes = mutated(((String) original[2]).getBytes(StandardCharsets.UTF_8), random);
            boolean packed = random.nextInt(4) == 0;
            if (packed) {
                bytes = TableFileTest.packed(bytes);
                bytes = random.nextBoolean() ? mutated(bytes, random) : bytes;
            }
            Path file = folder.resolve((String) original[0]);
            Files.write(file, bytes);
            String what = "seed %d, file %d: %s".formatted(SEED, i, show(bytes));
            TableFormat format = (TableFormat) original[1];
            read += tries(file, what, () -> TableFile.read(file));
            read += tries(file, what, () -> TableFile.read(file, format));
        }
        assertTrue(read > FILES / 10, "only " + read + " mutated files could be read");
    }

    private interface Reading {
        TableFile read();
    }

    private static int tries(Path file, String what, Reading reading) {
        try {
            return assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> {
                        TableFile table = reading.read();
                        Dataset data = table.dataset();
                        String last = data.names().get(data.names().size() - 1);
                        assertFalse(HygieneReport.of(table, Optional.of(last)).json().isEmpty());
                        for (int row = 0; row < data.rows(); row++) {
                            data.rawRecord(row);
                            data.place(row);
                        }
                        return 1;
                    },
                    what);
        } catch (DatasetException e) {
            assertTrue(e.getMessage().startsWith(file.toString()), what);
            assertFalse(e.getMessage().contains("Exception"), () -> what + "\n" + e.getMessage());
            return 0;
        } catch (RuntimeException e) {
            return fail(what, e);
        }
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        byte[] now = bytes;
        int changes = random.nextInt(1, 3);
        for (int k = 0; k < changes; k++) {
            int at = random.nextInt(now.length + 1);
            int to = Math.min(now.length, at + random.nextInt(1, 12));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(now, 0, at);
            switch (random.nextInt(5)) {
                case 0: // left out
                    out.write(now, to, now.length - to);
                    break;
                case 1: // repeated
                    out.write(now, at, to - at);
                    out.write(now, at, now.length - at);
                    break;
                case 2: // cut off
                    break;
                case 3: // a random byte
                    out.write(random.nextInt(256));
                    out.write(now, at, now.length - at);
                    break;
                default: // something that means something
                    out.writeBytes(
                            PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                    out.write(now, at, now.length - at);
                    break;
            }
            now = out.toByteArray();
        }
        return now;
    }

    private static String show(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\n", "\\n");
    }
}
