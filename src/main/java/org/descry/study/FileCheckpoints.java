package org.descry.study;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.files.WholeFile;
import org.descry.regression.search.CheckpointException;
import org.descry.regression.search.Checkpoints;

/**
 * Checkpoints of one search in one file, which is replaced whole every few seconds.
 *
 * <p>The file: a mark, the key of the run, the SHA-256 of the state (all in modified UTF-8), the
 * state.
 */
final class FileCheckpoints implements Checkpoints {
    private static final String MARK = "descry state 1";
    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Path file;
    private final String key;
    private volatile long last = System.nanoTime();

    /**
     * @param key tells runs apart by all that decides their results
     */
    FileCheckpoints(Path file, String key) {
        this.file = file;
        this.key = key;
    }

    @Override
    public Optional<byte[]> last() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (!in.readUTF().equals(MARK) || !in.readUTF().equals(key)) {
                throw refusal("is of another run: data, settings, seed or version differ");
            }
            String sum = in.readUTF();
            byte[] state = in.readAllBytes();
            if (!Sha256.of(state).equals(sum)) {
                throw refusal("is damaged");
            }
            return Optional.of(state);
        } catch (IOException e) {
            throw refusal("is damaged");
        }
    }

    private CheckpointException refusal(String why) {
        return new CheckpointException(
                "%s %s; without --resume the run starts anew".formatted(file.getParent(), why));
    }

    @Override
    public boolean due() {
        return System.nanoTime() - last >= BETWEEN_NANOS;
    }

    @Override
    public void save(byte[] state) {
        try (WholeFile whole = new WholeFile(file, file.getFileName() + ".new")) {
            DataOutputStream out = new DataOutputStream(whole.stream());
            out.writeUTF(MARK);
            out.writeUTF(key);
            out.writeUTF(Sha256.of(state));
            out.write(state);
            whole.complete();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot save the state of the run in " + file, e);
        }
        last = System.nanoTime();
    }
}
