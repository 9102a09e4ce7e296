package org.descry.datasets.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Drops the byte order mark that some programs put in front of a text. */
final class WithoutByteOrderMark extends FilterReader {

    private static final char MARK = '\uFEFF';

    private boolean started;

    WithoutByteOrderMark(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (!started && n > 0) {
            started = true;
            if (buffer[offset] == MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, n - 1);
                return n > 1 ? n - 1 : read(buffer, offset, length);
            }
        }
        return n;
    }
}
