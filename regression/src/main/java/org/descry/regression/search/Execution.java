package org.descry.regression.search;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How a search is carried out; never decides a result.
 *
 * @param threads number of threads, at least 1
 * @param memory what the search may take (bytes), about; values that do not fit are computed again
 *     when they are needed
 * @param progress told what is being done and how far it is
 * @param cancelled asked now and then whether to stop
 * @param checkpoints where what was found so far is kept
 */
public record Execution(
        int threads,
        long memory,
        Progress progress,
        BooleanSupplier cancelled,
        Checkpoints checkpoints) {
    public Execution {
        if (!(threads >= 1)) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        if (!(memory >= 1)) {
            throw new IllegalArgumentException("memory must be at least 1 byte, got " + memory);
        }
    }

    /** Returns one that may take all memory of this process and keeps no checkpoints. */
    public Execution(int threads, Progress progress, BooleanSupplier cancelled) {
        this(threads, Runtime.getRuntime().maxMemory(), progress, cancelled, Checkpoints.none());
    }

    /** Returns one that works quietly on this many threads. */
    public static Execution quiet(int threads) {
        return new Execution(threads, (phase, done, total) -> {}, () -> false);
    }

    /** Returns the same within other memory (bytes). */
    public Execution within(long bytes) {
        return new Execution(threads, bytes, progress, cancelled, checkpoints);
    }

    /** Returns the same with checkpoints kept elsewhere. */
    public Execution keeping(Checkpoints others) {
        return new Execution(threads, memory, progress, cancelled, others);
    }

    /** Returns one that does the same in one thread, tells nobody, and keeps no checkpoints. */
    public Execution alone() {
        return new Execution(1, memory, (phase, done, total) -> {}, cancelled, Checkpoints.none());
    }

    /** Returns one that does the same and tells nobody how far it is. */
    public Execution quietly() {
        return new Execution(threads, memory, (phase, done, total) -> {}, cancelled, checkpoints);
    }

    /** Returns one that goes on whoever says stop. */
    public Execution unstoppable() {
        return new Execution(threads, memory, progress, () -> false, checkpoints);
    }

    /** Hears how far a phase is. Called from any thread. */
    @FunctionalInterface
    public interface Progress {
        void step(String phase, long done, long total);

        /** Hears of the models of the real target so far, simple ones first. */
        default void front(List<FoundModel> models) {}
    }
}
