package org.descry.regression.search;

import java.util.function.BooleanSupplier;

/**
 * How a search is carried out; never decides a result.
 *
 * @param threads number of threads, at least 1
 * @param progress told what is being done and how far it is
 * @param cancelled asked now and then whether to stop
 */
public record Execution(int threads, Progress progress, BooleanSupplier cancelled) {
    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
    }

    /** Returns one that works quietly on this many threads. */
    public static Execution quiet(int threads) {
        return new Execution(threads, (phase, done, total) -> {}, () -> false);
    }

    /** Hears how far a phase is. Called from any thread. */
    @FunctionalInterface
    public interface Progress {
        void step(String phase, long done, long total);
    }
}
