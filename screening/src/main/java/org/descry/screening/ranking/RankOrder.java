package org.descry.screening.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which predicted values come first in a ranking. */
public enum RankOrder {
    /** Small values first. */
    LOWEST,
    /** Large values first. */
    HIGHEST;

    /** Returns the word used in study files: {@code lowest} or {@code highest}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @param word {@code lowest} or {@code highest}
     * @throws IllegalArgumentException if it is neither
     */
    public static RankOrder parse(String word) {
        return Arrays.stream(values())
                .filter(o -> o.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is \"%s\"".formatted(word)));
    }

    /** Returns all words, for messages. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RankOrder::word).toList();
    }
}
