package org.descry.datasets.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a file as written: held in memory when small, else read again from the file in
 * windows.
 */
final class FileRows implements RawRows {

    private static final int WINDOW = 1 << 20;

    private final Source source;
    private final long[] starts;
    private final int[] lines;
    private final String sha256;

    /**
     * Refers to the rows of a table.
     *
     * @param source where the bytes are
     * @param starts offset of each record, the header first, and of the end
     * @param lines line number of each record, the header first
     * @param sha256 of all bytes
     */
    FileRows(Source source, long[] starts, int[] lines, String sha256) {
        this.source = source;
        this.starts = starts;
        this.lines = lines;
        this.sha256 = sha256;
    }

    /** Gives bytes of a file. */
    interface Source {
        byte[] bytes(long from, long to);
    }

    /** Bytes held in memory. */
    static Source of(byte[] content) {
        return (from, to) -> Arrays.copyOfRange(content, (int) from, (int) to);
    }

    /**
     * Bytes read again when asked for; nearby rows come from one window.
     *
     * @throws IOException if size and time of the file cannot be asked
     */
    static Source of(Path file) throws IOException {
        return new Window(file, Files.size(file), Files.getLastModifiedTime(file));
    }

    @Override
    public List<String> header() {
        return cells(0);
    }

    @Override
    public List<String> record(int row) {
        return cells(row + 1);
    }

    @Override
    public int line(int row) {
        return lines[row + 1];
    }

    @Override
    public String sha256() {
        return sha256;
    }

    private List<String> cells(int record) {
        byte[] bytes = source.bytes(starts[record], starts[record + 1]);
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return RawLines.cells(new String(bytes, 0, end, StandardCharsets.UTF_8));
    }

    /** A piece of a file that is too large to keep. */
    private static final class Window implements Source {
        private final Path file;
        private final long size;
        private final FileTime modified;
        private byte[] held = new byte[0];
        private long heldFrom;

        Window(Path file, long size, FileTime modified) {
            this.file = file;
            this.size = size;
            this.modified = modified;
        }

        @Override
        public synchronized byte[] bytes(long from, long to) {
            if (from < heldFrom || to > heldFrom + held.length) {
                load(from, (int) Math.max(WINDOW, to - from));
            }
            return Arrays.copyOfRange(held, (int) (from - heldFrom), (int) (to - heldFrom));
        }

        private void load(long from, int length) {
            try (FileChannel channel = FileChannel.open(file)) {
                if (channel.size() != size || !Files.getLastModifiedTime(file).equals(modified)) {
                    throw DatasetException.inFile(
                            file.toString(),
                            "the file has changed since it was read",
                            "an unchanged file during a run");
                }
                ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, size - from));
                while (buffer.hasRemaining()
                        && channel.read(buffer, from + buffer.position()) >= 0) {
                    continue;
                }
                held = buffer.array();
                heldFrom = from;
            } catch (IOException e) {
                throw DatasetException.inFile(
                        file.toString(), "the file can no longer be read", "");
            }
        }
    }
}
