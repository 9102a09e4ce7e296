package org.descry.regression.search;

/** A saved state is of another search, or is no saved state. */
public final class CheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what does not fit, as part of a sentence
     */
    public CheckpointException(String message) {
        super(message);
    }
}
