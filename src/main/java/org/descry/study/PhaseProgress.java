package org.descry.study;

import org.descry.regression.search.Execution;

/** Turns the search's steps into phases with a beginning and a count. */
final class PhaseProgress implements Execution.Progress {
    private final Progress progress;
    private String current = "";
    private long currentTotal;

    PhaseProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void step(String phase, long done, long total) {
        if (!phase.equals(current) || total != currentTotal) {
            current = phase;
            currentTotal = total;
            progress.phase(phase, total);
        }
        progress.step(done);
    }
}
