package org.descry.datasets.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens files that may be packed with gzip, told by their first two bytes and not by their name.
 */
public final class Gzip {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;

    private Gzip() {}

    /**
     * Returns whether a file is packed.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == FIRST && in.read() == SECOND;
        }
    }

    /**
     * Opens a file and unpacks it if it is packed.
     *
     * @return the content; reading it throws a {@link ZipException} with a plain sentence when the
     *     packed file is damaged or ends too early
     * @throws IOException if the file cannot be read
     */
    public static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return unpacked(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Unpacks what may be packed, as {@link #open}.
     *
     * @param in the content of a file from its start; closed with what is returned
     * @throws IOException if it cannot be read
     */
    public static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER_BYTES);
        buffered.mark(2);
        boolean packed = buffered.read() == FIRST && buffered.read() == SECOND;
        buffered.reset();
        if (!packed) {
            return buffered;
        }
        try {
            return new Unpacked(new GZIPInputStream(buffered, BUFFER_BYTES));
        } catch (EOFException e) {
            throw cut();
        } catch (ZipException e) {
            throw damaged();
        }
    }

    private static ZipException cut() {
        return new ZipException("the gzip file is cut off before its end");
    }

    private static ZipException damaged() {
        return new ZipException("the gzip file is damaged");
    }

    /** Says in plain words what is wrong with a packed file. */
    private static final class Unpacked extends FilterInputStream {
        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (EOFException e) {
                throw cut();
            } catch (ZipException e) {
                throw damaged();
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
