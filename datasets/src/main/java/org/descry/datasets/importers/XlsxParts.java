package org.descry.datasets.importers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.descry.datasets.tables.DatasetException;

/** Looks at the parts of a zipped file before anything in it is believed. */
final class XlsxParts {

    private static final int BUFFER_BYTES = 1 << 16;

    private XlsxParts() {}

    /** Returns whether a zipped file is a workbook; a zip that cannot be opened is none. */
    static boolean isWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(part -> part.getName().startsWith("xl/"));
        } catch (IOException | IllegalArgumentException e) {
            return false; // whoever asked then says what the file is instead
        }
    }

    /**
     * Unpacks everything once without keeping it, up to half of the memory this run may use.
     *
     * @throws DatasetException as {@link #refuseUnlessSound(Path, long)}
     * @throws IOException if the file cannot be read
     */
    static void refuseUnlessSound(Path file) throws IOException {
        refuseUnlessSound(file, Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * Unpacks everything once without keeping it.
     *
     * @param limit largest number of bytes of all parts together
     * @throws DatasetException if a part is damaged, or they are larger than the limit, whatever
     *     the file says of their sizes
     * @throws IOException if the file cannot be read
     */
    static void refuseUnlessSound(Path file, long limit) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                try (InputStream in = zip.getInputStream(parts.nextElement())) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        bytes += n;
                        refuseLarge(file, bytes, limit);
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw DatasetException.inFile(
                    file.toString(),
                    "this is no .xlsx spreadsheet, or a damaged one",
                    "a whole .xlsx file; copy, download or save it again");
        }
    }

    private static void refuseLarge(Path file, long bytes, long limit) {
        if (bytes > limit) {
            throw DatasetException.inFile(
                    file.toString(),
                    String.format(
                            Locale.ROOT,
                            "unpacked, the spreadsheet has more than %.0f MB, half of the memory this run may use",
                            limit / 1e6),
                    "more memory (--memory), or the table as CSV");
        }
    }
}
