package org.descry.datasets.tables;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
     * Returns the value that a word of {@link #text} stands for, in any case.
     *
     * @throws IllegalArgumentException if the word is none of them; the message lists them
     */
    public static Obtained parse(String word) {
        for (Obtained each : values()) {
            if (each.name().equalsIgnoreCase(word.strip())) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is no way to obtain a column; expected one of %s"
                        .formatted(word.strip(), words()));
    }

    /** Returns all words, the cheapest first. */
    public static String words() {
        return Arrays.stream(values()).map(Obtained::text).collect(Collectors.joining(", "));
    }

    /** Returns the word for it: {@code composition}, {@code table}, ..., {@code DFT}. */
    public String text() {
        return this == DFT ? name() : name().toLowerCase(Locale.ROOT);
    }

    /** Returns the cheaper of two. */
    public Obtained atMost(Obtained other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
