package org.descry.regression.search;

/** Settings ask for more formulas than anybody can search. */
public final class SpaceTooLargeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message how many there are and what would make them fewer
     */
    public SpaceTooLargeException(String message) {
        super(message);
    }
}
