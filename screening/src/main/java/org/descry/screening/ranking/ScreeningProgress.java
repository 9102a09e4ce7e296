package org.descry.screening.ranking;

/** Told how far a screening is, from the thread that started it. */
@FunctionalInterface
public interface ScreeningProgress {

    /** Tells nobody. */
    ScreeningProgress NONE = (done, total) -> {};

    /**
     * A part of the space is done.
     *
     * @param done how much of it so far
     * @param total all of it, in the same measure
     */
    void step(long done, long total);
}
