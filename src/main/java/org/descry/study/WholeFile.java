package org.descry.study;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is replaced whole: whenever the process ends, it holds the old or the new. */
final class WholeFile {
    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Returns where the new content of a file is until it is whole. */
    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /**
     * Replaces a file, and makes its folder where there is none.
     *
     * @param said what could not be done if it fails, such as {@code save the state of the run in}
     * @throws UncheckedIOException if it fails; the old content stays
     */
    static void replace(Path file, String said, Content content) {
        try {
            Files.createDirectories(file.getParent());
            Path beside = beside(file);
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.write(out);
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot " + said + " " + file, e);
        }
    }
}
