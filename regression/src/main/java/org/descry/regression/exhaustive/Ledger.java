package org.descry.regression.exhaustive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.descry.regression.internal.work.Work;
import org.descry.regression.search.CheckpointException;
import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.Execution;
import org.descry.regression.search.Front;

/**
 * Does a search's work and keeps book of it: which stages are done, with what result, and how far
 * the current one is. From a saved book the same search goes on where it was.
 *
 * <p>A search is rounds of stages in a fixed order, a stage is numbered pieces. What lies between
 * stages is done again. When a round ends, its stages are forgotten and its outcome is kept.
 */
final class Ledger {
    /** Version of the format; another is not read. */
    private static final int FORMAT = 3;

    private final Execution execution;
    private final Checkpoints checkpoints;
    private final byte[] fingerprint;
    private final List<Entry> entries = new ArrayList<>();
    private int at;
    private int rounds;
    private byte[] outcome = new byte[0];

    /** A stage: how many pieces it has, how many of the first are done, and what they gave. */
    private record Entry(int pieces, int done, byte[] found) {}

    /** Something done in pieces, whose result so far can be written down and read again. */
    interface Stage<W extends Work.Worker> {
        W newWorker();

        /** Writes what all workers have found together. */
        void write(List<W> workers, DataOutputStream out) throws IOException;

        /** Gives a worker what was written. */
        void read(W worker, DataInputStream in) throws IOException;
    }

    /** Writes something. */
    @FunctionalInterface
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads something. */
    @FunctionalInterface
    interface Reading {
        void from(DataInputStream in) throws IOException;
    }

    /**
     * @param fingerprint of everything that decides the result of the search
     * @throws CheckpointException if the saved state is of another search
     */
    Ledger(Execution execution, byte[] fingerprint) {
        this.execution = execution;
        this.checkpoints = execution.checkpoints();
        this.fingerprint = fingerprint.clone();
        checkpoints.last().ifPresent(state -> read(state, this::readAll));
    }

    /** Tells of the front of the real target so far. */
    void tell(Front front) {
        execution.progress().front(front.models().subList(1, front.models().size()));
    }

    /** Returns one for work inside a stage: in one thread, quiet, without a book. */
    Ledger alone() {
        return new Ledger(execution.alone(), fingerprint);
    }

    /** Returns one for work that is to be done although the search was stopped. */
    Ledger unstoppable() {
        return new Ledger(execution.unstoppable().keeping(Checkpoints.none()), fingerprint);
    }

    Execution execution() {
        return execution;
    }

    /** Whether the search is to stop. */
    boolean stopped() {
        return execution.cancelled().getAsBoolean();
    }

    /**
     * Does all pieces of the next stage that are not done yet, saving whenever that is due.
     *
     * @return the workers, whose results the caller merges in a way that does not depend on who did
     *     what; when the search is stopped, with what they have found so far
     */
    <W extends Work.Worker> List<W> some(String phase, int pieces, Stage<W> stage) {
        if (pieces == 0) {
            return List.of(stage.newWorker());
        }
        int done = known(pieces) ? entries.get(at).done() : 0;
        List<W> workers = new ArrayList<>();
        for (int t = 0; t < Math.max(1, Math.min(execution.threads(), pieces - done)); t++) {
            workers.add(stage.newWorker());
        }
        if (done > 0) {
            read(entries.get(at).found(), in -> stage.read(workers.get(0), in));
        }
        while (done < pieces) {
            done = Work.go(phase, done, pieces, execution, workers);
            if (done < pieces && stopped()) {
                return workers;
            }
            note(pieces, done, stage, workers);
            if (done < pieces) {
                save();
            }
        }
        at++;
        return workers;
    }

    /**
     * Does the same, all or nothing.
     *
     * @throws CancellationException when the execution says stop before the end
     */
    <W extends Work.Worker> List<W> all(String phase, int pieces, Stage<W> stage) {
        int before = at;
        List<W> workers = some(phase, pieces, stage);
        if (at == before && pieces > 0) {
            throw new CancellationException("stopped during: " + phase);
        }
        return workers;
    }

    /**
     * Does pieces that are done again after an interruption.
     *
     * @throws CancellationException when the execution says stop before the end
     */
    <W extends Work.Worker> List<W> unsaved(String phase, int pieces, Supplier<W> newWorker) {
        List<W> workers = new ArrayList<>();
        for (int t = 0; t < Math.max(1, Math.min(execution.threads(), pieces)); t++) {
            workers.add(newWorker.get());
        }
        Execution how = execution.keeping(Checkpoints.none());
        if (Work.go(phase, 0, pieces, how, workers) < pieces) {
            throw new CancellationException("stopped during: " + phase);
        }
        return workers;
    }

    /** Whether the next stage was begun before; one cut differently is done anew. */
    private boolean known(int pieces) {
        if (at < entries.size() && entries.get(at).pieces() != pieces) {
            entries.subList(at, entries.size()).clear();
        }
        return at < entries.size();
    }

    private <W extends Work.Worker> void note(
            int pieces, int done, Stage<W> stage, List<W> workers) {
        if (!checkpoints.kept()) {
            return;
        }
        Entry entry = new Entry(pieces, done, bytes(out -> stage.write(workers, out)));
        if (at < entries.size()) {
            entries.set(at, entry);
        } else {
            entries.add(entry);
        }
    }

    /** Returns how many rounds are done. */
    int rounds() {
        return rounds;
    }

    /** Reads what the last round left, if one is done. */
    void restore(Reading reading) {
        if (rounds > 0) {
            read(outcome, reading);
        }
    }

    /** Ends a round and keeps what it leaves instead of its stages. */
    void endRound(Writing writing) {
        rounds++;
        at = 0;
        entries.clear();
        if (checkpoints.kept()) {
            outcome = bytes(writing);
            if (checkpoints.due()) {
                save();
            }
        }
    }

    /** Saves where the search is. */
    void save() {
        if (checkpoints.kept()) {
            checkpoints.save(bytes(this::writeAll));
        }
    }

    private void writeAll(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        write(out, fingerprint);
        out.writeInt(rounds);
        write(out, outcome);
        out.writeInt(entries.size());
        for (Entry e : entries) {
            out.writeInt(e.pieces());
            out.writeInt(e.done());
            write(out, e.found());
        }
    }

    private void readAll(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT || !Arrays.equals(bytesFrom(in), fingerprint)) {
            throw new CheckpointException(
                    "the saved state is of another search: data, settings, seed or version differ");
        }
        rounds = in.readInt();
        outcome = bytesFrom(in);
        int stages = in.readInt();
        for (int k = 0; k < stages; k++) {
            entries.add(new Entry(in.readInt(), in.readInt(), bytesFrom(in)));
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytesFrom(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a checkpoint could not be written down", e);
        }
        return bytes.toByteArray();
    }

    private static void read(byte[] bytes, Reading reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            reading.from(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new CheckpointException("the saved state cannot be read: it is damaged");
        }
    }
}
