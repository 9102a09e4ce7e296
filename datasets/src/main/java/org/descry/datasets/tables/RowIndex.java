package org.descry.datasets.tables;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.descry.datasets.files.Sha256;

/**
 * Notes, while bytes of a CSV file pass through, where each record starts, and computes the check
 * sum.
 *
 * <p>Records end at a line break outside quotes; empty lines are none. Only ASCII bytes matter, so
 * UTF-8 needs no decoding.
 */
final class RowIndex extends FilterInputStream {

    private enum State {
        LINE_START,
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private static final int FIRST_ROWS = 1 << 10;
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final MessageDigest digest = Sha256.digest();
    private final long largestContent;
    private ByteArrayOutputStream content;
    private State state = State.LINE_START;
    private long position;
    private boolean marked = true;
    private boolean binary;
    private long[] starts = new long[FIRST_ROWS];
    private int records;

    /**
     * Watches a stream.
     *
     * @param in the file
     * @param largestContent up to how many bytes all are also kept; 0 keeps none
     */
    RowIndex(InputStream in, long largestContent) {
        super(in);
        this.largestContent = largestContent;
        this.content = largestContent > 0 ? new ByteArrayOutputStream() : null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            digest.update(buffer, offset, n);
            if (content != null) {
                content.write(buffer, offset, n);
                content = content.size() > largestContent ? null : content;
            }
            see(buffer, offset, n);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Returns how many bytes have passed. */
    long position() {
        return position;
    }

    /** Returns whether a byte has passed that no text file holds. */
    boolean isBinary() {
        return binary;
    }

    /**
     * Returns where each record starts, the header being record 0, and behind them the end of the
     * file.
     */
    long[] starts() {
        long[] all = Arrays.copyOf(starts, records + 1);
        all[records] = position;
        return all;
    }

    /** Returns the check sum of all bytes, to be asked once at the end. */
    String sha256() {
        return Sha256.hex(digest.digest());
    }

    /** Returns all bytes, if they were kept. */
    Optional<byte[]> content() {
        return Optional.ofNullable(content).map(ByteArrayOutputStream::toByteArray);
    }

    private void see(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            byte b = buffer[i];
            // Most bytes change nothing: inside a cell only a comma and what sorts before it
            // matter.
            if (state != State.PLAIN || (b >= 0 && b <= ',')) {
                if (position >= BYTE_ORDER_MARK.length || !isByteOrderMark(b)) {
                    step(b);
                }
            }
            position++;
        }
    }

    private boolean isByteOrderMark(byte b) {
        boolean wasMarked = marked;
        marked &= (b & 0xFF) == BYTE_ORDER_MARK[(int) position];
        if (wasMarked && !marked && position > 0) {
            // The bytes held back were the start of another letter, hence of the first record.
            start(0);
            state = State.PLAIN;
        }
        return marked;
    }

    private void step(byte b) {
        binary |= b == 0;
        boolean lineBreak = b == '\n' || b == '\r';
        if (state == State.LINE_START && !lineBreak) {
            start(position);
            state = State.CELL_START;
        }
        switch (state) {
            case QUOTED:
                state = b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
                return;
            case QUOTE_IN_QUOTED:
                if (b == '"') {
                    state = State.QUOTED;
                    return;
                }
                break;
            case CELL_START:
                if (b == '"') {
                    state = State.QUOTED;
                    return;
                }
                break;
            default:
                break;
        }
        if (lineBreak) {
            state = State.LINE_START;
        } else {
            state = b == ',' ? State.CELL_START : State.PLAIN;
        }
    }

    private void start(long at) {
        if (records == starts.length) {
            starts = Arrays.copyOf(starts, starts.length + starts.length / 2);
        }
        starts[records++] = at;
    }
}
