package org.descry.tools;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its place and moved there, so that it is whole or not there. */
final class WholeFile implements Closeable {

    private final Path place;
    private final Path partial;
    private final BufferedWriter writer;

    /**
     * Opens a file for writing, in UTF-8.
     *
     * @param place of the finished file; folders above it are made
     * @throws IOException if nothing can be written there
     */
    WholeFile(Path place) throws IOException {
        this.place = place.toAbsolutePath();
        if (Files.isDirectory(place)) {
            throw new FileSystemException(place.toString(), null, "is a folder");
        }
        Files.createDirectories(this.place.getParent());
        // Not a temporary file of the system: those are readable by their owner only.
        partial =
                this.place.resolveSibling(
                        "." + place.getFileName() + "-" + ProcessHandle.current().pid() + ".part");
        writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8);
    }

    /** Writes a text to a file at once. */
    static void write(Path place, String text) throws IOException {
        try (WholeFile file = new WholeFile(place)) {
            file.writer().write(text);
            file.complete();
        }
    }

    Writer writer() {
        return writer;
    }

    /** Puts the file in its place, replacing what is there. */
    void complete() throws IOException {
        writer.close();
        Files.move(partial, place, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was written unless it is complete. */
    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(partial);
    }
}
