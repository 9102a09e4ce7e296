package org.descry.datasets.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.descry.datasets.files.Gzip;

/** What stands between the cells of a line. */
public enum Delimiter {
    /** A comma, as in CSV files; numbers have a decimal point. */
    COMMA(','),
    /** A tab, as in TSV files; numbers have a decimal point. */
    TAB('\t'),
    /** A semicolon, as spreadsheets write where numbers have a decimal comma; both are read. */
    SEMICOLON(';');

    private static final int HEADER_BYTES = 1 << 16;

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /**
     * Returns what separates the cells of a file, as told by its header; the comma for what can be
     * read only once, such as a pipe.
     *
     * @param file packed with gzip or not
     * @throws DatasetException if it cannot be read
     */
    public static Delimiter of(Path file) {
        if (!Files.isRegularFile(file)) {
            return COMMA;
        }
        try (InputStream in = Gzip.open(file)) {
            return of(new String(in.readNBytes(HEADER_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw DatasetException.unreadable(file.toString(), e);
        }
    }

    /**
     * Returns what separates the cells of a header: the one that stands there most often outside
     * quotes, the comma when none does or two do equally often.
     *
     * @param text the start of a file
     */
    static Delimiter of(String text) {
        int[] counts = new int[values().length];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            boolean lineBreak = c == '\n' || c == '\r';
            if (lineBreak && !quoted && begun) {
                break;
            }
            begun |= !lineBreak;
            for (Delimiter each : values()) {
                counts[each.ordinal()] += !quoted && c == each.character ? 1 : 0;
            }
        }
        Delimiter most = COMMA;
        for (Delimiter each : values()) {
            most = counts[each.ordinal()] > counts[most.ordinal()] ? each : most;
        }
        return most;
    }
}
