package org.descry.datasets.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.descry.datasets.files.Gzip;
import org.descry.datasets.files.Sha256;

/**
 * A whole text file in UTF-8, line by line; a byte order mark is dropped, lines may end in any way.
 *
 * @param file as given, for messages
 * @param lines without their ends
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 */
public record TextLines(String file, List<String> lines, String sha256) {

    private static final long LARGEST_FILE = 1L << 30;

    /**
     * Reads a file.
     *
     * @throws DatasetException if it is missing, is no text in UTF-8 or has more than 1 GB
     */
    public static TextLines read(Path file) {
        String shown = file.toString();
        if (!Files.isRegularFile(file)) {
            String problem = Files.isDirectory(file) ? "this is a folder" : "there is no such file";
            throw DatasetException.inFile(shown, problem, "a text file");
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw DatasetException.inFile(
                        shown,
                        "the file is larger than 1 GB",
                        "a smaller file, or the rows as CSV");
            }
            byte[] bytes = content(file, shown);
            return new TextLines(shown, decode(shown, bytes).lines().toList(), Sha256.of(file));
        } catch (IOException e) {
            throw DatasetException.unreadable(shown, e);
        }
    }

    private static byte[] content(Path file, String shown) throws IOException {
        try (InputStream in = Gzip.open(file)) {
            byte[] bytes = in.readNBytes((int) LARGEST_FILE);
            if (in.read() >= 0) {
                throw DatasetException.inFile(
                        shown, "unpacked, the file is larger than 1 GB", "a smaller file");
            }
            return bytes;
        }
    }

    private static String decode(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = decoder.decode(buffer).toString();
        } catch (CharacterCodingException e) {
            throw DatasetException.inLine(
                    file,
                    lineOf(bytes, buffer.position()),
                    "the text is not UTF-8",
                    "UTF-8; save the file again with that encoding");
        }
        if (text.indexOf('\0') >= 0) {
            throw DatasetException.inFile(file, "this is not a text file", "a text file");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
