package org.descry.regression.evolution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.descry.regression.search.CheckpointException;
import org.descry.regression.search.Checkpoints;

/** The checkpoints of two searches, one after the other, kept as one. */
final class SearchStages {
    private final Checkpoints whole;
    private final Stage first = new Stage();
    private final Stage second = new Stage();

    /**
     * @throws CheckpointException if what was saved is no state of two searches
     */
    SearchStages(Checkpoints whole) {
        this.whole = whole;
        whole.last().ifPresent(this::read);
    }

    /** Returns where the first search keeps its state. */
    Checkpoints first() {
        return first;
    }

    /** Returns where the second search keeps its state. */
    Checkpoints second() {
        return second;
    }

    private void read(byte[] state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            for (Stage stage : new Stage[] {first, second}) {
                int length = in.readInt();
                byte[] bytes = in.readNBytes(Math.max(0, length));
                if (bytes.length != Math.max(0, length)) {
                    throw new IOException("too short");
                }
                stage.state = length < 0 ? Optional.empty() : Optional.of(bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CheckpointException("the saved state cannot be read: it is damaged");
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Stage stage : new Stage[] {first, second}) {
                out.writeInt(stage.state.map(s -> s.length).orElse(-1));
                out.write(stage.state.orElse(new byte[0]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a checkpoint could not be written down", e);
        }
        return bytes.toByteArray();
    }

    /** The state of one search. */
    private final class Stage implements Checkpoints {
        private Optional<byte[]> state = Optional.empty();

        @Override
        public Optional<byte[]> last() {
            return state;
        }

        @Override
        public boolean due() {
            return whole.due();
        }

        @Override
        public boolean kept() {
            return whole.kept();
        }

        @Override
        public void save(byte[] bytes) {
            state = Optional.of(bytes.clone());
            whole.save(bytes());
        }
    }
}
