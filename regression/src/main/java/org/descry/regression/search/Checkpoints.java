package org.descry.regression.search;

import java.util.Optional;

/**
 * Where a search leaves what it has found so far, so that the same search can go on from there.
 *
 * <p>A state counts for one search only; one of another search is refused with {@link
 * CheckpointException}.
 */
public interface Checkpoints {

    /** Returns what was saved last; empty to begin anew. */
    Optional<byte[]> last();

    /** Returns whether it is time to save. Asked often, from any thread; never decides a result. */
    boolean due();

    /** Replaces what was saved, whole or not at all. Called from one thread at a time. */
    void save(byte[] state);

    /** Returns whether anything is to be saved at all. */
    default boolean kept() {
        return true;
    }

    /** Returns one that neither knows nor keeps anything. */
    static Checkpoints none() {
        return NoCheckpoints.NONE;
    }
}
