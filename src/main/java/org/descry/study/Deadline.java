package org.descry.study;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Passes on what a run is doing, and says stop when its time is over or its listener says so. */
final class Deadline implements Progress {
    private final Progress listener;
    private final Optional<Long> nanos;
    private final long start = System.nanoTime();
    private volatile boolean told;
    private volatile boolean over;

    Deadline(Progress listener, Optional<Duration> time) {
        this.listener = listener;
        this.nanos = time.map(Deadline::nanos);
    }

    /** A time beyond the clock's range never ends. */
    private static long nanos(Duration time) {
        try {
            return time.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void phase(String name, long total) {
        listener.phase(name, total);
    }

    @Override
    public void step(long done) {
        listener.step(done);
    }

    @Override
    public void found(List<String> lines) {
        listener.found(lines);
    }

    @Override
    public void note(String sentence) {
        listener.note(sentence);
    }

    @Override
    public boolean cancelled() {
        if (told) {
            return true;
        }
        over = nanos.isPresent() && System.nanoTime() - start >= nanos.get();
        if (over || listener.cancelled()) {
            told = true;
        }
        return told;
    }

    /** Returns why something was left out, if anybody was told to stop. */
    Optional<String> stopped() {
        if (!told) {
            return Optional.empty();
        }
        return Optional.of(
                (over
                                ? "the run was stopped when its time (--time) was over, before its end"
                                : "the run was stopped before its end")
                        + "; what comes after the search may be missing.");
    }
}
