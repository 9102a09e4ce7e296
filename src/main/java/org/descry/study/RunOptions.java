package org.descry.study;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run is carried out and where it goes; never decides a result, unless its time ends before
 * it does.
 *
 * @param out where its files go; empty: no files
 * @param threads how many threads, at least 1
 * @param memory what the search may take (bytes), about
 * @param time when the run ends with what it has; empty: when it is done
 * @param resume whether it goes on from what an earlier run left unfinished at {@code out}
 * @param force whether a finished run at {@code out} is replaced
 */
public record RunOptions(
        Optional<Path> out,
        int threads,
        long memory,
        Optional<Duration> time,
        boolean resume,
        boolean force) {
    public RunOptions {
        if (!(threads >= 1)) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        if (!(memory >= 1)) {
            throw new IllegalArgumentException("memory must be at least 1 byte, got " + memory);
        }
        if (time.isPresent() && !(time.get().compareTo(Duration.ZERO) > 0)) {
            throw new IllegalArgumentException("time must be positive, got " + time.get());
        }
    }

    /** Returns options for a run to its end in all memory of this process. */
    public static RunOptions of(Optional<Path> out, int threads, boolean force) {
        long all = Runtime.getRuntime().maxMemory();
        return new RunOptions(out, threads, all, Optional.empty(), false, force);
    }
}
