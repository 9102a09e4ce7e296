package org.descry.tools;

/** Told how far a tool is. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (phase, done, total) -> {};

    /**
     * A part of the work is done.
     *
     * @param phase what is being done, for a person
     * @param done how much of it so far
     * @param total all of it, in the same measure
     */
    void step(String phase, long done, long total);
}
