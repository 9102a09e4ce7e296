package org.descry.validation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a validation can look at, in the order in which it does. */
public enum ValidationPart {
    /** How many runs were made on the same data. */
    RUNS,
    /** Error on rows that are held out in other ways. */
    UNSEEN,
    /** Which formulas return on parts of the rows. */
    STABILITY,
    /** What more rows would bring. */
    LEARNING,
    /** Which rows carry the formula. */
    ROWS,
    /** Whether each longer formula gains more than chance. */
    LONGER;

    /** Returns the name that {@link #parse} reads. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns all names, separated by commas. */
    public static String words() {
        return Arrays.stream(values()).map(ValidationPart::word).collect(Collectors.joining(", "));
    }

    /**
     * Reads names separated by commas.
     *
     * @throws IllegalArgumentException if one is no part
     */
    public static Set<ValidationPart> parse(String names) {
        EnumSet<ValidationPart> parts = EnumSet.noneOf(ValidationPart.class);
        for (String name : names.split(",", -1)) {
            parts.add(
                    Arrays.stream(values())
                            .filter(p -> p.word().equalsIgnoreCase(name.strip()))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "expected some of %s, got '%s'"
                                                            .formatted(words(), name.strip()))));
        }
        return parts;
    }
}
