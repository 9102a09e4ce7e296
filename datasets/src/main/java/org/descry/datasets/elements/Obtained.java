package org.descry.datasets.elements;

import java.util.Locale;

/** How a number is obtained, in order of what it costs to get one for something new. */
public enum Obtained {
    /** Counted in the formula alone. */
    COMPOSITION,
    /** Read off a definition or a published list. */
    TABLE,
    /** Measured. */
    EXPERIMENT,
    /** Computed by a theory of atoms and molecules. */
    CALCULATION,
    /** Computed by density functional theory. */
    DFT;

    /**
     * Returns the value that a word of {@link #text} stands for.
     *
     * @throws IllegalArgumentException if the word is none of them
     */
    static Obtained parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the word for it: {@code composition}, {@code table}, ..., {@code DFT}. */
    public String text() {
        return this == DFT ? name() : name().toLowerCase(Locale.ROOT);
    }
}
