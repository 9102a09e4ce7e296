package org.descry.datasets.files;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its place and moved there: whenever the process ends, there is the
 * new content, or the old, or nothing.
 *
 * <pre>{@code
 * try (WholeFile file = new WholeFile(place)) {
 *     file.writer().write(text);
 *     file.complete();
 * }
 * }</pre>
 */
public final class WholeFile implements Closeable {

    private final Path place;
    private final Path partial;
    private final OutputStream stream;
    private final Writer writer;

    /**
     * Opens a file for writing.
     *
     * @param place of the finished file; folders above it are made
     * @throws IOException if nothing can be written there
     */
    public WholeFile(Path place) throws IOException {
        // Not a temporary file of the system: those are readable by their owner only.
        this(place, "." + place.getFileName() + "-" + ProcessHandle.current().pid() + ".part");
    }

    /**
     * Opens a file for writing.
     *
     * @param place of the finished file; folders above it are made
     * @param partial name that it has in the same folder until it is complete
     * @throws IOException if nothing can be written there
     */
    public WholeFile(Path place, String partial) throws IOException {
        this.place = place.toAbsolutePath();
        if (Files.isDirectory(place)) {
            throw new FileSystemException(place.toString(), null, "is a folder");
        }
        Files.createDirectories(this.place.getParent());
        this.partial = this.place.resolveSibling(partial);
        this.stream = new BufferedOutputStream(Files.newOutputStream(this.partial));
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Writes a text to a file at once, in UTF-8. */
    public static void write(Path place, String text) throws IOException {
        try (WholeFile file = new WholeFile(place)) {
            file.writer().write(text);
            file.complete();
        }
    }

    /** Returns where text goes, in UTF-8. */
    public Writer writer() {
        return writer;
    }

    /** Returns where bytes go; not to be used beside {@link #writer}. */
    public OutputStream stream() {
        return stream;
    }

    /** Puts the file in its place, replacing what is there. */
    public void complete() throws IOException {
        writer.close();
        Files.move(
                partial,
                place,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was written unless it is complete. */
    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(partial);
    }
}
