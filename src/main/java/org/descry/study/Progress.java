package org.descry.study;

import java.util.List;

/** Hears what a run is doing. Called from any thread. */
public interface Progress {

    /** A piece of work begins that has {@code total} steps. */
    void phase(String name, long total);

    /** {@code done} steps of the current piece of work are finished. */
    void step(long done);

    /** What was found so far, one line each, the best last. Called often. */
    default void found(List<String> lines) {}

    /** Something the user should read now. */
    void note(String sentence);

    /** Returns whether the run should stop and keep what it has. */
    boolean cancelled();

    /** Returns one that hears nothing and never stops. */
    static Progress none() {
        return new Progress() {
            @Override
            public void phase(String name, long total) {}

            @Override
            public void step(long done) {}

            @Override
            public void note(String sentence) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
